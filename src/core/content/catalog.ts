import {
  toFactKey,
  toItemKey,
  toLinkKey,
  toListKey,
  toSequenceKey,
  toTableKey,
  toTopicKey,
  type FactKey,
  type ItemKey,
  type LinkKey,
  type ListKey,
  type SequenceKey,
  type TableKey,
  type TopicKey,
} from "../base/ids.ts";
import { FormerNames } from "./formerNames.ts";
import { Groups } from "./groups.ts";
import { Lookup } from "./lookup.ts";
import type { Fact, Item, Link, List, Pack, Sequence, Source, Table, Term, Topic } from "./pack.ts";
import type { Problem } from "./problem.ts";
import { sentence, toEnglish } from "./sentence.ts";

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
  /** The topic under which this one stands; undefined if it stands directly under its pack. */
  readonly parent: TopicKey | undefined;
  /** The topics directly under this one, in the order of the pack. */
  readonly children: readonly TopicKey[];
  /** Facts of the topic itself in the order of the pack; those listed under another fact included. */
  readonly ownFacts: readonly FactKey[];
  /** Its own facts, then those of the topics below it, each once. */
  readonly facts: readonly FactKey[];
  /** Items that ask at least one of these facts. */
  readonly items: readonly ItemKey[];
  /** Tables and sequences of the topic itself. */
  readonly tables: readonly TableKey[];
  readonly sequences: readonly SequenceKey[];
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
  /** Lists that the fact states. */
  readonly lists: readonly ListKey[];
  /** Tables with a row that the fact states, and sequences with a step that it states. */
  readonly tables: readonly TableKey[];
  readonly sequences: readonly SequenceKey[];
  /** Links that join the fact with another one, whichever explains the other. */
  readonly links: readonly LinkKey[];
}

export interface CatalogItem {
  readonly key: ItemKey;
  readonly pack: Pack;
  readonly item: Item;
  readonly facts: readonly FactKey[];
}

export interface CatalogList {
  readonly key: ListKey;
  readonly pack: Pack;
  readonly list: List;
  readonly statedBy: FactKey;
}

export interface CatalogTable {
  readonly key: TableKey;
  readonly pack: Pack;
  readonly table: Table;
  readonly topics: readonly TopicKey[];
  readonly sources: readonly Source[];
}

export interface CatalogSequence {
  readonly key: SequenceKey;
  readonly pack: Pack;
  readonly sequence: Sequence;
  readonly topics: readonly TopicKey[];
  readonly sources: readonly Source[];
}

export interface CatalogLink {
  readonly key: LinkKey;
  readonly pack: Pack;
  readonly link: Link;
  readonly fact: FactKey;
  readonly with: FactKey;
}

/** Everything that the loaded packs hold, found by key. It never changes: a reload makes a new one. */
export interface Catalog {
  readonly files: readonly LoadedPack[];
  readonly packs: readonly Pack[];
  readonly topics: ReadonlyMap<TopicKey, CatalogTopic>;
  readonly facts: ReadonlyMap<FactKey, CatalogFact>;
  readonly items: ReadonlyMap<ItemKey, CatalogItem>;
  readonly lists: ReadonlyMap<ListKey, CatalogList>;
  readonly tables: ReadonlyMap<TableKey, CatalogTable>;
  readonly sequences: ReadonlyMap<SequenceKey, CatalogSequence>;
  readonly links: ReadonlyMap<LinkKey, CatalogLink>;
  /** Keys that a fact had before, see `aliases` in a pack; none for nearly every fact. */
  readonly formerKeys: (key: FactKey) => readonly FactKey[];
  /** The fact that has a key, or else the one that had it before: for keys that were kept or linked. */
  readonly findFact: (key: FactKey) => CatalogFact | undefined;
}

