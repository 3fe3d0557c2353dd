import type { FactKey } from "../base/ids.ts";
import { packIdOf } from "../base/ids.ts";
import { AttemptRows } from "./attemptRows.ts";
import { effectiveEvents, toFactProgress, type FactProgress } from "./factProgress.ts";
import { Place } from "./place.ts";
import type { PlaceEvent } from "./placeEvent.ts";
import { isOfQuiz, type ProgressRecord, type Scope, type SettingValue } from "./progressRecord.ts";
import { RecentActions } from "./recentActions.ts";
import { RecentQuizzes, type TestedAnswer } from "./recentQuizzes.ts";
import type { RecordIdParts } from "./recordId.ts";
import { compareRecords } from "./recordOrder.ts";
import { SeenIds, type PackedIds } from "./seenIds.ts";

/** Keys under which packs have had a fact before, see `aliases` in a pack. */
export type FormerKeys = (key: FactKey) => readonly FactKey[];

interface View {
  readonly version: string;
  readonly progress: FactProgress;
}

/** What a snapshot holds of a `Progress`. */
export interface PackedProgress {
  readonly device: string;
  readonly lastStamp: number;
  readonly recordCount: number;
  readonly ids: PackedIds;
  readonly recent: readonly ProgressRecord[];
  /** Keys of facts and ids of packs. */
  readonly facts: readonly FactKey[];
  readonly packs: readonly string[];
  /**
   * What `toPacked` made of the recent quizzes, of the settings, of each fact and of each pack, in this
   * order.
   */
  readonly places: readonly string[];
}

/**
 * The state that the log stands for. Each place keeps its events in the order of recordOrder.ts, and
 * everything is derived from that; so the same records in any order, and twice or more often, give the
 * same state.
 */
export class Progress {
  readonly device: string;
  readonly recent: RecentActions;
  #quizzes = new RecentQuizzes();
  #ids = new SeenIds();
  #lastStamp = 0;
  #recordCount = 0;
  readonly #attempts = new AttemptRows();
  #facts = new Map<FactKey, Place>();
  #packs = new Map<string, Place>();
  #settings = new Place(this.#attempts);
  readonly #views = new Map<FactKey, View>();

  /** `device` is the one whose actions can be undone here. */
  constructor(device: string) {
    this.device = device;
    this.recent = new RecentActions(device);
  }

  static fromPacked(packed: PackedProgress): Progress {
    const progress = new Progress(packed.device);
    for (const record of packed.recent) progress.recent.add(record);
    progress.#ids = SeenIds.fromPacked(packed.ids);
    progress.#lastStamp = packed.lastStamp;
    progress.#recordCount = packed.recordCount;
    const { facts, packs, places } = packed;
    const attempts = progress.#attempts;
    const [quizzes, settings = "[]", ...others] = places;
    if (quizzes !== undefined) progress.#quizzes = RecentQuizzes.fromPacked(quizzes);
    progress.#settings = Place.fromPacked(settings, attempts);
    progress.#facts = toPlaces(facts, others, attempts);
    progress.#packs = toPlaces(packs, others.slice(facts.length), attempts);
    return progress;
  }

  /** The last quizzes of all devices. */
  get quizzes(): RecentQuizzes {
    return this.#quizzes;
  }

  /** The last 3,000 answers at most, in order, without those that were taken back. */
  recentAnswers(): readonly TestedAnswer[] {
    return this.#quizzes.answers().filter((answer) => !this.recent.isUndone(answer));
  }

  /** The greatest stamp of all records. */
  get lastStamp(): number {
    return this.#lastStamp;
  }

  /** How many records there are, those of later versions included. */
  get recordCount(): number {
    return this.#recordCount;
  }

