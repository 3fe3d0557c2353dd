import {
  toFactKey,
  toItemKey,
  toTopicKey,
  type FactKey,
  type ItemKey,
  type TopicKey,
} from "../base/ids.ts";
import type { Fact, Item, Pack, Source, Term, Topic } from "./pack.ts";
import type { Problem } from "./problem.ts";

/** One pack file after reading: `pack` is absent if the file cannot be used. */
export interface LoadedPack {
  readonly fileName: string;
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
  /** Why the file could not be read at all, in the system's words; such a file has no problems. */
  readonly readFailure?: string;
}

export interface CatalogTopic {
  readonly key: TopicKey;
  readonly pack: Pack;
  readonly topic: Topic;
  /** Facts of the topic in the order of the pack; those listed under another fact included. */
  readonly facts: readonly FactKey[];
  /** Items that ask at least one fact of the topic. */
  readonly items: readonly ItemKey[];
}

/** What another source says against a fact. */
export interface CatalogConflict {
  readonly value: string;
  readonly source: Source;
}

export interface CatalogFact {
  readonly key: FactKey;
  readonly pack: Pack;
  readonly fileName: string;
  readonly fact: Fact;
  readonly topics: readonly TopicKey[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  /** Members of the list that the fact states, then facts derived from it. */
  readonly children: readonly FactKey[];
  readonly items: readonly ItemKey[];
  readonly conflicts: readonly CatalogConflict[];
  /** The fact that has taken the place of this one, if it is superseded. */
  readonly successor: FactKey | undefined;
}

export interface CatalogItem {
  readonly key: ItemKey;
  readonly pack: Pack;
  readonly item: Item;
  readonly facts: readonly FactKey[];
}

/** Everything that the loaded packs hold, found by key. It never changes: a reload makes a new one. */
export interface Catalog {
  readonly files: readonly LoadedPack[];
  readonly packs: readonly Pack[];
  readonly topics: ReadonlyMap<TopicKey, CatalogTopic>;
  readonly facts: ReadonlyMap<FactKey, CatalogFact>;
  readonly items: ReadonlyMap<ItemKey, CatalogItem>;
}

/** Of two packs with the same id the first is used; the second is reported and left out. */
export function createCatalog(loaded: readonly LoadedPack[]): Catalog {
  const files = withoutRepeatedPacks(loaded);
  const topics = new Map<TopicKey, CatalogTopic>();
  const facts = new Map<FactKey, CatalogFact>();
  const items = new Map<ItemKey, CatalogItem>();
  for (const { pack, fileName } of files) {
    if (pack !== undefined) addPack({ topics, facts, items }, pack, fileName);
  }
  return { files, packs: files.flatMap(({ pack }) => pack ?? []), topics, facts, items };
}

/** The facts that stand directly under a topic: not those listed under another fact of the topic. */
export function topLevelFacts(catalog: Catalog, topic: CatalogTopic): readonly FactKey[] {
  const listed = new Set(topic.facts.flatMap((key) => catalog.facts.get(key)?.children ?? []));
  return topic.facts.filter((key) => !listed.has(key));
}

function withoutRepeatedPacks(loaded: readonly LoadedPack[]): readonly LoadedPack[] {
  const fileNames = new Map<string, string>();
  return loaded.map((file) => {
    if (file.pack === undefined) return file;
    const first = fileNames.get(file.pack.id);
    if (first === undefined) {
      fileNames.set(file.pack.id, file.fileName);
      return file;
    }
    const message = `The pack id "${file.pack.id}" is already used by ${first}. This file is left out; give its pack an id of its own.`;
    const problem: Problem = {
      code: "duplicate-id",
      severity: "error",
      message,
      position: { line: 1, column: 1 },
    };
    return { fileName: file.fileName, problems: [...file.problems, problem] };
  });
}

interface Indexes {
  readonly topics: Map<TopicKey, CatalogTopic>;
  readonly facts: Map<FactKey, CatalogFact>;
  readonly items: Map<ItemKey, CatalogItem>;
}

function addPack(indexes: Indexes, pack: Pack, fileName: string): void {
  const topicFacts = new Map<string, FactKey[]>(pack.topics.map(({ id }) => [id, []]));
  const factItems = new Map<string, ItemKey[]>();
  const children = childrenOf(pack);
  const terms = new Map(pack.terms.map((term) => [term.id, term]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));

  for (const item of pack.items) {
    const key = toItemKey(pack.id, item.id);
    const facts = item.facts.map((id) => toFactKey(pack.id, id));
    indexes.items.set(key, { key, pack, item, facts });
    for (const id of item.facts) append(factItems, id, key);
  }
  for (const fact of pack.facts) {
    const key = toFactKey(pack.id, fact.id);
    for (const topicId of fact.topics) append(topicFacts, topicId, key);
    indexes.facts.set(key, {
      key,
      pack,
      fileName,
      fact,
      topics: fact.topics.map((id) => toTopicKey(pack.id, id)),
      terms: (fact.terms ?? []).flatMap((id) => terms.get(id) ?? []),
      sources: fact.sources.flatMap((id) => sources.get(id) ?? []),
      children: children.get(fact.id) ?? [],
      items: factItems.get(fact.id) ?? [],
      conflicts: (fact.conflicts ?? []).flatMap(({ value, source: id }) => {
        const source = sources.get(id);
        return source === undefined ? [] : [{ value, source }];
      }),
      successor:
        fact.supersededBy === undefined ? undefined : toFactKey(pack.id, fact.supersededBy),
    });
  }
  for (const topic of pack.topics) {
    const key = toTopicKey(pack.id, topic.id);
    const facts = topicFacts.get(topic.id) ?? [];
    const items = new Set(facts.flatMap((fact) => indexes.facts.get(fact)?.items ?? []));
    indexes.topics.set(key, { key, pack, topic, facts, items: [...items] });
  }
}

function childrenOf(pack: Pack): ReadonlyMap<string, readonly FactKey[]> {
  const children = new Map<string, FactKey[]>();
  for (const { statedBy, members } of pack.lists)
    for (const { fact } of members)
      if (fact !== undefined) append(children, statedBy, toFactKey(pack.id, fact));
  for (const { id, derivedFrom } of pack.facts)
    if (derivedFrom !== undefined) append(children, derivedFrom, toFactKey(pack.id, id));
  return children;
}

function append<Value>(lists: Map<string, Value[]>, id: string, value: Value): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [value]);
  else list.push(value);
}
