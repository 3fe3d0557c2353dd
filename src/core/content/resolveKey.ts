import { toFactKey, toTopicKey, type FactKey, type TopicKey } from "../base/ids.ts";
import type { Catalog, CatalogFact, CatalogTopic } from "./catalog.ts";

/** What a command was given: nothing, the name of something that is there, or a wrong name. */
export type Resolved<Value> =
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly name: string }
  | { readonly kind: "found"; readonly value: Value };

/**
 * `argument` is a key ("pack/fact"), an id that one pack has, or an object with a `factKey`. Of a name
 * that no fact has any more, the fact that had it before is meant.
 */
export function resolveFact(argument: unknown, catalog: Catalog): Resolved<CatalogFact> {
  const keysOf = (id: string) => catalog.packs.map((pack) => toFactKey(pack.id, id));
  const now = resolve(argument, "factKey", (key: FactKey) => catalog.facts.get(key), keysOf);
  return now.kind === "unknown" ? resolve(argument, "factKey", catalog.findFact, keysOf) : now;
}

/** `argument` is a key ("pack/topic"), an id that one pack has, or an object with a `topicKey`. */
export function resolveTopic(argument: unknown, catalog: Catalog): Resolved<CatalogTopic> {
  return resolve(
    argument,
    "topicKey",
    (key: TopicKey) => catalog.topics.get(key),
    (id) => catalog.packs.map((pack) => toTopicKey(pack.id, id)),
  );
}

function resolve<Key extends string, Value>(
  argument: unknown,
  property: string,
  find: (key: Key) => Value | undefined,
  keysOf: (id: string) => readonly Key[],
): Resolved<Value> {
  if (argument === undefined || argument === null) return { kind: "none" };
  const name = nameIn(argument, property);
  if (name === undefined) return { kind: "unknown", name: shown(argument) };
  for (const key of [name as Key, ...keysOf(name)]) {
    const value = find(key);
    if (value !== undefined) return { kind: "found", value };
  }
  return { kind: "unknown", name };
}

function nameIn(argument: unknown, property: string): string | undefined {
  if (typeof argument === "string") return argument;
  if (typeof argument !== "object" || argument === null) return undefined;
  const value: unknown = Reflect.get(argument, property);
  return typeof value === "string" ? value : undefined;
}

/** An argument without a name, as a message shows it: JSON, or its type where JSON has no words. */
function shown(argument: unknown): string {
  try {
    const text: unknown = JSON.stringify(argument);
    if (typeof text === "string") return text;
  } catch {
    // A circle, or a bigint.
  }
  return typeof argument;
}