/** Of two packs with the same id the first is used; the second is reported and left out. */
export function createCatalog(loaded: readonly LoadedPack[]): Catalog {
  const files = withoutRepeatedPacks(loaded);
  const indexes: Indexes = {
    topics: new Map(),
    facts: new Map(),
    items: new Map(),
    lists: new Map(),
    tables: new Map(),
    sequences: new Map(),
    links: new Map(),
  };
  for (const { pack, fileName } of files) if (pack !== undefined) addPack(indexes, pack, fileName);
  const packs = files.flatMap(({ pack }) => pack ?? []);
  const { facts } = indexes;
  const names = new FormerNames(packs, (key) => facts.has(key));
  return {
    files,
    packs,
    ...indexes,
    formerKeys: (key) => names.formerKeys(key),
    findFact: (key) => facts.get(key) ?? facts.get(names.presentKey(key)),
  };
}

/** The topics that stand directly under a pack, in its order. */
export function topLevelTopics(catalog: Catalog, packId: string): readonly TopicKey[] {
  const topics = [...catalog.topics.values()];
  return topics.flatMap(({ key, pack, parent }) =>
    pack.id === packId && parent === undefined ? key : [],
  );
}

/** The facts that stand directly under a topic: not those listed under another fact of the topic. */
export function topLevelFacts(catalog: Catalog, topic: CatalogTopic): readonly FactKey[] {
  const listed = new Set(topic.ownFacts.flatMap((key) => catalog.facts.get(key)?.children ?? []));
  return topic.ownFacts.filter((key) => !listed.has(key));
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
    const repeated = sentence(
      'The pack id "{0}" is already used by {1}. This file is left out; give its pack an id of its own.',
      file.pack.id,
      first,
    );
    const problem: Problem = {
      code: "duplicate-id",
      severity: "error",
      sentence: repeated,
      message: toEnglish(repeated),
      position: { line: 1, column: 1 },
    };
    return { fileName: file.fileName, problems: [...file.problems, problem] };
  });
}

type Indexes = {
  readonly [
    Name in Exclude<keyof Catalog, "files" | "packs" | "formerKeys" | "findFact">
  ]: Catalog[Name] extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : never;
};

/** Which entries of a pack name a fact, by the id of the fact. */
interface Mentions {
  readonly children: Groups<FactKey>;
  readonly items: Groups<ItemKey>;
  readonly lists: Groups<ListKey>;
  readonly tables: Groups<TableKey>;
  readonly sequences: Groups<SequenceKey>;
  readonly links: Groups<LinkKey>;
}

/** A pack on its way into the indexes. */
interface Addition {
  readonly indexes: Indexes;
  readonly pack: Pack;
  readonly mentions: Mentions;
  readonly sources: Lookup<Source>;
  /** Keys by id. Each is made once: joining strings anew for each reference would cost the most. */
  readonly topicKeys: Lookup<TopicKey>;
  readonly factKeys: Lookup<FactKey>;
}

function addPack(indexes: Indexes, pack: Pack, fileName: string): void {
  const mentions: Mentions = {
    children: new Groups(),
    items: new Groups(),
    lists: new Groups(),
    tables: new Groups(),
    sequences: new Groups(),
    links: new Groups(),
  };
  const sources = new Lookup(pack.sources.map((source) => [source.id, source]));
  const topicKeys = new Lookup(pack.topics.map(({ id }) => [id, toTopicKey(pack.id, id)]));
  const factKeys = new Lookup(pack.facts.map(({ id }) => [id, toFactKey(pack.id, id)]));
  const addition: Addition = { indexes, pack, mentions, sources, topicKeys, factKeys };
  addStructures(addition);
  addFacts(addition, fileName);
  addTopics(addition);
}

