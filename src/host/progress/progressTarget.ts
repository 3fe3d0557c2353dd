import type { FactKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogFact, CatalogTopic } from "../../core/content/catalog.ts";
import type { Pack } from "../../core/content/pack.ts";
import { resolveFact, resolveTopic } from "../../core/content/resolveKey.ts";
import type { Scope } from "../../core/progress/progressRecord.ts";
import { toScopes } from "./recordActions.ts";

/** What of the progress a command is about. */
export interface ProgressTarget {
  readonly title: string;
  readonly scopes: readonly Scope[];
  /** The facts in it that the packs have now. */
  readonly facts: readonly FactKey[];
}

/** What a command was given: nothing, what is there, or the name of what is not. */
export type GivenTarget = ProgressTarget | { readonly unknown: string } | undefined;

/** Whether `argument` is the row of a topic: the row of a fact names its topic too. */
export function isTopicArgument(argument: unknown): boolean {
  return has(argument, "topicKey") && !has(argument, "factKey");
}

/** `argument` is the row of a fact, a topic or a pack, or the key or id of one. */
export function toTarget(argument: unknown, catalog: Catalog): GivenTarget {
  const fact = resolveFact(argument, catalog);
  if (fact.kind === "none") return undefined;
  if (fact.kind === "found") return toFactTarget(fact.value);
  if (has(argument, "factKey")) return { unknown: fact.name };
  const topic = resolveTopic(argument, catalog);
  if (topic.kind === "found") return toTopicTarget(topic.value);
  const packId = has(argument, "packId") ? argument.packId : argument;
  const pack = catalog.packs.find(({ id }) => id === packId);
  return pack === undefined ? { unknown: fact.name } : toPackTarget(pack, catalog);
}

export function toFactTarget({ key, fact }: CatalogFact): ProgressTarget {
  return { title: fact.title, scopes: [{ facts: [key] }], facts: [key] };
}

/** A topic is recorded as its facts: it may have others some day. */
export function toTopicTarget({ topic, facts }: CatalogTopic): ProgressTarget {
  return { title: topic.title, scopes: toScopes(facts), facts };
}

export function toPackTarget({ id, title }: Pack, catalog: Catalog): ProgressTarget {
  const entries = [...catalog.facts.values()].filter(({ pack }) => pack.id === id);
  return { title, scopes: [{ pack: id }], facts: entries.map(({ key }) => key) };
}

function has<Name extends string>(
  argument: unknown,
  name: Name,
): argument is Record<Name, unknown> {
  return typeof argument === "object" && argument !== null && name in argument;
}
