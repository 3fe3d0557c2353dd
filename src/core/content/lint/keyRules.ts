import type { Fact, Item, Pack } from "../pack.ts";
import { entriesOf, type LintRule } from "./lintRule.ts";
import { wrongAboutLists } from "./listQuestions.ts";
import { truthOf } from "./statementTruth.ts";
import { contentWords, holdsWords, isSubset, normalised, withWordsReplaced } from "./words.ts";

/** Rules that hold the key of a question, and what it says of its statements, against the facts. */
export const keyRules: readonly LintRule[] = [
  {
    code: "wrong-statement",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        for (const [index, statement] of (entry.statements ?? []).entries()) {
          const facts = factsOf(linted.pack, [...(statement.facts ?? []), ...entry.facts]);
          const verdict = truthOf(statement.text, facts, linted.pack.tables);
          if (verdict === undefined || verdict.isTrue === statement.isTrue) continue;
          const marked = statement.isTrue ? "right, but it is wrong" : "wrong, but it is right";
          const message = `Statement ${String(index + 1)} of "${entry.id}" is marked ${marked}: ${verdict.because}. Correct "isTrue" and the key.`;
          const path = ["statements", index, "isTrue"];
          yield { linted, kind: "items", entry, path, message };
        }
      }
    },
  },
  {
    code: "decoy-keyed",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const fact = factsOf(linted.pack, entry.facts).find((each) => isDecoyKeyed(entry, each));
        if (fact === undefined || isAboutLists(entry, linted.pack)) continue;
        const message = `"${entry.options[entry.key] ?? ""}", the key of "${entry.id}", is what a decoy of the fact "${fact.id}" puts in the place of another option.`;
        yield { linted, kind: "items", entry, path: ["key"], message };
      }
    },
  },
  {
    code: "unstated-key",
    severity: "warning",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const facts = factsOf(linted.pack, entry.facts);
        if (facts.some((fact) => isDecoyKeyed(entry, fact))) continue;
        const only = onlyOption(entry, facts);
        if (only === undefined || isAboutLists(entry, linted.pack)) continue;
        const message = `By the words of the facts that "${entry.id}" asks its right option is "${only}", and not its key "${entry.options[entry.key] ?? ""}". Correct the key, or name the fact by which it is right.`;
        yield { linted, kind: "items", entry, path: ["key"], message };
      }
    },
  },
];

function factsOf({ facts }: Pack, ids: readonly string[]): readonly Fact[] {
  const wanted = new Set(ids);
  return facts.filter(({ id }) => wanted.has(id));
}

/** What a list says of the options is reported as such. */
function isAboutLists(item: Item, pack: Pack): boolean {
  return [...wrongAboutLists(item, pack)].length > 0;
}

/**
 * Whether the key has the words of a decoy where another option has those of the fact. A fact that
 * has the words of its decoy elsewhere tells nothing: the question may be about that place.
 */
function isDecoyKeyed({ form, options, key }: Item, { statement, decoys = [] }: Fact): boolean {
  if (form !== "single-best") return false;
  const keyed = options[key] ?? "";
  const others = new Set(options.filter((_, index) => index !== key).map(normalised));
  return decoys.some(
    ({ swap }) =>
      swap !== undefined &&
      !holdsWords(statement, swap.to) &&
      others.has(withWordsReplaced(keyed, swap.to, swap.from) ?? ""),
  );
}

/**
 * The one option that the facts name where they do not name the key, or, where the question is which
 * of them is not so, the one that they do not name: that one is likely the key.
 */
function onlyOption(
  { form, stem, options, key }: Item,
  facts: readonly Fact[],
): string | undefined {
  if (form !== "single-best" && form !== "not") return undefined;
  const asked = contentWords(stem);
  const stated = facts.map(({ statement }) => contentWords(statement));
  const isStated = (option: string) => {
    const words = new Set([...contentWords(option)].filter((word) => !asked.has(word)));
    return words.size > 0 && stated.some((all) => isSubset(words, all));
  };
  const keyed = options[key] ?? "";
  const isWanted = form === "single-best" ? isStated : (option: string) => !isStated(option);
  const [only, ...others] = options.filter(isWanted);
  return others.length > 0 || only === keyed ? undefined : only;
}
