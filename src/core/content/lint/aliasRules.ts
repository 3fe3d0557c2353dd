import type { FactKey } from "../../base/ids.ts";
import { packIdOf, toFactKey } from "../../base/ids.ts";
import { toFormerKey } from "../formerNames.ts";
import {
  entriesOf,
  type Finding,
  type LintContext,
  type LintedPack,
  type LintRule,
} from "./lintRule.ts";

/** Rules on former ids that concern several packs; within a pack its reading has found what is wrong. */
export const aliasRules: readonly LintRule[] = [
  {
    code: "former-id-in-other-pack",
    severity: "error",
    *check(context) {
      const holders = new Map<FactKey, LintedPack>();
      for (const { linted, entry } of entriesOf(context, "facts"))
        holders.set(toFactKey(linted.pack.id, entry.id), linted);
      for (const claim of claimsIn(context)) {
        const holder = holders.get(claim.key);
        // Another edition of the pack may well have the fact under its former id.
        if (holder === undefined || packIdOf(claim.key) === claim.linted.pack.id) continue;
        yield finding(
          claim,
          `"${claim.fact}" was formerly "${claim.key}", but ${holder.fileName} still has that fact, and its progress stays there. Remove the fact there, or the former id here.`,
        );
      }
    },
  },
  {
    code: "former-id-of-two-packs",
    severity: "error",
    *check(context) {
      const first = new Map<FactKey, Claim>();
      for (const claim of claimsIn(context)) {
        const earlier = first.get(claim.key);
        if (earlier === undefined) first.set(claim.key, claim);
        else if (earlier.linted.pack.id !== claim.linted.pack.id)
          yield finding(
            claim,
            `"${claim.key}" is a former id of "${claim.fact}" and of "${earlier.fact}" in ${earlier.linted.fileName}, and its progress goes to one of them only. Keep it there or here.`,
          );
      }
    },
  },
];

/** An alias that names a key as a former one. */
interface Claim {
  readonly linted: LintedPack;
  /** Id of the fact as it is now. */
  readonly fact: string;
  readonly key: FactKey;
  /** Place within the pack. */
  readonly path: Finding["path"];
}

function* claimsIn({ packs }: LintContext): Generator<Claim> {
  for (const linted of packs) {
    const { id: packId, aliases = [] } = linted.pack;
    for (const [index, { fact, formerly }] of aliases.entries()) {
      for (const [place, formerId] of formerly.entries()) {
        const path = ["aliases", index, "formerly", place];
        yield { linted, fact, key: toFormerKey(packId, formerId), path };
      }
    }
  }
}

function finding({ linted, path }: Claim, message: string): Finding {
  return { linted, kind: "pack", entry: linted.pack, path, message };
}
