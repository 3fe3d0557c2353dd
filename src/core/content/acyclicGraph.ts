/** Arrows between ids that never lead back to where they came from. */
export class AcyclicGraph {
  readonly #next = new Map<string, Set<string>>();
  readonly #previous = new Map<string, Set<string>>();

  has(from: string, to: string): boolean {
    return this.#next.get(from)?.has(to) === true;
  }

  /** Adds an arrow, unless it would close a circle: then nothing changes, and the answer is false. */
  add(from: string, to: string): boolean {
    if (this.#leads(to, from)) return false;
    append(this.#next, from, to);
    append(this.#previous, to, from);
    return true;
  }

  /**
   * Whether arrows lead from one id to the other, or they are the same. Looks from both ends in
   * turn: of a long chain that grows at one end, the other side is soon at its end.
   */
  #leads(from: string, to: string): boolean {
    if (from === to) return true;
    const ahead = reachable(this.#next, from);
    const behind = reachable(this.#previous, to);
    for (;;) {
      const after = ahead.next();
      if (after.done === true) return false;
      const before = behind.next();
      if (before.done === true) return false;
      if (after.value === to || before.value === from) return true;
    }
  }
}

/** The ids that arrows lead to from an id, each once. */
function* reachable(
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
): Generator<string, undefined> {
  const seen = new Set([start]);
  for (const id of seen) {
    for (const next of arrows.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      yield next;
    }
  }
}

function append(arrows: Map<string, Set<string>>, from: string, to: string): void {
  const ends = arrows.get(from);
  if (ends === undefined) arrows.set(from, new Set([to]));
  else ends.add(to);
}
