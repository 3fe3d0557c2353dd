import type { Item, List, Pack } from "../pack.ts";
import { entriesOf, type LintRule } from "./lintRule.ts";
import { rightOptions } from "./rightOptions.ts";
import { normalised } from "./words.ts";

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
        const right = rightOptions(entry, linted.pack.links);
        // Where both statements after the first are right, only the author knows which explain it.
        const isOpen = entry.form === "three-statements" && right?.includes(entry.key) === true;
        if (right === undefined || right.length === 1 || isOpen) continue;
        const message =
          right.length === 0
            ? `No option of "${entry.id}" agrees with its statements. Correct the options or the statements.`
            : `${String(right.length)} options of "${entry.id}" agree with its statements; exactly one must.`;
        yield { linted, kind: "items", entry, path: ["options"], message };
      }
    },
  },
  {
    code: "wrong-key",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const right = rightOptions(entry, linted.pack.links);
        const [only] = right ?? [];
        if (right?.length !== 1 || only === entry.key) continue;
        const message = `By its statements the right option of "${entry.id}" is "${entry.options[only ?? 0] ?? ""}", not its key.`;
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
        for (const list of listsAskedBy(entry, linted.pack)) {
          for (const { index, message } of wrongAboutList(entry, list))
            yield { linted, kind: "items", entry, path: ["options", index], message };
        }
      }
    },
  },
  {
    code: "superseded-asked",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "items")) {
        const asked = new Set(entry.facts);
        const old = linted.pack.facts.find(
          ({ id, status }) => status === "superseded" && asked.has(id),
        );
        if (old === undefined) continue;
        const message = `"${entry.id}" asks the fact "${old.id}", which is superseded. Ask its successor.`;
        yield { linted, kind: "items", entry, path: ["facts"], message };
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
        const { items, id } = linted.pack;
        const chosen = items.filter(isAnsweredByLongest).length;
        if (items.length < enoughItems || chosen / items.length <= toleratedLongest) continue;
        const share = String(Math.round((100 * chosen) / items.length));
        const message = `The key is the longest option in ${share} % of the questions. Even out the lengths: a student would notice.`;
        yield { linted, kind: "pack", entry: { id }, path: ["items"], message };
      }
    },
  },
];

function isAnsweredByLongest({ options, key }: Item): boolean {
  const keyLength = options[key]?.length ?? 0;
  return options.every((option, index) => index === key || option.length < keyLength);
}

/** Lists whose stating fact or members the item asks. */
function listsAskedBy(item: Item, pack: Pack): readonly List[] {
  const asked = new Set(item.facts);
  return pack.lists.filter(
    ({ statedBy, members }) =>
      asked.has(statedBy) || members.some(({ fact }) => fact !== undefined && asked.has(fact)),
  );
}

/** The options that a list makes right although they are not the key, or the key if it makes that wrong. */
function* wrongAboutList(item: Item, list: List): Generator<{ index: number; message: string }> {
  const { id, form, options, key } = item;
  const members = new Set(list.members.map(({ name }) => normalised(name)));
  const nonMembers = new Set(list.nonMembers?.map(normalised));
  const isMember = (option: string | undefined) => members.has(normalised(option ?? ""));
  const isNonMember = (option: string | undefined) =>
    nonMembers.has(normalised(option ?? "")) && !isMember(option);
  const others = [...options.entries()].filter(([index]) => index !== key);
  const keyed = options[key];
  if (!others.some(([, option]) => isMember(option))) return;
  const wrongKey = `"${keyed ?? ""}", the key of "${id}", is wrong by the list "${list.id}".`;
  if (form === "single-best") {
    if (isMember(keyed))
      for (const [index, option] of others.filter(([, other]) => isMember(other)))
        yield {
          index,
          message: `"${option}" in "${id}" is a member of the list "${list.id}" too, so it is no wrong answer.`,
        };
    else if (isNonMember(keyed) && item.facts.includes(list.statedBy))
      yield { index: key, message: wrongKey };
  } else if (form === "not") {
    if (isMember(keyed)) yield { index: key, message: wrongKey };
    else
      for (const [index, option] of others.filter(([, other]) => isNonMember(other)))
        yield {
          index,
          message: `"${option}" in "${id}" is no member of the list "${list.id}" either, so it is no wrong answer.`,
        };
  }
}
