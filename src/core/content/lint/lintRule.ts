import type { EntryKind, Exception, Pack } from "../pack.ts";
import type { JsonPath, Problem } from "../problem.ts";

/** A pack that is linted, with the name of its file. */
export interface LintedPack {
  readonly fileName: string;
  readonly pack: Pack;
}

/** What rules look at: every loaded pack, since some rules compare packs with each other. */
export interface LintContext {
  readonly packs: readonly LintedPack[];
  /** The day on which the packs are linted, as YYYY-MM-DD. */
  readonly today: string;
}

/** What a finding may be about; "pack" stands for the pack itself. */
export type FindingKind = EntryKind | "pack";

/** Something that a rule found in an entry. */
export interface Finding {
  readonly linted: LintedPack;
  readonly kind: FindingKind;
  /** The entry, or the pack itself. */
  readonly entry: { readonly id: string; readonly exceptions?: readonly Exception[] };
  /** Place within the entry. */
  readonly path: JsonPath;
  readonly message: string;
}

export interface LintRule {
  /** Stable name, by which an entry may be excepted from the rule. */
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly check: (context: LintContext) => Iterable<Finding>;
}

/** All entries of one kind over all packs, each with its pack. */
export function* entriesOf<Kind extends EntryKind>(
  context: LintContext,
  kind: Kind,
): Generator<{ readonly linted: LintedPack; readonly entry: Pack[Kind][number] }> {
  for (const linted of context.packs)
    for (const entry of linted.pack[kind]) yield { linted, entry };
}

/** Whether two files hold the same pack: that is reported once, and not of each fact. */
export function isOtherEdition(a: LintedPack, b: LintedPack): boolean {
  return a !== b && a.pack.id === b.pack.id;
}
