import type { TopicKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import type { PackNames } from "../../shared/progress/toProgressSnapshot.ts";

/** What the packs call their topics and facts. */
export function packNames({ topics, facts }: Pick<Catalog, "topics" | "facts">): PackNames {
  const topicOf = (key: string) => topics.get(key as TopicKey);
  return {
    topic: (key) => topicOf(key)?.topic.title ?? key,
    topicLanguage: (key) => topicOf(key)?.pack.language ?? "",
    fact: (key) => facts.get(key)?.fact.title ?? key,
    factLanguage: (key) => facts.get(key)?.pack.language ?? "",
  };
}
