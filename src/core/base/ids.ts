declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/**
 * Ids in a pack are unique within that pack only. Outside a pack file everything is addressed by a
 * key, "<pack id>/<id in the pack>", which is unique over all loaded packs.
 */
export type TopicKey = Branded<"TopicKey">;
export type FactKey = Branded<"FactKey">;
export type ItemKey = Branded<"ItemKey">;
export type ListKey = Branded<"ListKey">;
export type TableKey = Branded<"TableKey">;
export type SequenceKey = Branded<"SequenceKey">;
export type LinkKey = Branded<"LinkKey">;

/** Names a record of the progress log, over all devices: "<writer>.<number>", see recordId.ts. */
export type RecordId = Branded<"RecordId">;

export function toTopicKey(packId: string, topicId: string): TopicKey {
  return `${packId}/${topicId}` as TopicKey;
}

export function toFactKey(packId: string, factId: string): FactKey {
  return `${packId}/${factId}` as FactKey;
}

export function toItemKey(packId: string, itemId: string): ItemKey {
  return `${packId}/${itemId}` as ItemKey;
}

export function toListKey(packId: string, listId: string): ListKey {
  return `${packId}/${listId}` as ListKey;
}

export function toTableKey(packId: string, tableId: string): TableKey {
  return `${packId}/${tableId}` as TableKey;
}

export function toSequenceKey(packId: string, sequenceId: string): SequenceKey {
  return `${packId}/${sequenceId}` as SequenceKey;
}

export function toLinkKey(packId: string, linkId: string): LinkKey {
  return `${packId}/${linkId}` as LinkKey;
}

/** The pack in which a fact is. */
export function packIdOf(key: FactKey): string {
  return key.slice(0, key.indexOf("/"));
}
