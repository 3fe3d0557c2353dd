import type { AttemptRows } from "./attemptRows.ts";
import { toAsciiJson } from "./logLine.ts";
import { packEvent, unpackEvent, type PlaceEvent } from "./placeEvent.ts";
import { compareRecords } from "./recordOrder.ts";

/**
 * The events of one place, in order. Those from a snapshot are unpacked, and attempts made of their
 * rows, when somebody asks.
 */
export class Place {
  readonly #attempts: AttemptRows;
  #packed: string | undefined;
  #rows: number[] = [];
  #events: PlaceEvent[] = [];
  #isSorted = true;
  #version = 0;

  constructor(attempts: AttemptRows) {
    this.#attempts = attempts;
  }

  /** `packed` is what `toPacked` has made. */
  static fromPacked(packed: string, attempts: AttemptRows): Place {
    const place = new Place(attempts);
    place.#packed = packed;
    place.#version = 1;
    return place;
  }

  /** Changes with every event; 0 as long as there is none. */
  get version(): number {
    return this.#version;
  }

  /** The caller sees to it that each record is added once. */
  add(event: PlaceEvent): void {
    const last = this.#events.at(-1);
    // A record may name a fact twice.
    if (last?.id === event.id) return;
    if (last !== undefined && compareRecords(last, event) > 0) this.#isSorted = false;
    this.#events.push(event);
    this.#version += 1;
  }

  /** As `add`, for an attempt in `attempts`. */
  addAttempt(row: number): void {
    const last = this.#rows.at(-1);
    if (last !== undefined && this.#attempts.isSameRecord(last, row)) return;
    this.#rows.push(row);
    this.#version += 1;
  }

  events(): readonly PlaceEvent[] {
    if (this.#packed !== undefined) {
      const unpacked = (JSON.parse(this.#packed) as unknown[]).map(unpackEvent);
      this.#packed = undefined;
      this.#events = unpacked.concat(this.#events);
      this.#isSorted = false;
    }
    if (this.#rows.length > 0) {
      for (const row of this.#rows) this.#events.push(this.#attempts.toAttempt(row));
      this.#rows = [];
      this.#isSorted = false;
    }
    if (!this.#isSorted) this.#events.sort(compareRecords);
    this.#isSorted = true;
    return this.#events;
  }

  /** All events as one line of JSON in ASCII. */
  toPacked(): string {
    const hasMore = this.#events.length > 0 || this.#rows.length > 0;
    if (this.#packed !== undefined && !hasMore) return this.#packed;
    return toAsciiJson(this.events().map(packEvent));
  }
}
