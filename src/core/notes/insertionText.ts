import { formatFactDate } from "../content/asOfDate.ts";
import type { CatalogFact } from "../content/catalog.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

export interface InsertionOptions {
  /** Text with the variables ${statement}, ${title}, ${source}, ${date}, ${topic} and ${id}. */
  readonly template: string;
  /** Whether the text goes into Markdown, where values are escaped. */
  readonly isMarkdown: boolean;
  /** BCP 47 tag of the language in which the date is written. */
  readonly locale: string;
  /** What stands for the date of a fact that has none. */
  readonly undated: string;
}

/** What is inserted for a fact: plain text, not a snippet. Unknown variables stay as they are. */
export function toInsertionText(entry: CatalogFact, options: InsertionOptions): string {
  const { fact, sources, pack } = entry;
  const values: Readonly<Record<string, string>> = {
    statement: fact.statement,
    title: fact.title,
    source: sources.map(({ publisher }) => publisher).join("; "),
    date: formatFactDate(fact.asOf, options.locale) ?? options.undated,
    topic: pack.topics.find(({ id }) => id === fact.topics[0])?.title ?? "",
    id: fact.id,
  };
  return options.template.replaceAll(/\$\{([a-z]+)\}/g, (variable, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return variable;
    return options.isMarkdown ? escapeMarkdown(value) : value;
  });
}
