import * as vscode from "vscode";
import type { FactKey } from "../../../src/core/base/ids.ts";
import type { Services } from "../../../src/host/services.ts";
import type { FactMarks } from "../../../src/shared/factMarks.ts";

/** Marks that a test puts on facts. */
export class FakeMarks {
  readonly #marks = new Map<FactKey, FactMarks>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  of(key: FactKey): FactMarks | undefined {
    return this.#marks.get(key);
  }

  /** Puts these marks on a fact, in addition to none; undefined takes all away. */
  put(key: FactKey, marks: Partial<FactMarks> | undefined): void {
    if (marks === undefined) this.#marks.delete(key);
    else this.#marks.set(key, { ...unmarked, ...marks });
    this.#changed.fire();
  }

  /** Something has happened that leaves all marks as they are, such as an answer. */
  touch(): void {
    this.#changed.fire();
  }
}

const unmarked: FactMarks = {
  isStarred: false,
  isSuspended: false,
  skippedUntil: undefined,
  flags: [],
  notes: [],
};

/** A student who has put nothing on any fact. */
export const noMarks: Services["marks"] = new FakeMarks();
