import type { Fact, Pack, Table, Topic } from "../content/pack.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** A snippet as VS Code's `*.code-snippets` files have it. */
export interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * Markdown snippets of a pack, by name: an outline of each topic with places for the student's own
 * words, each fact to which the pack gives a snippet prefix, and each table.
 */
export function toMarkdownSnippets(pack: Pack): Readonly<Record<string, Snippet>> {
  const snippets: Record<string, Snippet> = {};
  const add = (title: string, id: string, snippet: Snippet) => {
    const name = `${pack.title}: ${title}`;
    snippets[Object.hasOwn(snippets, name) ? `${name} (${id})` : name] = snippet;
  };
  for (const topic of pack.topics) add(topic.title, topic.id, toOutline(topic, pack));
  for (const fact of pack.facts) {
    const { snippet: prefix, statement } = fact;
    if (prefix === undefined) continue;
    add(fact.title, fact.id, { prefix, body: [toBody(statement)], description: statement });
  }
  for (const table of pack.tables) add(table.title, table.id, toTableSnippet(table));
  return snippets;
}

/** A heading, the facts of the topic as a list, and under each a place for the student's words. */
function toOutline(topic: Topic, pack: Pack): Snippet {
  const facts = pack.facts.filter(({ topics }) => topics.includes(topic.id));
  const childIds = childrenOf(pack);
  const listed = new Set(facts.flatMap(({ id }) => childIds.get(id) ?? []));
  const lines = facts
    .filter(({ id }) => !listed.has(id))
    .flatMap((fact, index) => {
      const children = (childIds.get(fact.id) ?? []).flatMap((id) => byId(pack, id));
      return [
        `- ${toBody(fact.statement)}`,
        ...children.map(({ statement }) => `  - ${toBody(statement)}`),
        `  - \${${String(index + 1)}:${ownWords}}`,
      ];
    });
  return {
    prefix: `topic-${topic.id}`,
    body: [`## ${toBody(topic.title)}`, "", ...lines, "", "$0"],
    description: topic.summary ?? topic.title,
  };
}

const ownWords = "In my own words";

function toTableSnippet(table: Table): Snippet {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cell = (value: Table["rows"][number]["cells"][string]) =>
    typeof value === "string" ? value : (value ?? []).join(", ");
  return {
    prefix: table.snippet ?? `table-${table.id}`,
    body: [
      row(table.columns.map(({ title }) => toBody(title))),
      row(table.columns.map(() => "---")),
      ...table.rows.map(({ cells }) =>
        row(table.columns.map(({ id }) => toBody(cell(cells[id] ?? null)))),
      ),
    ],
    description: table.title,
  };
}

/** Ids of the facts that are listed under each fact. */
function childrenOf(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  const add = (parent: string, child: string) => {
    children.set(parent, [...(children.get(parent) ?? []), child]);
  };
  for (const { statedBy, members } of pack.lists)
    for (const { fact } of members) if (fact !== undefined) add(statedBy, fact);
  for (const { id, derivedFrom } of pack.facts) if (derivedFrom !== undefined) add(derivedFrom, id);
  return children;
}

function byId(pack: Pack, id: string): readonly Fact[] {
  return pack.facts.filter((fact) => fact.id === id);
}

/** Text for the body of a snippet: Markdown first, then what snippets themselves would eat. */
function toBody(text: string): string {
  return escapeMarkdown(text).replaceAll(/[\\$}]/g, "\\$&");
}
