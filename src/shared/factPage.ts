import { formatAsOf } from "../core/content/asOfDate.ts";
import type { Catalog, CatalogFact } from "../core/content/catalog.ts";
import type { Source, Term } from "../core/content/pack.ts";
import { escapeMarkdown } from "../core/notes/escapeMarkdown.ts";

/** The page's own words, in the student's language. */
export interface FactPageTexts {
  readonly locale: string;
  readonly asOf: (date: string) => string;
  readonly topics: string;
  readonly terms: string;
  readonly sources: string;
  readonly listedHere: string;
  readonly questions: string;
  readonly noQuestions: string;
  readonly answer: (text: string) => string;
  readonly packEntry: string;
  readonly lineOf: (line: number, fileName: string) => string;
}

/** Where the fact's entry is: the address of its pack's text, and the line, counted from 1. */
export interface PackPlace {
  readonly address: string;
  readonly line: number;
}

/**
 * The page on a fact as Markdown: statement, date, sources, the facts listed under it, its questions
 * with their answers, and a link to its entry in the pack. Text from the pack is escaped.
 */
export function toFactPage(
  entry: CatalogFact,
  catalog: Catalog,
  place: PackPlace,
  texts: FactPageTexts,
): string {
  const { fact, pack } = entry;
  const topics = pack.topics.filter(({ id }) => fact.topics.includes(id));
  const lines = [
    `# ${escapeMarkdown(fact.title)}`,
    `> ${escapeMarkdown(fact.statement)}`,
    texts.asOf(formatAsOf(fact.asOf, texts.locale)),
    ...section(
      texts.listedHere,
      entry.children.flatMap((key) => catalog.facts.get(key)?.fact.statement ?? []),
    ),
    ...markdownSection(
      texts.sources,
      entry.sources.map((source) => toSourceLine(source, texts.locale)),
    ),
    ...markdownSection(texts.terms, entry.terms.filter(hasMore).map(toTermLine)),
    `## ${texts.questions}`,
    ...questions(entry, catalog, texts),
    ...section(
      texts.topics,
      topics.map(({ title }) => title),
    ),
    `## ${texts.packEntry}`,
    `[${escapeMarkdown(texts.lineOf(place.line, entry.fileName))}](${place.address}#L${String(place.line)})`,
  ];
  return `${lines.join("\n\n")}\n`;
}

function section(title: string, texts: readonly string[]): string[] {
  return markdownSection(title, texts.map(escapeMarkdown));
}

function markdownSection(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join("\n")];
}

function questions(entry: CatalogFact, catalog: Catalog, texts: FactPageTexts): string[] {
  const items = entry.items.flatMap((key) => catalog.items.get(key)?.item ?? []);
  if (items.length === 0) return [texts.noQuestions];
  const lines = items.map(({ stem, options, key, rationale }, index) => {
    const number = `${String(index + 1)}. `;
    const indent = " ".repeat(number.length);
    const answer = texts.answer(options[key] ?? "");
    return [
      `${number}${escapeMarkdown(stem)}`,
      `${indent}**${escapeMarkdown(answer)}** ${escapeMarkdown(rationale)}`,
    ].join("\n\n");
  });
  return [lines.join("\n\n")];
}

/** Whether there is more to say of a term than its name, which the statement has already. */
function hasMore({ aliases = [], definition }: Term): boolean {
  return aliases.length > 0 || definition !== undefined;
}

function toTermLine({ name, aliases = [], definition }: Term): string {
  const others = aliases.length === 0 ? "" : ` (${escapeMarkdown(aliases.join(", "))})`;
  const meaning = definition === undefined ? "" : `: ${escapeMarkdown(definition)}`;
  return `**${escapeMarkdown(name)}**${others}${meaning}`;
}

function toSourceLine({ title, publisher, date, address }: Source, locale: string): string {
  const shown = escapeMarkdown(title);
  const linked = address === undefined ? shown : `[${shown}](<${encodedAddress(address)}>)`;
  const when = date === undefined ? [] : [formatAsOf(date, locale)];
  return [linked, escapeMarkdown(publisher), ...when].join(", ");
}

/** The address with the few characters encoded that could end a link in angle brackets. */
function encodedAddress(address: string): string {
  return address.replaceAll(/[<>\\]/g, (character) => encodeURIComponent(character));
}
