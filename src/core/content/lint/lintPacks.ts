import { entryKinds, type Pack } from "../pack.ts";
import type { PackText } from "../packText.ts";
import type { JsonPath, Position, Problem } from "../problem.ts";
import { aliasRules } from "./aliasRules.ts";
import { dateRules } from "./dateRules.ts";
import { decoyRules } from "./decoyRules.ts";
import { factRules } from "./factRules.ts";
import { itemRules } from "./itemRules.ts";
import { keyRules } from "./keyRules.ts";
import type { Finding, FindingKind, LintContext, LintedPack, LintRule } from "./lintRule.ts";
import { listRules, termRules } from "./listRules.ts";
import { packRules } from "./packRules.ts";

/** Every rule of the linter. */
export const lintRules: readonly LintRule[] = [
  ...packRules,
  ...aliasRules,
  ...factRules,
  ...dateRules,
  ...decoyRules,
  ...listRules,
  ...termRules,
  ...itemRules,
  ...keyRules,
];

/** Something that the linter found: where, and by which rule. */
export interface LintFinding {
  readonly linted: LintedPack;
  readonly rule: string;
  readonly severity: Problem["severity"];
  readonly message: string;
  readonly kind: FindingKind;
  readonly entryId: string;
  /** Place within the entry. */
  readonly path: JsonPath;
}

const exceptionRule = "unknown-exception";

/**
 * What the rules find in the packs. A finding in an entry that is excepted from its rule is left
 * out; an exception that excepts from nothing is itself a finding.
 */
export function lintPacks(context: LintContext): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const usedExceptions = new Set<unknown>();
  for (const rule of lintRules) {
    for (const finding of rule.check(context)) {
      const exception = finding.entry.exceptions?.find(({ rule: code }) => code === rule.code);
      if (exception === undefined) findings.push(toLintFinding(rule, finding));
      else usedExceptions.add(exception);
    }
  }
  return [...findings, ...idleExceptions(context, usedExceptions)];
}

/** Where a finding is in the text of its pack. */
export function positionOfFinding(finding: LintFinding, text: PackText): Position {
  if (finding.kind === "pack") return text.positionOf(finding.path);
  return text.positionOfEntry(finding.kind, finding.entryId, finding.path);
}

function toLintFinding(rule: Pick<LintRule, "code" | "severity">, finding: Finding): LintFinding {
  const { linted, kind, entry, path, message } = finding;
  return {
    linted,
    rule: rule.code,
    severity: rule.severity,
    message,
    kind,
    entryId: entry.id,
    path,
  };
}

function* idleExceptions(
  { packs }: LintContext,
  used: ReadonlySet<unknown>,
): Generator<LintFinding> {
  const codes = new Set(lintRules.map(({ code }) => code));
  for (const linted of packs) {
    for (const { kind, entry } of exceptableIn(linted.pack)) {
      for (const [index, exception] of (entry.exceptions ?? []).entries()) {
        if (used.has(exception)) continue;
        const message = codes.has(exception.rule)
          ? `"${entry.id}" is excepted from "${exception.rule}", but does not break that rule. Remove the exception.`
          : `"${entry.id}" is excepted from "${exception.rule}", which is no rule of the linter.`;
        const path = ["exceptions", index, "rule"];
        yield toLintFinding(
          { code: exceptionRule, severity: "warning" },
          { linted, kind, entry, path, message },
        );
      }
    }
  }
}

/** The pack and all its entries. */
function* exceptableIn(pack: Pack): Generator<Pick<Finding, "kind" | "entry">> {
  yield { kind: "pack", entry: pack };
  for (const kind of entryKinds) for (const entry of pack[kind]) yield { kind, entry };
}
