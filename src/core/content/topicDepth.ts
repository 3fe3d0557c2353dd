import type { Topic } from "./pack.ts";
import type { Entry } from "./packEntries.ts";
import type { ReferenceChecker } from "./referenceChecker.ts";
import { sentence } from "./sentence.ts";

/**
 * So many topics may stand one under the other. Each topic has the facts of all below it: without a
 * limit a chain of thousands of topics would hold millions, and no sidebar is read that deep.
 */
const maximumDepth = 8;

/** Where a topic stands: how many topics from the top, itself included, and under which one. */
interface Place {
  readonly depth: number;
  readonly parent: string | undefined;
}

/**
 * The topics, of which no parent leads in a circle, with those that stand too deep moved up to the
 * deepest place that is allowed; each of these is reported.
 */
export function withinDepth(
  topics: readonly Entry<Topic>[],
  checker: ReferenceChecker,
): readonly Entry<Topic>[] {
  const places = placesOf(topics);
  return topics.map((entry) => {
    const { value, path } = entry;
    const parent = places.get(value.id)?.parent;
    if (parent === undefined || parent === value.parent) return entry;
    const deep = sentence(
      'The topic "{0}" stands more than {1} topics deep. It is listed under "{2}" instead; choose a parent further up.',
      value.id,
      maximumDepth,
      parent,
    );
    checker.report("deep-topic", "error", [...path, "parent"], deep);
    return { ...entry, value: { ...value, parent } };
  });
}

function placesOf(topics: readonly Entry<Topic>[]): ReadonlyMap<string, Place> {
  const parents = new Map(topics.map(({ value: { id, parent } }) => [id, parent]));
  const places = new Map<string, Place>();
  for (const start of parents.keys()) {
    const pending: string[] = [];
    for (
      let id: string | undefined = start;
      id !== undefined && !places.has(id);
      id = parents.get(id)
    )
      pending.push(id);
    // From the top down, so that the place above is known.
    for (const id of pending.reverse()) {
      const parent = parents.get(id);
      const above = parent === undefined ? undefined : places.get(parent);
      if (above === undefined) places.set(id, { depth: 1, parent });
      else if (above.depth < maximumDepth) places.set(id, { depth: above.depth + 1, parent });
      else places.set(id, above);
    }
  }
  return places;
}
