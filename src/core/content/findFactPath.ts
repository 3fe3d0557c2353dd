import type { FactKey } from "../base/ids.ts";
import { topLevelFacts, type Catalog, type CatalogTopic } from "./catalog.ts";

/**
 * The facts under which a fact is listed in a topic, from the topic downwards, at the first of its
 * places there; undefined if the topic does not lead to it. Each fact is looked into once, however
 * many others list it.
 */
export function findFactPath(
  catalog: Catalog,
  topic: CatalogTopic,
  factKey: FactKey,
): readonly FactKey[] | undefined {
  const listedUnder = new Map<FactKey, FactKey | undefined>();
  const pending = topLevelFacts(catalog, topic)
    .map((key) => ({ key, parent: undefined as FactKey | undefined }))
    .reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { key, parent } = next;
    if (listedUnder.has(key)) continue;
    listedUnder.set(key, parent);
    if (key === factKey) break;
    for (const child of catalog.facts.get(key)?.children.toReversed() ?? [])
      pending.push({ key: child, parent: key });
  }
  if (!listedUnder.has(factKey)) return undefined;
  const path: FactKey[] = [];
  for (let at = listedUnder.get(factKey); at !== undefined; at = listedUnder.get(at)) path.push(at);
  return path.reverse();
}
