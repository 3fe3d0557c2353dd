import type { EntryPath, PathProblem } from "./packEntries.ts";
import type { EntryKind } from "./pack.ts";
import type { JsonPath } from "./problem.ts";
import { sentence, type Sentence } from "./sentence.ts";

/** A mistake because of which entries are left out. */
export interface Cause {
  /** The id that others cannot refer to. */
  readonly id: string;
  /** Where the mistake is. */
  readonly path: JsonPath;
  /** Ids of the entries that have no mistake of their own, but need what is left out. */
  readonly dependents: string[];
  /** Whether the id itself is wrong, wherever it stands. */
  readonly isWrongId?: boolean;
}

/** So many ids are named of a longer list. */
const namedDependents = 3;

/** The entries of a pack that are left out, and why. */
export class LeftOut {
  readonly #causes = new Set<Cause>();
  readonly #keys = new Set<string>();
  readonly #byId = new Map<string, Cause>();

  /** Leaves an entry out. Another entry that is used may have the same id. */
  add(path: EntryPath, id: string, cause: Cause): void {
    const [kind] = path;
    this.#causes.add(cause);
    this.#keys.add(path.join("/"));
    this.#byId.set(`${kind}/${id}`, cause);
  }

  has(path: EntryPath): boolean {
    return this.#keys.size > 0 && this.#keys.has(path.join("/"));
  }

  /** Why an entry with an id is left out; undefined if none is. */
  causeOf(kind: EntryKind, id: string): Cause | undefined {
    return this.#byId.get(`${kind}/${id}`);
  }

  /** One problem for each mistake that takes other entries with it. */
  problems(): PathProblem[] {
    const causes = [...this.#causes].filter(({ dependents }) => dependents.length > 0);
    return causes.map((cause) => ({
      code: "left-out-too",
      severity: "error",
      sentence: dependentsSentence(cause),
      path: cause.path,
    }));
  }
}

function dependentsSentence({ id, dependents, isWrongId = false }: Cause): Sentence {
  const named = dependents.slice(0, namedDependents).map((dependent) => `"${dependent}"`);
  const others = dependents.length - named.length;
  const list = named.join(", ");
  const all = others === 0 ? list : sentence("{0} and {1} more", list, others);
  return isWrongId
    ? sentence(
        '"{0}" is wrong wherever it stands, and what needs it is left out too: {1}.',
        id,
        all,
      )
    : sentence('What needs "{0}" is left out too: {1}. It comes back with "{0}".', id, all);
}
