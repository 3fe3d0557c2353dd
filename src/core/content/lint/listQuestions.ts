import type { Item, List, Pack } from "../pack.ts";
import { normalised } from "./words.ts";

/**
 * The options of a question on a list that the list makes right although they are not the key, or
 * the key if the list makes that wrong.
 */
export function* wrongAboutLists(
  item: Item,
  pack: Pack,
): Generator<{ readonly index: number; readonly message: string }> {
  for (const list of listsAskedBy(item, pack)) yield* wrongAboutList(item, list);
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
