import type { FactKey } from "../base/ids.ts";
import {
  certainties,
  outcomes,
  type AnsweredFact,
  type AnswerOutcome,
  type AnswerRecord,
  type Certainty,
  type ProgressRecord,
  type QuizProgressRecord,
  type Scope,
} from "./progressRecord.ts";
import type { Ordered } from "./recordOrder.ts";

/** An answer as one fact remembers it. The log has the rest of it, under the same id. */
export interface Attempt extends Ordered {
  readonly type: "answer";
  /** Milliseconds since 1970 by the clock of the device. */
  readonly at: number;
  /** Minutes that the local time was ahead of UTC. */
  readonly zone: number;
  /** The fact's revision at the time. */
  readonly revision: number;
  readonly outcome: AnswerOutcome;
  readonly form: string;
  readonly certainty: Certainty | undefined;
  readonly durationMs: number;
}

/** What has happened in one place: to a fact, to a pack, or to the settings. */
export type PlaceEvent = Attempt | Exclude<ProgressRecord, AnswerRecord | QuizProgressRecord>;

/** What an answer says of one of its facts. */
export function outcomeOf({ chosen, key }: AnswerRecord, { outcome }: AnsweredFact): AnswerOutcome {
  return outcome ?? (chosen === null ? "blank" : chosen === key ? "right" : "wrong");
}

/** The scope of any record; null for settings and for what is about a quiz. */
export function scopeOf(record: ProgressRecord): Scope | null {
  if (record.type === "answer") {
    const facts: readonly FactKey[] = record.facts.map(({ key }) => key);
    return { facts };
  }
  return "scope" in record ? record.scope : null;
}

/** An attempt as a list, which is shorter: a snapshot holds all of them. */
export function packEvent(event: PlaceEvent): unknown {
  if (event.type !== "answer") return event;
  const { id, stamp, at, zone, revision, outcome, form, certainty, durationMs } = event;
  const outcomeNumber = outcomes.indexOf(outcome);
  const certaintyNumber = certainty === undefined ? -1 : certainties.indexOf(certainty);
  const late = stamp - at;
  return [id, at, late, zone, revision, outcomeNumber, form, certaintyNumber, durationMs];
}

/** The opposite of `packEvent`, for what it has made. */
export function unpackEvent(packed: unknown): PlaceEvent {
  if (!Array.isArray(packed)) return packed as PlaceEvent;
  const [id, at, late, zone, revision, outcomeNumber, form, certaintyNumber, durationMs] =
    packed as [Attempt["id"], number, number, number, number, number, string, number, number];
  return {
    type: "answer",
    id,
    stamp: at + late,
    at,
    zone,
    revision,
    outcome: outcomes[outcomeNumber] ?? "blank",
    form,
    certainty: certainties[certaintyNumber],
    durationMs,
  };
}
