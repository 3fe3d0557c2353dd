import type { FactKey, TopicKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogFact, CatalogTopic } from "../../core/content/catalog.ts";
import type { FactHit } from "../../core/search/factSearch.ts";

/** A fact that a search found, with what of it matches. */
export interface ResultFact {
  readonly entry: CatalogFact;
  readonly hit: FactHit;
}

/** What a search found of one topic. */
export interface ResultGroup {
  readonly topic: CatalogTopic;
  readonly facts: readonly ResultFact[];
}

/**
 * Hits by topic: topics in the order of their best hit, and in each the facts in the order of the
 * hits. A fact of several topics stands under the first of them that another hit has brought up
 * already, otherwise under its own first. Facts that the catalog no longer has are left out.
 */
export function toResultGroups(catalog: Catalog, hits: readonly FactHit[]): ResultGroup[] {
  const groups = new Map<TopicKey, ResultFact[]>();
  for (const hit of hits) {
    const entry = catalog.facts.get(hit.key);
    const topicKey = entry?.topics.find((key) => groups.has(key)) ?? entry?.topics[0];
    if (entry === undefined || topicKey === undefined) continue;
    const facts = groups.get(topicKey);
    if (facts === undefined) groups.set(topicKey, [{ entry, hit }]);
    else facts.push({ entry, hit });
  }
  return [...groups].flatMap(([key, facts]) => {
    const topic = catalog.topics.get(key);
    return topic === undefined ? [] : [{ topic, facts }];
  });
}

/** The keys of the facts in the order in which the groups show them. */
export function keysInOrder(groups: readonly ResultGroup[]): readonly FactKey[] {
  return groups.flatMap(({ facts }) => facts.map(({ hit }) => hit.key));
}
