import * as vscode from "vscode";
import type { ForecastDay } from "../../../src/core/scheduling/forecast.ts";
import type { StudyFact } from "../../../src/core/scheduling/studyFact.ts";
import type { DayPlan } from "../../../src/core/scheduling/studyQueue.ts";
import {
  usualStudySettings,
  type StudySettings,
} from "../../../src/core/scheduling/studySettings.ts";
import type { Planned } from "../../../src/host/review/reviewFigures.ts";
import { learntCard, studyFact } from "../students/studyFacts.ts";

/** The day that the plan is for: Thursday, 28 May 2026. */
export const planDay = 20_601;

/** A plan that says what the test wants. */
export class FakePlan implements Planned {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  /** How often the facts were asked for. */
  asked = 0;
  /** Why nothing can be read. */
  failure: Error | undefined;
  plan: DayPlan = { reviews: [], fresh: [], backlog: 0 };
  streakDays = 0;
  examDay: number | undefined;
  isUntouched = false;

  today(): number {
    return planDay;
  }

  settings(): StudySettings {
    return { ...usualStudySettings, examDay: this.examDay };
  }

  facts(): Promise<readonly StudyFact[]> {
    this.asked += 1;
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const card = this.isUntouched ? undefined : learntCard(planDay - 9);
    return Promise.resolve([studyFact(1, { card })]);
  }

  dayPlan(): Promise<DayPlan> {
    return Promise.resolve(this.plan);
  }

  forecast(days: number): Promise<readonly ForecastDay[]> {
    return Promise.resolve(
      Array.from({ length: days }, (_, index) => ({
        day: planDay + index,
        due: index === 0 ? 1000 : index,
        fresh: index === 2 ? 10 : 0,
      })),
    );
  }

  streak(): Promise<number> {
    return Promise.resolve(this.streakDays);
  }

  /** Says that something has changed. */
  change(): void {
    this.#changed.fire();
  }
}
