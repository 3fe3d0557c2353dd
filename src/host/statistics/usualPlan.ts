import { CardStates } from "../../core/scheduling/cardStates.ts";
import { forecastDays } from "../../core/scheduling/forecast.ts";
import { toLocalDay, usualDayStart } from "../../core/scheduling/localDay.ts";
import { Scheduler } from "../../core/scheduling/scheduler.ts";
import { usualSchedulerSettings } from "../../core/scheduling/schedulerSettings.ts";
import type { StudyFact } from "../../core/scheduling/studyFact.ts";
import type { Services } from "../services.ts";
import type { PlanFigures } from "./gatherStatistics.ts";

/** Stands in for the student's plan until the product has one. */
export function usualPlan({
  catalogs,
  study,
  clock,
}: Pick<Services, "catalogs" | "study" | "clock">): PlanFigures {
  const scheduler = new Scheduler(usualSchedulerSettings);
  const cards = new CardStates(scheduler, usualDayStart);
  const today = () => toLocalDay(clock.now().at, clock.now().zone);
  const facts = async (): Promise<readonly StudyFact[]> => {
    const [catalog, { store }] = await Promise.all([catalogs.get(), study.open()]);
    return [...catalog.facts.keys()].map((key) => {
      const progress = store.progress.fact(key, catalog.formerKeys(key));
      const { isSuspended, buriedUntil, flags, attempts } = progress;
      return { key, weight: 1, isSuspended, buriedUntil, flags, card: cards.of(attempts) };
    });
  };
  return {
    settings: () => ({ dayStart: usualDayStart, examDay: undefined }),
    today,
    facts,
    dayPlan: () => Promise.resolve({}),
    forecast: async (days) =>
      forecastDays(
        await facts(),
        today(),
        today() + days,
        { newLimit: 10, reviewLimit: 200 },
        scheduler,
      ),
    scheduler: () => Promise.resolve(scheduler),
    onDidChange: study.onDidChange,
  };
}
