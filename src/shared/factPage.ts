import { formatAsOf, formatFactDate } from "../core/content/asOfDate.ts";
import type { Catalog, CatalogConflict, CatalogFact } from "../core/content/catalog.ts";
import type { Fact, Item, Source, Term } from "../core/content/pack.ts";
import { escapeMarkdown } from "../core/notes/escapeMarkdown.ts";
import type { FactMarks } from "./factMarks.ts";
import { statementNumber } from "../core/quiz/statementNumber.ts";

/** The page's own words, in the student's language. */
export interface FactPageTexts {
  readonly locale: string;
  readonly asOf: (date: string) => string;
  readonly undated: (reason: string) => string;
  readonly superseded: string;
  readonly supersededBy: string;
  readonly disputed: string;
  readonly conflicts: string;
  readonly topics: string;
  readonly terms: string;
  readonly sources: string;
  readonly listedHere: string;
  readonly questions: string;
  readonly noQuestions: string;
  readonly answer: (text: string) => string;
  readonly packEntry: string;
  readonly lineOf: (line: number, fileName: string) => string;
  readonly starred: string;
  readonly suspended: string;
  readonly skippedUntil: (day: string) => string;
  readonly flags: string;
  readonly myNote: string;
}

/** Where the links of the page lead to, as addresses relative to the page. */
export interface FactPageLinks {
  /** The text of the fact's pack, and the line of its entry, counted from 1. */
  readonly packEntry: { readonly address: string; readonly line: number };
  readonly factPage: (fact: Fact) => string;
}

/**
 * The page on a fact as Markdown: statement, status, date, what other sources say, sources, the facts
 * listed under it, its questions with their answers, and a link to its entry in the pack. Text from
 * the pack and the student is escaped. `marks` are what the student has put on the fact.
 */
export function toFactPage(
  entry: CatalogFact,
  catalog: Catalog,
  { packEntry, factPage }: FactPageLinks,
  texts: FactPageTexts,
  marks?: FactMarks,
): string {
  const { fact, pack } = entry;
  const topics = pack.topics.filter(({ id }) => fact.topics.includes(id));
  const lines = [
    `# ${escapeMarkdown(fact.title)}`,
    `> ${escapeMarkdown(fact.statement)}`,
    ...statusLine(entry, catalog, texts, factPage),
    ...dateLine(entry, texts),
    ...(marks === undefined ? [] : marksSections(marks, texts)),
    ...markdownSection(
      texts.conflicts,
      entry.conflicts.map((conflict) => toConflictLine(conflict, texts.locale)),
    ),
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
    `[${escapeMarkdown(texts.lineOf(packEntry.line, entry.fileName))}](${packEntry.address}#L${String(packEntry.line)})`,
  ];
  return `${lines.join("\n\n")}\n`;
}

function marksSections(marks: FactMarks, texts: FactPageTexts): string[] {
  const { isStarred, isSuspended, skippedUntil, flags, notes } = marks;
  const words = [
    ...(isStarred ? [texts.starred] : []),
    ...(isSuspended ? [texts.suspended] : []),
    ...(skippedUntil === undefined
      ? []
      : [texts.skippedUntil(formatAsOf(skippedUntil, texts.locale))]),
  ];
  return [
    ...(words.length === 0 ? [] : [`**${words.map(escapeMarkdown).join(" · ")}**`]),
    ...section(texts.flags, flags),
    ...section(texts.myNote, notes),
  ];
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
  return items.map((item, index) => {
    const number = `${String(index + 1)}. `;
    const indent = " ".repeat(number.length);
    return number + toQuestion(item, texts).replaceAll(/(?<=\n)(?!\n)/g, indent);
  });
}

/** A question as Markdown: lead, numbered statements, stem, and the answer with its reason. */
function toQuestion({ form, lead, statements = [], ...item }: Item, texts: FactPageTexts): string {
  const numbered = statements.map(({ text }, index) =>
    escapeMarkdown(`${statementNumber(form, index)}. ${text}`),
  );
  const answer = texts.answer(item.options[item.key] ?? "");
  const paragraphs = [
    ...(lead === undefined ? [] : [escapeMarkdown(lead)]),
    // A backslash at its end breaks a line: Markdown has no lists with Roman numbers.
    ...(numbered.length === 0 ? [] : [numbered.join("\\\n")]),
    escapeMarkdown(item.stem),
    `**${escapeMarkdown(answer)}** ${escapeMarkdown(item.rationale)}`,
  ];
  return paragraphs.join("\n\n");
}

function statusLine(
  { fact, successor: key }: CatalogFact,
  catalog: Catalog,
  texts: FactPageTexts,
  factPage: FactPageLinks["factPage"],
): string[] {
  if (fact.status === "disputed") return [`**${texts.disputed}**`];
  if (fact.status !== "superseded") return [];
  const successor = key === undefined ? undefined : catalog.facts.get(key)?.fact;
  if (successor === undefined) return [`**${texts.superseded}**`];
  const link = `[${escapeMarkdown(successor.statement)}](<${factPage(successor)}>)`;
  return [`**${texts.supersededBy}** ${link}`];
}

function dateLine({ fact }: CatalogFact, { locale, asOf, undated }: FactPageTexts): string[] {
  const date = formatFactDate(fact.asOf, locale);
  if (date !== undefined) return [asOf(date)];
  return fact.undatedBecause === undefined ? [] : [escapeMarkdown(undated(fact.undatedBecause))];
}

function toConflictLine({ value, source }: CatalogConflict, locale: string): string {
  return `${escapeMarkdown(value)} (${toSourceLine(source, locale)})`;
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
