import { entriesOf, isOtherEdition, type LintContext, type LintRule } from "./lintRule.ts";
import { StatementIndex } from "./statementIndex.ts";
import { normalised } from "./words.ts";

/** A statement that is longer cannot be read at a glance in a question; in UTF-16 units. */
const maximumLength = 240;

const pronoun =
  /^(it|its|they|their|them|these|those|this|that|he|she|his|her|him|we|our|such|another|both sides|the two (sides|countries)|the (former|latter|same))\b/i;
const unnamed =
  /^(the|this|that) (agreement|accord|article|committee|cooperation|collaboration|country|deal|forum|framework|group|grouping|initiative|list|meeting|ministry|minister|mission|partnership|plan|policy|programme|purpose|report|scheme|talks|treaty)\b(?! (between|by|for|in|of|on|to|that|under|where|which|with) )/i;

export const factRules: readonly LintRule[] = [
  {
    code: "near-duplicate-fact",
    severity: "error",
    *check(context) {
      const index = new StatementIndex(context);
      const position = new Map(index.facts.map((fact, at) => [fact, at]));
      for (const [at, indexed] of index.facts.entries()) {
        const earlier = index
          .saying(indexed)
          .find(
            (other) =>
              (position.get(other) ?? at) < at && !isOtherEdition(other.linted, indexed.linted),
          );
        if (earlier === undefined) continue;
        const { linted, fact } = indexed;
        const message = `The fact "${fact.id}" says nearly the same as "${earlier.fact.id}" in ${earlier.linted.fileName}. Keep one of them.`;
        yield { linted, kind: "facts", entry: fact, path: ["statement"], message };
      }
    },
  },
  {
    code: "repeated-title",
    severity: "warning",
    *check(context) {
      const seen = new Map<string, string>();
      for (const { linted, entry } of entriesOf(context, "facts")) {
        const key = `${linted.fileName}/${normalised(entry.title)}`;
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, entry.id);
          continue;
        }
        const message = `The facts "${first}" and "${entry.id}" have the same title. Give each a title that tells it from the other.`;
        yield { linted, kind: "facts", entry, path: ["title"], message };
      }
    },
  },
  {
    code: "statement-not-self-contained",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "facts")) {
        const opening = (pronoun.exec(entry.statement) ?? unnamed.exec(entry.statement))?.[0];
        if (opening === undefined) continue;
        const message = `The statement of "${entry.id}" opens with "${opening}", which leans on another sentence. Name what it is about.`;
        yield { linted, kind: "facts", entry, path: ["statement"], message };
      }
    },
  },
  {
    code: "statement-too-long",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "facts")) {
        const { length } = entry.statement;
        if (length <= maximumLength) continue;
        const message = `The statement of "${entry.id}" has ${String(length)} characters; at most ${String(maximumLength)} can be read in a question. Shorten it, or make it a list.`;
        yield { linted, kind: "facts", entry, path: ["statement"], message };
      }
    },
  },
  {
    code: "status-incomplete",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "facts")) {
        const { id, status = "current", supersededBy, conflicts = [] } = entry;
        const at = (path: string, message: string) =>
          ({ linted, kind: "facts", entry, path: [path], message }) as const;
        if (status === "superseded" && supersededBy === undefined)
          yield at(
            "status",
            `"${id}" is superseded, but does not say by which fact. Add "supersededBy".`,
          );
        if (status !== "superseded" && supersededBy !== undefined)
          yield at(
            "supersededBy",
            `"${id}" names a successor, but its status is not "superseded".`,
          );
        if (status === "disputed" && conflicts.length === 0)
          yield at(
            "status",
            `"${id}" is disputed, but does not say what other sources state. Add "conflicts".`,
          );
        if (status !== "disputed" && conflicts.length > 0)
          yield at(
            "conflicts",
            `"${id}" lists conflicting values, but its status is not "disputed".`,
          );
      }
    },
  },
  {
    code: "unused-topic",
    severity: "warning",
    *check(context) {
      yield* unusedTopics(context);
    },
  },
];

function* unusedTopics(context: LintContext) {
  for (const { linted, entry } of entriesOf(context, "topics")) {
    const { facts, topics } = linted.pack;
    const isUsed =
      facts.some((fact) => fact.topics.includes(entry.id)) ||
      topics.some(({ parent }) => parent === entry.id);
    if (isUsed) continue;
    const message = `No fact is listed under the topic "${entry.id}". Remove it, or list facts under it.`;
    yield { linted, kind: "topics", entry, path: [], message } as const;
  }
}