  /** Adds a record; false if it was there already. */
  add(record: ProgressRecord, id: RecordIdParts): boolean {
    if (!this.#ids.add(id)) return false;
    this.#recordCount += 1;
    if (record.stamp > this.#lastStamp) this.#lastStamp = record.stamp;
    this.recent.add(record);
    if (isOfQuiz(record)) this.#quizzes.add(record);
    else if (record.type === "answer") {
      this.#quizzes.add(record);
      for (const fact of record.facts)
        this.#placeIn(this.#facts, fact.key).addAttempt(this.#attempts.add(record, id, fact));
    } else if (record.type === "settings" || record.scope === null) this.#settings.add(record);
    else this.#addInScope(record, record.scope);
    return true;
  }

  /** Remembers that a record is there that cannot be understood; false if it was there already. */
  addNewer(id: RecordIdParts): boolean {
    const isNew = this.#ids.add(id);
    if (isNew) this.#recordCount += 1;
    return isNew;
  }

  has(id: RecordIdParts): boolean {
    return this.#ids.has(id);
  }

  /** How many records of known writers are not there, see `SeenIds.countMissing`. */
  countMissing(): number {
    return this.#ids.countMissing();
  }

  /** Keys of all facts that the log has named one by one, under the names that they had then. */
  factKeys(): readonly FactKey[] {
    return [...this.#facts.keys()];
  }

  /** What the log says of a fact, also under `formerKeys`: its names in earlier packs. */
  fact(key: FactKey, formerKeys: readonly FactKey[] = []): FactProgress {
    if (formerKeys.length > 0) return this.#renamedFact(key, formerKeys);
    const pack = this.#packs.get(packIdOf(key));
    const version = `${String(this.#facts.get(key)?.version ?? 0)}/${String(pack?.version ?? 0)}`;
    const known = this.#views.get(key);
    if (known?.version === version) return known.progress;
    const progress = toFactProgress(effectiveEvents(this.#eventsOf(key)));
    this.#views.set(key, { version, progress });
    return progress;
  }

  /** The scheduling settings in force: for each name the last value. */
  settings(): ReadonlyMap<string, SettingValue> {
    const values = new Map<string, SettingValue>();
    for (const event of effectiveEvents(this.#settings.events())) {
      if (event.type !== "settings") continue;
      for (const [name, value] of Object.entries(event.values)) values.set(name, value);
    }
    return values;
  }

  /** What `fromPacked` needs, without the places: those come from `places`. */
  toPackedFrame(): Omit<PackedProgress, "places"> {
    return {
      device: this.device,
      lastStamp: this.#lastStamp,
      recordCount: this.#recordCount,
      ids: this.#ids.toPacked(),
      recent: this.recent.toRecords(),
      facts: [...this.#facts.keys()],
      packs: [...this.#packs.keys()],
    };
  }

  /** Quizzes, settings, facts and packs, in the order of `PackedProgress.places`. */
  *places(): Generator<Pick<Place, "toPacked">, void, void> {
    yield this.#quizzes;
    yield this.#settings;
    yield* this.#facts.values();
    yield* this.#packs.values();
  }

  #addInScope(record: PlaceEvent, scope: Scope): void {
    if ("pack" in scope) this.#placeIn(this.#packs, scope.pack).add(record);
    else for (const key of scope.facts) this.#placeIn(this.#facts, key).add(record);
  }

  #placeIn<Key>(places: Map<Key, Place>, key: Key): Place {
    let place = places.get(key);
    if (place === undefined) {
      place = new Place(this.#attempts);
      places.set(key, place);
    }
    return place;
  }

  /** Events of a fact and of its pack, in order. */
  #eventsOf(key: FactKey): readonly PlaceEvent[] {
    const own = this.#facts.get(key)?.events() ?? [];
    const ofPack = this.#packs.get(packIdOf(key))?.events() ?? [];
    return ofPack.length === 0 ? own : [...own, ...ofPack].sort(compareRecords);
  }

  /** What is left of a former name counts as if it had happened under the present one. */
  #renamedFact(key: FactKey, formerKeys: readonly FactKey[]): FactProgress {
    const former = formerKeys.flatMap((each) => effectiveEvents(this.#eventsOf(each)));
    const all = [...former, ...this.#eventsOf(key)].sort(compareRecords);
    const once = all.filter(({ id }, index) => id !== all[index - 1]?.id);
    return toFactProgress(effectiveEvents(once));
  }
}

function toPlaces<Key>(
  keys: readonly Key[],
  packed: readonly string[],
  attempts: AttemptRows,
): Map<Key, Place> {
  return new Map(keys.map((key, at) => [key, Place.fromPacked(packed[at] ?? "[]", attempts)]));
}
