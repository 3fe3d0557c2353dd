import { packIdOf, toFactKey, type FactKey } from "../base/ids.ts";
import { toFormerKey } from "./formerNames.ts";
import type { LeftOut } from "./leftOut.ts";
import type { Fact, FactAlias, Pack } from "./pack.ts";
import type { Entry, PathProblem } from "./packEntries.ts";
import { sentence } from "./sentence.ts";

/** The aliases of a pack as they are used; undefined if it has none. */
export interface CheckedAliases {
  readonly aliases: FactAlias[] | undefined;
  readonly problems: readonly PathProblem[];
}

type Fault = Pick<PathProblem, "code" | "sentence">;

/**
 * Holds the aliases of a pack against its facts: each must lead to one that is there, from ids that
 * no fact has now and no other alias names. So none leads to another alias, or in a circle. What is
 * wrong is taken out, with a warning. The lists may have gaps, where the schema has found fault.
 */
export function checkAliases(
  { id: packId, aliases }: Pick<Pack, "id" | "aliases">,
  facts: readonly Entry<Fact>[],
  leftOut: LeftOut,
): CheckedAliases {
  if (aliases === undefined) return { aliases, problems: [] };
  const problems: PathProblem[] = [];
  const used = new Set(facts.map(({ value }) => value.id));
  /** A fact with a mistake has its id still: it comes back when that is mended. */
  const isLeftOut = (id: string) => leftOut.causeOf("facts", id) !== undefined;
  const claims = new Map<FactKey, string>();

  function faultIn(fact: string, formerId: string): Fault | undefined {
    const key = toFormerKey(packId, formerId);
    const id = packIdOf(key) === packId ? key.slice(toFactKey(packId, "").length) : undefined;
    if (id !== undefined && (used.has(id) || isLeftOut(id))) return inUse(id, fact);
    const other = claims.get(key);
    if (other !== undefined) return namedTwice(formerId, other);
    claims.set(key, fact);
    return undefined;
  }

  function soundIds({ fact, formerly }: FactAlias, index: number): string[] {
    return formerly.filter((formerId, place) => {
      const fault = faultIn(fact, formerId);
      if (fault === undefined) return true;
      const path = ["aliases", index, "formerly", place];
      problems.push({ ...fault, severity: "warning", path });
      return false;
    });
  }

  const checked = aliases.flatMap((alias, index): FactAlias[] => {
    const { fact } = alias;
    if (used.has(fact)) {
      const formerly = soundIds(alias, index);
      return formerly.length === 0 ? [] : [{ ...alias, formerly }];
    }
    // That a fact is left out is said already.
    if (!isLeftOut(fact))
      problems.push({ ...absent(fact), severity: "warning", path: ["aliases", index, "fact"] });
    return [];
  });
  return { aliases: checked, problems };
}

function absent(id: string): Fault {
  const said = sentence(
    'An alias is for the fact "{0}", which this pack does not have, and is ignored. Of a fact that was renamed again, name every former id under its present one.',
    id,
  );
  return { code: "unknown-id", sentence: said };
}

function inUse(id: string, fact: string): Fault {
  const said = sentence(
    'A fact of this pack has the id "{0}" now, so it cannot be a former id of "{1}". It is ignored; remove it.',
    id,
    fact,
  );
  return { code: "former-id-in-use", sentence: said };
}

function namedTwice(formerId: string, fact: string): Fault {
  const said = sentence(
    'The former id "{0}" is named twice, and stays with the fact "{1}". Remove it here.',
    formerId,
    fact,
  );
  return { code: "duplicate-id", sentence: said };
}
