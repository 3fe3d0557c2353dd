const none: readonly never[] = [];

/**
 * Finds what ids refer to. Of the hundred thousand facts that may be loaded most refer to one source
 * and one topic: what one id alone refers to is one list, shared by all who ask for it.
 */
export class Lookup<Value> {
  readonly #values: ReadonlyMap<string, Value>;
  readonly #alone = new Map<string, readonly Value[]>();

  constructor(entries: Iterable<readonly [id: string, value: Value]>) {
    this.#values = new Map(entries);
  }

  /** What the ids refer to, in their order; without those that refer to nothing. */
  all(ids: readonly string[] | undefined): readonly Value[] {
    const [first, second] = ids ?? none;
    if (ids === undefined || first === undefined) return none;
    if (second === undefined) return this.#one(first);
    const values: Value[] = [];
    for (const id of ids) {
      const value = this.#values.get(id);
      if (value !== undefined) values.push(value);
    }
    return values;
  }

  get(id: string): Value | undefined {
    return this.#values.get(id);
  }

  #one(id: string): readonly Value[] {
    const known = this.#alone.get(id);
    if (known !== undefined) return known;
    const value = this.#values.get(id);
    const values = value === undefined ? none : [value];
    this.#alone.set(id, values);
    return values;
  }
}
