import { decoyStatement } from "../decoyStatement.ts";
import type { Decoy, Fact } from "../pack.ts";
import { entriesOf, isOtherEdition, type LintedPack, type LintRule } from "./lintRule.ts";
import { saysDecoy } from "./sameSubject.ts";
import { StatementIndex, type IndexedFact } from "./statementIndex.ts";
import { structureSaying } from "./swapTruth.ts";
import { contentWords, isSubset, normalised, toStatement } from "./words.ts";

const wantedDecoys = 2;

export const decoyRules: readonly LintRule[] = [
  {
    code: "few-decoys",
    severity: "warning",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "facts")) {
        const count = entry.decoys?.length ?? 0;
        if (count >= wantedDecoys) continue;
        const message = `"${entry.id}" has ${String(count)} decoys; questions need at least ${String(wantedDecoys)}.`;
        yield { linted, kind: "facts", entry, path: ["decoys"], message };
      }
    },
  },
  {
    code: "broken-decoy",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "facts")) {
        const seen = new Set([normalised(entry.statement)]);
        for (const [index, decoy] of (entry.decoys ?? []).entries()) {
          const text = decoyStatement(entry, decoy);
          const at = (path: string, message: string) =>
            ({ linted, kind: "facts", entry, path: ["decoys", index, path], message }) as const;
          if (decoy.swap !== undefined && decoy.statement !== undefined)
            yield at(
              "statement",
              `A decoy of "${entry.id}" has both "swap" and "statement". Keep one.`,
            );
          else if (text === undefined)
            yield decoy.swap === undefined
              ? at(
                  "reason",
                  `A decoy of "${entry.id}" has neither "swap" nor "statement". Add one.`,
                )
              : at(
                  "swap",
                  `"${decoy.swap.from}" does not stand exactly once in the statement of "${entry.id}". Choose words that do.`,
                );
          else if (seen.has(normalised(text)))
            yield at("reason", `A decoy of "${entry.id}" repeats its statement or another decoy.`);
          if (text !== undefined) seen.add(normalised(text));
        }
      }
    },
  },
  {
    code: "true-decoy",
    severity: "error",
    *check(context) {
      const index = new StatementIndex(context);
      for (const { linted, entry } of entriesOf(context, "facts")) {
        for (const [position, decoy] of (entry.decoys ?? []).entries()) {
          const text = decoyStatement(entry, decoy);
          if (text === undefined) continue;
          const truth = truthOfDecoy(text, decoy, entry, linted, index);
          if (truth === undefined) continue;
          const message = `A decoy of "${entry.id}" is true: ${truth} says so.`;
          yield { linted, kind: "facts", entry, path: ["decoys", position], message };
        }
      }
    },
  },
];

/** What makes a decoy true, as the subject of a sentence; undefined if nothing does. */
function truthOfDecoy(
  text: string,
  { swap }: Decoy,
  fact: Fact,
  linted: LintedPack,
  index: StatementIndex,
): string | undefined {
  const truth = contentWords(fact.statement);
  const added = new Set([...contentWords(text)].filter((word) => !truth.has(word)));
  const swappedIn = contentWords(swap?.to ?? "");
  const isOther = (other: IndexedFact) =>
    other.fact !== fact &&
    // A superseded fact holds no longer.
    other.fact.status !== "superseded" &&
    !isOtherEdition(other.linted, linted) &&
    isSubset(swappedIn, other.words);
  const said =
    index.saying(toStatement(text)).find(isOther) ??
    index
      .having(added)
      .find((other) => isOther(other) && saysDecoy(text, fact, linted.pack.terms, other.words));
  if (said !== undefined) return `"${said.fact.id}" in ${said.linted.fileName}`;
  return swap && structureSaying(text, swap, fact, linted.pack);
}
