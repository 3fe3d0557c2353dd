import type * as vscode from "vscode";
import type { FactKey } from "../core/base/ids.ts";
import { formatLocalDay } from "../core/base/localDay.ts";
import type { Catalog } from "../core/content/catalog.ts";
import type { Progress } from "../core/progress/progress.ts";
import { toFactMarks, type FactMarks } from "../shared/factMarks.ts";
import type { Log } from "./log.ts";
import type { StudyLog } from "./progress/studyLog.ts";
import type { StudyPlan } from "./studyPlan.ts";

/** Where the marks come from. */
export interface MarkedLog {
  readonly progress: Pick<Progress, "fact"> | undefined;
  readonly onDidChange: vscode.Event<void>;
  readonly open: () => Promise<unknown>;
}

/** What the student has put on facts, for trees and pages. Opens the log when it is first asked. */
export class StudentMarks {
  readonly #study: MarkedLog;
  readonly #plan: Pick<StudyPlan, "today">;
  readonly #log: Log;
  #isOpening = false;

  /** Fires when some marks may have changed. */
  readonly onDidChange: StudyLog["onDidChange"];

  constructor(study: MarkedLog, plan: Pick<StudyPlan, "today">, log: Log) {
    this.#study = study;
    this.#plan = plan;
    this.#log = log;
    this.onDidChange = study.onDidChange;
  }

  /** Undefined for a fact without marks, and as long as the log is being opened. */
  of(key: FactKey, { formerKeys }: Pick<Catalog, "formerKeys">): FactMarks | undefined {
    const { progress } = this.#study;
    if (progress === undefined) {
      this.#open();
      return undefined;
    }
    const today = formatLocalDay(this.#plan.today());
    return toFactMarks(progress.fact(key, formerKeys(key)), today);
  }

  #open(): void {
    if (this.#isOpening) return;
    this.#isOpening = true;
    this.#study.open().catch((error: unknown) => {
      this.#isOpening = false;
      this.#log.error(`Progress cannot be opened: ${String(error)}`);
    });
  }
}

/** The same for marks that look the same. */
export function toMarksVersion(marks: FactMarks | undefined): string {
  return marks === undefined ? "" : JSON.stringify(marks);
}
