import type { Pack } from "../content/pack.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** A snippet as VS Code's `*.code-snippets` files have it. */
export interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * Markdown snippets of a pack, by name: one for each topic, a heading with its facts as a list and
 * a place for the student's own words, and one for each fact, with the fact's id as its prefix.
 */
export function toMarkdownSnippets(pack: Pack): Readonly<Record<string, Snippet>> {
  const snippets: Record<string, Snippet> = {};
  for (const topic of pack.topics) {
    const facts = pack.facts.filter(({ topics }) => topics.includes(topic.id));
    const name = `${pack.title}: ${topic.title}`;
    snippets[Object.hasOwn(snippets, name) ? `${name} (${topic.id})` : name] = {
      prefix: `topic-${topic.id}`,
      body: [
        `## ${toSnippetBody(topic.title)}`,
        "",
        ...facts.map(({ statement }) => `- ${toSnippetBody(statement)}`),
        "",
        "$0",
      ],
      description: topic.summary ?? topic.title,
    };
  }
  for (const fact of pack.facts) {
    snippets[`${pack.title}: ${fact.title} (${fact.id})`] = {
      prefix: fact.id,
      body: [toSnippetBody(fact.statement)],
      description: fact.statement,
    };
  }
  return snippets;
}

/** Text for the body of a snippet: Markdown first, then what snippets themselves would eat. */
function toSnippetBody(text: string): string {
  return escapeMarkdown(text).replaceAll(/[\\$}]/g, "\\$&");
}