/** Adds everything that is made of facts, and remembers of which. */
function addStructures(addition: Addition): void {
  const { indexes, pack, mentions, sources, topicKeys, factKeys } = addition;
  const factKey = (id: string) => factKeys.get(id) ?? toFactKey(pack.id, id);
  const placeOf = (entry: { readonly topics: string[]; readonly sources: string[] }) => ({
    topics: topicKeys.all(entry.topics),
    sources: sources.all(entry.sources),
  });
  for (const list of pack.lists) {
    const key = toListKey(pack.id, list.id);
    indexes.lists.set(key, { key, pack, list, statedBy: factKey(list.statedBy) });
    mentions.lists.add(list.statedBy, key);
    for (const { fact } of list.members)
      if (fact !== undefined) mentions.children.add(list.statedBy, factKey(fact));
  }
  for (const { id, derivedFrom } of pack.facts)
    if (derivedFrom !== undefined) mentions.children.add(derivedFrom, factKey(id));
  for (const table of pack.tables) {
    const key = toTableKey(pack.id, table.id);
    indexes.tables.set(key, { key, pack, table, ...placeOf(table) });
    for (const { facts = [] } of table.rows) for (const id of facts) mentions.tables.add(id, key);
  }
  for (const sequence of pack.sequences) {
    const key = toSequenceKey(pack.id, sequence.id);
    indexes.sequences.set(key, { key, pack, sequence, ...placeOf(sequence) });
    for (const { fact } of sequence.members)
      if (fact !== undefined) mentions.sequences.add(fact, key);
  }
  for (const link of pack.links) {
    const key = toLinkKey(pack.id, link.id);
    const fact = factKey(link.fact);
    indexes.links.set(key, { key, pack, link, fact, with: factKey(link.with) });
    mentions.links.add(link.fact, key);
    mentions.links.add(link.with, key);
  }
  for (const item of pack.items) {
    const key = toItemKey(pack.id, item.id);
    const facts = factKeys.all(item.facts);
    indexes.items.set(key, { key, pack, item, facts });
    for (const id of item.facts) mentions.items.add(id, key);
  }
}

function addFacts(addition: Addition, fileName: string): void {
  const { indexes, pack, mentions, sources, topicKeys, factKeys } = addition;
  const terms = new Lookup(pack.terms.map((term) => [term.id, term]));
  for (const fact of pack.facts) {
    const { id, conflicts, supersededBy } = fact;
    const key = factKeys.get(id) ?? toFactKey(pack.id, id);
    indexes.facts.set(key, {
      key,
      pack,
      fileName,
      fact,
      topics: topicKeys.all(fact.topics),
      terms: terms.all(fact.terms),
      sources: sources.all(fact.sources),
      children: mentions.children.of(id),
      items: mentions.items.of(id),
      conflicts: conflicts === undefined ? noConflicts : toConflicts(conflicts, sources),
      successor: supersededBy === undefined ? undefined : factKeys.get(supersededBy),
      lists: mentions.lists.of(id),
      tables: mentions.tables.of(id),
      sequences: mentions.sequences.of(id),
      links: mentions.links.of(id),
    });
  }
}

const noConflicts: readonly CatalogConflict[] = [];

function toConflicts(
  conflicts: NonNullable<Fact["conflicts"]>,
  sources: Lookup<Source>,
): readonly CatalogConflict[] {
  return conflicts.flatMap(({ value, source: id }) => {
    const source = sources.get(id);
    return source === undefined ? [] : [{ value, source }];
  });
}

function addTopics({ indexes, pack, topicKeys, factKeys }: Addition): void {
  const children = new Groups<string>();
  const facts = new Groups<FactKey>();
  const tables = new Groups<TableKey>();
  const sequences = new Groups<SequenceKey>();
  for (const { id, parent } of pack.topics) if (parent !== undefined) children.add(parent, id);
  for (const fact of pack.facts) {
    const key = factKeys.get(fact.id);
    if (key !== undefined) for (const id of fact.topics) facts.add(id, key);
  }
  for (const table of pack.tables)
    for (const id of table.topics) tables.add(id, toTableKey(pack.id, table.id));
  for (const sequence of pack.sequences)
    for (const id of sequence.topics) sequences.add(id, toSequenceKey(pack.id, sequence.id));

  for (const topic of pack.topics) {
    const key = topicKeys.get(topic.id) ?? toTopicKey(pack.id, topic.id);
    const withBelow = new Set([topic.id]);
    for (const id of withBelow) for (const child of children.of(id)) withBelow.add(child);
    const all = [...new Set([...withBelow].flatMap((id) => facts.of(id)))];
    indexes.topics.set(key, {
      key,
      pack,
      topic,
      parent: topic.parent === undefined ? undefined : topicKeys.get(topic.parent),
      children: topicKeys.all(children.of(topic.id)),
      ownFacts: facts.of(topic.id),
      facts: all,
      items: [...new Set(all.flatMap((fact) => indexes.facts.get(fact)?.items ?? []))],
      tables: tables.of(topic.id),
      sequences: sequences.of(topic.id),
    });
  }
}
