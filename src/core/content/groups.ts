const none: readonly never[] = [];

/** Values gathered under ids, in the order in which they came. */
export class Groups<Value> {
  readonly #groups = new Map<string, Value[]>();

  /** A value that comes twice running is kept once. */
  add(id: string, value: Value): void {
    const group = this.#groups.get(id);
    if (group === undefined) this.#groups.set(id, [value]);
    else if (group.at(-1) !== value) group.push(value);
  }

  /** The values of an id; none if it has none. */
  of(id: string): readonly Value[] {
    return this.#groups.get(id) ?? none;
  }
}
