import type { Item } from "../pack.ts";
import { entriesOf, type LintRule } from "./lintRule.ts";
import { wrongAboutLists } from "./listQuestions.ts";
import { rightOptions } from "./rightOptions.ts";

/** Longest options that are keys, as a part of all items, above which "choose the longest" pays. */
const toleratedLongest = 0.4;
/** With fewer items the share tells nothing. */
const enoughItems = 10;

export const itemRules: readonly LintRule[] = [
  {
    code: "right-options",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const right = rightOptions(entry, linted.pack);
        // Where both statements after the first are right, only the author knows which explain it.
        const isOpen = entry.form === "three-statements" && right?.includes(entry.key) === true;
        if (right === undefined || right.length === 1 || isOpen) continue;
        const message =
          right.length === 0
            ? `No option of "${entry.id}" agrees with what it asks about. Correct the options or the statements.`
            : `${String(right.length)} options of "${entry.id}" agree with what it asks about; exactly one must.`;
        yield { linted, kind: "items", entry, path: ["options"], message };
      }
    },
  },
  {
    code: "wrong-key",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const right = rightOptions(entry, linted.pack);
        const [only] = right ?? [];
        if (right?.length !== 1 || only === entry.key) continue;
        const message = `By what the pack says the right option of "${entry.id}" is "${entry.options[only ?? 0] ?? ""}", not its key.`;
        yield { linted, kind: "items", entry, path: ["key"], message };
      }
    },
  },
  {
    code: "missing-statements",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const wants = !["single-best", "not", "sequence"].includes(entry.form);
        if (wants === (entry.statements !== undefined)) continue;
        const message = wants
          ? `"${entry.id}" asks about statements, but has none. Add "statements".`
          : `"${entry.id}" has statements, which its form "${entry.form}" does not ask about.`;
        yield { linted, kind: "items", entry, path: ["form"], message };
      }
    },
  },
  {
    code: "distractor-in-list",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        for (const { index, message } of wrongAboutLists(entry, linted.pack))
          yield { linted, kind: "items", entry, path: ["options", index], message };
      }
    },
  },
  {
    code: "superseded-asked",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const isOld = (id: string) =>
          linted.pack.facts.some((fact) => fact.id === id && fact.status === "superseded");
        const asking = [
          { path: ["facts"], ids: entry.facts },
          ...(entry.statements ?? []).map(({ facts = [] }, index) => ({
            path: ["statements", index, "facts"],
            ids: facts,
          })),
        ];
        for (const { path, ids } of asking) {
          const old = ids.find(isOld);
          if (old === undefined) continue;
          const message = `"${entry.id}" asks the fact "${old}", which is superseded. Ask its successor.`;
          yield { linted, kind: "items", entry, path, message };
          break;
        }
      }
    },
  },
  {
    code: "rationale-names-position",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const name =
          /\boption \(?[a-d1-4]\)?|\b(first|second|third|fourth|last) option\b|\([a-d]\)/i.exec(
            entry.rationale,
          )?.[0];
        if (name === undefined) continue;
        const message = `The rationale of "${entry.id}" names "${name}", but options are shuffled. Say what the option says.`;
        yield { linted, kind: "items", entry, path: ["rationale"], message };
      }
    },
  },
  {
    code: "answer-length-bias",
    severity: "warning",
    *check({ packs }) {
      for (const linted of packs) {
        const { pack } = linted;
        const { items } = pack;
        const chosen = items.filter(isAnsweredByLongest).length;
        if (items.length < enoughItems || chosen / items.length <= toleratedLongest) continue;
        const share = String(Math.round((100 * chosen) / items.length));
        const message = `The key is the longest option in ${share} % of the questions. Even out the lengths: a student would notice.`;
        yield { linted, kind: "pack", entry: pack, path: ["items"], message };
      }
    },
  },
];

function isAnsweredByLongest({ options, key }: Item): boolean {
  const keyLength = options[key]?.length ?? 0;
  return options.every((option, index) => index === key || option.length < keyLength);
}
