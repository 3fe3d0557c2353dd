import fc from "fast-check";
import type {
  Certainty,
  ProgressRecord,
  RecordDraft,
} from "../../../src/core/progress/progressRecord.ts";
import { toRecordId } from "../../../src/core/progress/recordId.ts";
import { nextStamp } from "../../../src/core/progress/recordOrder.ts";
import { toUndo } from "../../../src/core/progress/recentActions.ts";
import { answerDraft, factKey, quizDrafts } from "./sampleRecords.ts";

interface Step {
  readonly device: number;
  readonly kind: number;
  readonly fact: number;
  readonly choice: number;
  readonly text: string;
  /** Whether the device sees what all others have written before it acts. */
  readonly syncs: boolean;
  /** How far its clock goes on; it may go back. */
  readonly tick: number;
}

/** Clocks that are right, an hour late, ten years early, and at the very start and end of time. */
const clocks = [1_779_900_000_000, 1_779_896_400_000, 2_095_000_000_000, 0];

const step: fc.Arbitrary<Step> = fc.record({
  device: fc.nat(clocks.length - 1),
  kind: fc.nat(15),
  fact: fc.nat(3),
  choice: fc.nat(3),
  text: fc.string({ maxLength: 8, unit: "grapheme" }),
  syncs: fc.boolean(),
  tick: fc.integer({ min: -5000, max: 60_000 }),
});

/** What several devices with clocks of their own have written, now and then seeing each other's. */
export const arbitraryLog: fc.Arbitrary<readonly ProgressRecord[]> = fc
  .array(step, { maxLength: 60 })
  .map(toLog);

function toLog(steps: readonly Step[]): ProgressRecord[] {
  const all: ProgressRecord[] = [];
  const devices = clocks.map((now) => ({ now, seen: [] as ProgressRecord[], count: 0 }));
  for (const { device, tick, syncs, ...what } of steps) {
    const own = devices[device];
    if (own === undefined) continue;
    own.now += tick;
    if (syncs) own.seen = [...all];
    const at = Math.max(own.now, 0);
    const last = own.seen.reduce((greatest, { stamp }) => Math.max(greatest, stamp), 0);
    const name = `device0${String(device + 1)}`;
    // A writer of its own for every ten records: a window that was started anew.
    const writer = `${name}w${String(Math.floor(own.count / 10))}`;
    const record: ProgressRecord = {
      v: 1,
      id: toRecordId(writer, own.count % 10),
      device: name,
      at,
      zone: 330,
      stamp: nextStamp(at, last),
      ...toDraft(what, own.seen),
    };
    own.count += 1;
    own.seen.push(record);
    all.push(record);
  }
  return all;
}

type What = Pick<Step, "kind" | "fact" | "choice" | "text">;

function toDraft({ kind, fact, choice, text }: What, seen: readonly ProgressRecord[]): RecordDraft {
  const scope = { facts: [factKey(fact), factKey(choice)] };
  const isOn = choice % 2 === 0;
  switch (kind) {
    case 0:
      return { type: "suspend", scope, on: isOn };
    case 1:
      return { type: "bury", scope, until: `2026-06-0${String(choice + 1)}` };
    case 2:
      return { type: "reset", scope: choice === 0 ? { pack: "sample-pack" } : scope };
    case 3:
      return { type: "star", scope, on: isOn };
    case 4:
      return { type: "flag", scope, on: isOn, reason: text };
    case 5: {
      const replaces = seen.filter(({ type }) => type === "note").map(({ id }) => id);
      return { type: "note", scope, text, replaces };
    }
    case 6:
      return { type: "settings", values: { [`name${String(fact)}`]: choice } };
    case 7:
    case 8: {
      const target = seen.at(-1 - choice);
      if (target !== undefined) return toUndo(target);
    }
  }
  const quiz = `quiz-${String(fact)}`;
  if (kind >= 13) return quizDrafts(quiz)[kind - 13] ?? answerDraft(fact);
  const certainty: Certainty = isOn ? "sure" : "guess";
  return answerDraft(fact, { chosen: choice === 3 ? null : choice, certainty, quiz });
}
