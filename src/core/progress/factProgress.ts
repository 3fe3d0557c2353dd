import type { RecordId } from "../base/ids.ts";
import type { Attempt, PlaceEvent } from "./placeEvent.ts";
import type { NoteRecord, UndoRecord } from "./progressRecord.ts";
import { compareRecords, type Ordered } from "./recordOrder.ts";

export interface FactNote {
  readonly id: RecordId;
  readonly at: number;
  readonly text: string;
}

export interface FactFlag {
  readonly id: RecordId;
  readonly at: number;
  readonly reason: string;
}

/** What the log says of one fact. */
export interface FactProgress {
  /** Since the last reset, in order. */
  readonly attempts: readonly Attempt[];
  readonly isSuspended: boolean;
  /** The first local day, YYYY-MM-DD, on which it is asked again. */
  readonly buriedUntil: string | undefined;
  readonly isStarred: boolean;
  readonly flags: readonly FactFlag[];
  /** More than one when two machines wrote apart from each other: none replaces what it did not see. */
  readonly notes: readonly FactNote[];
}

/**
 * The events that count, of some in order: neither undone nor before a reset. An undo counts only
 * when it is later than what it takes back, and may be undone itself.
 */
export function effectiveEvents(events: readonly PlaceEvent[]): PlaceEvent[] {
  const undos = new Map<RecordId, UndoRecord[]>();
  for (const event of events) {
    if (event.type !== "undo") continue;
    const others = undos.get(event.target);
    if (others === undefined) undos.set(event.target, [event]);
    else others.push(event);
  }
  const left: PlaceEvent[] = [];
  for (const event of events) {
    if (event.type === "undo" || (undos.size > 0 && isUndone(event, undos))) continue;
    if (event.type === "reset") keepOnly(left, isNoAnswering);
    else left.push(event);
  }
  return left;
}

/** Whether an undo that counts is about `record`; `undos` by what they are about. */
export function isUndone(
  record: Ordered,
  undos: ReadonlyMap<RecordId, readonly UndoRecord[]>,
): boolean {
  const about = undos.get(record.id) ?? [];
  return about.some((undo) => compareRecords(record, undo) < 0 && !isUndone(undo, undos));
}

function isNoAnswering({ type }: PlaceEvent): boolean {
  return type !== "answer" && type !== "bury";
}

function keepOnly(events: PlaceEvent[], isKept: (event: PlaceEvent) => boolean): void {
  const kept = events.filter(isKept);
  events.splice(0, events.length, ...kept);
}

/** What a fact is like after events that all count, in order. */
export function toFactProgress(events: readonly PlaceEvent[]): FactProgress {
  const attempts: Attempt[] = [];
  const notes: NoteRecord[] = [];
  let flags: FactFlag[] = [];
  let isSuspended = false;
  let isStarred = false;
  let buriedUntil: string | undefined;
  for (const event of events) {
    switch (event.type) {
      case "answer":
        attempts.push(event);
        break;
      case "suspend":
        isSuspended = event.on;
        break;
      case "star":
        isStarred = event.on;
        break;
      case "bury":
        buriedUntil = event.until;
        break;
      case "flag":
        if (event.on) flags.push(event);
        else flags = [];
        break;
      case "note":
        notes.push(event);
        break;
      case "reset":
      case "settings":
      case "undo":
    }
  }
  return {
    attempts,
    isSuspended,
    buriedUntil,
    isStarred,
    flags: flags.map(({ id, at, reason }) => ({ id, at, reason })),
    notes: currentNotes(notes),
  };
}

function currentNotes(notes: readonly NoteRecord[]): FactNote[] {
  const replaced = new Set(notes.flatMap(({ replaces }) => replaces));
  return notes
    .filter(({ id, text }) => !replaced.has(id) && text !== "")
    .map(({ id, at, text }) => ({ id, at, text }));
}
