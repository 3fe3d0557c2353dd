import type { FactKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import { Pacer } from "../../core/progress/pacer.ts";
import type { Progress } from "../../core/progress/progress.ts";
import type { MarkingScheme } from "../../core/quiz/marks.ts";
import type { LocalDay } from "../../core/base/localDay.ts";
import { firstCalendarDay } from "../../core/statistics/studyCalendar.ts";
import { StudyHistory, type HistoryCounts } from "../../core/statistics/studyHistory.ts";
import {
  toStudyStatistics,
  type Forecast,
  type StudyStatistics,
} from "../../core/statistics/studyStatistics.ts";
import type { Services } from "../services.ts";
import type { StudyPlan } from "../studyPlan.ts";

/** What the statistics take from the student's plan. */
export type PlanFigures = Pick<
  StudyPlan,
  "settings" | "today" | "facts" | "dayPlan" | "forecast" | "scheduler" | "onDidChange"
>;

export interface StatisticsSources extends Pick<Services, "catalogs" | "clock"> {
  readonly plan: PlanFigures;
  readonly study: {
    open(): Promise<{ readonly store: { readonly progress: Progress } }>;
  };
  /** How answers are marked. */
  readonly scheme: () => MarkingScheme;
}

export interface GatheredStatistics {
  readonly statistics: StudyStatistics;
  /** The packs at that time. */
  readonly catalog: Catalog;
}

/** How far ahead the forecast reaches where no exam is, and at most. */
const usualDaysAhead = 90;
const mostDaysAhead = 366;

/** Works everything out, in slices between which other work can run. */
export async function gatherStatistics({
  catalogs,
  study,
  plan,
  scheme,
  clock,
}: StatisticsSources): Promise<GatheredStatistics> {
  const [catalog, { store }, facts, scheduler] = await Promise.all([
    catalogs.get(),
    study.open(),
    plan.facts(),
    plan.scheduler(),
  ]);
  const { progress } = store;
  const today = plan.today();
  const since = firstCalendarDay(today);
  const history = new StudyHistory({ since, today, dayStart: plan.settings().dayStart });
  const counts = await countHistory(history, catalog, progress, new Pacer(clock));
  const statistics = toStudyStatistics({
    ...{ counts, since, today, facts, scheduler },
    forecast: await toForecast(plan, today),
    answers: progress.recentAnswers(),
    ends: progress.quizzes.ends(),
    scheme: scheme(),
  });
  return { statistics, catalog };
}

/** Facts that no pack has any more count too, but under no topic. */
async function countHistory(
  history: StudyHistory,
  { facts, formerKeys }: Catalog,
  progress: Progress,
  pacer: Pacer,
): Promise<HistoryCounts> {
  const left = new Set(progress.factKeys());
  const add = async (key: FactKey, former: readonly FactKey[], topic?: string): Promise<void> => {
    for (const each of [key, ...former]) left.delete(each);
    history.add(topic, progress.fact(key, former).attempts);
    if (pacer.isDue()) await pacer.rest();
  };
  for (const { key, topics } of facts.values()) {
    const former = formerKeys(key);
    if (left.has(key) || former.length > 0) await add(key, former, topics[0]);
  }
  for (const key of left) await add(key, []);
  return history.counts();
}

async function toForecast(plan: PlanFigures, today: LocalDay): Promise<Forecast> {
  const { examDay } = plan.settings();
  const isAhead = examDay !== undefined && examDay > today;
  const length = isAhead ? Math.min(examDay - today, mostDaysAhead) : usualDaysAhead;
  const [days, { exam }] = await Promise.all([plan.forecast(length), plan.dayPlan()]);
  return {
    days,
    examDay: isAhead ? examDay : undefined,
    cannotFit: exam?.cannotFit.length ?? 0,
  };
}
