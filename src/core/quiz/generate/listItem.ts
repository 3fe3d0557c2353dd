import { toFactKey } from "../../base/ids.ts";
import { shuffled, type Random } from "../../base/random.ts";
import type { CatalogFact, CatalogList } from "../../content/catalog.ts";
import { contentWords, isSubset } from "../../content/lint/words.ts";
import type { Member } from "../../content/pack.ts";
import { examWording } from "./examWording.ts";
import { fairOptions } from "./fairOptions.ts";
import { factClaim, type Assertion, type ItemParts } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import { withKeyAt } from "./withKeyAt.ts";

/** Which one is, or is NOT, among a list that the fact states. */
export function listItem(
  form: "single-best" | "not",
  pool: ItemPool,
  entry: CatalogFact,
  { key, longer }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const found = picked(entry.lists, random);
  const list = found === undefined ? undefined : pool.catalog.lists.get(found);
  if (list === undefined) return undefined;
  const { title, complete } = list.list;
  const { members, others } = namesOf(pool, list);
  const isMemberAsked = form === "single-best";
  const [keys, wrongs] = isMemberAsked ? [members, others] : [others, members];
  const stem = isMemberAsked
    ? examWording.whichMember(title, complete)
    : examWording.whichNoMember(title);
  for (const right of shuffled(keys, random).slice(0, attempts)) {
    const wrong = fairOptions(right, wrongs, stem, longer, random);
    if (wrong === undefined) continue;
    const options = withKeyAt(key, right, wrong);
    const assertions = options.map((name) => toAssertion(list, name));
    const [memberNames, otherNames] = isMemberAsked ? [[right], wrong] : [wrong, [right]];
    const asked = assertions.flatMap(({ facts }) => facts).filter((fact) => fact !== entry.key);
    return {
      stem,
      isNumbered: false,
      assertions,
      options,
      facts: [...new Set([entry.key, ...asked])],
      claims: [
        ...options.map((name) => `list ${list.key} ${name}`),
        ...new Set(asked.map(factClaim)),
      ],
      remark: {
        text: `${examWording.membership(memberNames, otherNames, title)} ${entry.fact.statement}`,
        isAll: true,
      },
    };
  }
  return undefined;
}

/** So many names are tried as the right option, before the list is given up. */
const attempts = 6;

/** Names that are certainly members, and names that are certainly none. */
function namesOf(pool: ItemPool, { pack, list }: CatalogList) {
  const isAskable = ({ fact }: Member) =>
    fact === undefined || pool.askable(toFactKey(pack.id, fact)) !== undefined;
  const words = list.members.map(({ name }) => contentWords(name));
  const isLikeMember = (name: string) => {
    const said = contentWords(name);
    return words.some((member) => isSubset(said, member) || isSubset(member, said));
  };
  return {
    members: list.members.filter(isAskable).map(({ name }) => name),
    others: (list.nonMembers ?? []).filter((name) => !isLikeMember(name)),
  };
}

function toAssertion({ pack, list, statedBy }: CatalogList, name: string): Assertion {
  const member = list.members.find((each) => each.name === name);
  const facts =
    member?.fact === undefined ? [statedBy] : [toFactKey(pack.id, member.fact), statedBy];
  return member === undefined
    ? { text: name, isTrue: false, facts, reason: examWording.isNoMember(name, list.title) }
    : { text: name, isTrue: true, facts };
}
