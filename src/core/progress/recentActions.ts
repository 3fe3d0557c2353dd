import type { RecordId } from "../base/ids.ts";
import { isUndone } from "./factProgress.ts";
import { scopeOf } from "./placeEvent.ts";
import {
  isOfQuiz,
  type ProgressRecord,
  type QuizProgressRecord,
  type RecordDraft,
  type UndoRecord,
} from "./progressRecord.ts";
import { compareRecords, type Ordered } from "./recordOrder.ts";

/** How many actions can be taken back. */
export const undoDepth = 50;

/** What a student can take back. A quiz that has begun or ended is none of it: its answers are. */
export type Action = Exclude<ProgressRecord, UndoRecord | QuizProgressRecord>;

/** The last actions of one device, in all its windows, and what has been taken back. */
export class RecentActions {
  readonly #device: string;
  /** In order. The last ones count, those before them wait to be thrown away. */
  readonly #actions: Action[] = [];
  readonly #undos = new Map<RecordId, UndoRecord[]>();

  constructor(device: string) {
    this.#device = device;
  }

  /** Takes every record once, in any order. */
  add(record: ProgressRecord): void {
    if (record.type === "undo") {
      this.#undos.set(record.target, [...(this.#undos.get(record.target) ?? []), record]);
      return;
    }
    if (record.device !== this.#device || isOfQuiz(record)) return;
    const actions = this.#actions;
    const oldest = actions.at(-undoDepth);
    if (oldest !== undefined && compareRecords(record, oldest) < 0) return;
    let place = actions.length;
    while (place > 0 && compareRecords(record, actions[place - 1] ?? record) < 0) place -= 1;
    if (place === actions.length) actions.push(record);
    else actions.splice(place, 0, record);
    // Many at once: every single time would cost more than all the rest of reading a record does.
    if (actions.length === 2 * undoDepth) actions.splice(0, undoDepth);
  }

  /** The last action that is not undone; undefined when all of the last 50 are. */
  lastAction(): Action | undefined {
    return this.#last().findLast((action) => !isUndone(action, this.#undos));
  }

  /** Whether a record of any device is taken back. */
  isUndone(record: Ordered): boolean {
    return isUndone(record, this.#undos);
  }

  /** Everything, for `add` on another day. */
  toRecords(): ProgressRecord[] {
    return [...this.#last(), ...[...this.#undos.values()].flat()];
  }

  #last(): readonly Action[] {
    return this.#actions.slice(-undoDepth);
  }
}

/** The record that takes back another one. */
export function toUndo(record: ProgressRecord): RecordDraft {
  return { type: "undo", target: record.id, scope: scopeOf(record) };
}
