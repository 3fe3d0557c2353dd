import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import type { LocalDay } from "../../core/base/localDay.ts";
import type { ForecastDay } from "../../core/scheduling/forecast.ts";
import type { Services } from "../services.ts";
import type { StudyPlan } from "../studyPlan.ts";

/** What the sidebar and the status bar show of the plan. */
export interface ReviewState {
  readonly today: LocalDay;
  /** Reviews and new facts that are left for today, and reviews that wait for another day. */
  readonly due: number;
  readonly fresh: number;
  readonly backlog: number;
  /** The days after today. */
  readonly forecast: readonly ForecastDay[];
  readonly streak: number;
  /** The exam that is ahead, and what has no room before it. */
  readonly exam: { readonly day: LocalDay; readonly cannotFit: readonly FactKey[] } | undefined;
  /** Nothing was ever answered. */
  readonly isUntouched: boolean;
}

export const forecastLength = 7;
/** Not while the window is still starting. */
const firstMs = 10_000;
/** Answers come one after the other: what follows from them is worked out in the pauses. */
const pauseMs = 300;

export type Planned = Pick<
  StudyPlan,
  "today" | "settings" | "facts" | "dayPlan" | "forecast" | "streak" | "onDidChange"
>;

type Needs = Pick<Services, "clock" | "log"> & { readonly plan: Planned };

/**
 * Works out what is due: when somebody asks, a while after the start, and again after each change.
 * Packs and log are not opened before.
 */
export class ReviewFigures implements vscode.Disposable {
  readonly #services: Needs;
  readonly #changed = new vscode.EventEmitter<ReviewState>();
  readonly #subscription: vscode.Disposable;
  #latest: Promise<ReviewState> | undefined;
  #isPausing = false;
  #isDisposed = false;

  /** Fires with the figures whenever they were worked out. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Needs) {
    this.#services = services;
    this.#subscription = services.plan.onDidChange(() => {
      void this.#follow();
    });
    void this.#start();
  }

  /** The figures as they were worked out last. */
  get(): Promise<ReviewState> {
    return this.#latest ?? this.#read();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #start(): Promise<void> {
    await this.#services.clock.wait(firstMs);
    if (this.#latest === undefined) await this.#refresh();
  }

  async #follow(): Promise<void> {
    if (this.#isPausing || this.#latest === undefined) return;
    this.#isPausing = true;
    await this.#services.clock.wait(pauseMs);
    this.#isPausing = false;
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    if (this.#isDisposed) return;
    await this.#read().catch((error: unknown) => {
      this.#services.log.error(`What is due cannot be worked out: ${String(error)}`);
    });
  }

  #read(): Promise<ReviewState> {
    const reading = readState(this.#services.plan);
    this.#latest = reading;
    reading.then(
      (state) => {
        if (this.#latest === reading && !this.#isDisposed) this.#changed.fire(state);
      },
      () => {
        // Whoever asked is told; the next one tries again.
        if (this.#latest === reading) this.#latest = undefined;
      },
    );
    return reading;
  }
}

async function readState(plan: Planned): Promise<ReviewState> {
  const facts = await plan.facts();
  const dayPlan = await plan.dayPlan();
  const forecast = await plan.forecast(forecastLength + 1);
  const streak = await plan.streak();
  const { examDay } = plan.settings();
  const { reviews, fresh, backlog, exam } = dayPlan;
  return {
    today: plan.today(),
    due: reviews.length,
    fresh: fresh.length,
    backlog,
    forecast: forecast.slice(1),
    streak,
    exam:
      examDay === undefined || exam === undefined
        ? undefined
        : { day: examDay, cannotFit: exam.cannotFit },
    isUntouched: streak === 0 && facts.every(({ card }) => card === undefined),
  };
}
