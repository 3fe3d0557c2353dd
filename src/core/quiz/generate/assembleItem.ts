import { toItemKey } from "../../base/ids.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { gradingOfOptions, gradingOfStatements } from "../itemGrading.ts";
import { statementNumber } from "../statementNumber.ts";
import { examWording } from "./examWording.ts";
import { factsToRemake } from "./factsToRemake.ts";
import { textClaim, type Form, type GeneratedItem, type ItemParts } from "./generatedItem.ts";

/** The question that is made of parts, from a form, a fact to begin with and a seed. */
export function assembleItem(
  form: Form,
  { key: fact, pack }: CatalogFact,
  seed: number,
  key: number,
  parts: ItemParts,
): GeneratedItem {
  const { lead, stem, isNumbered, assertions, options, facts, claims, remark } = parts;
  const numbered = isNumbered ? assertions : [];
  const verdicts = assertions.map((assertion, index) =>
    examWording.verdict(
      isNumbered ? examWording.numbered(form, statementNumber(form, index)) : `“${assertion.text}”`,
      assertion,
    ),
  );
  const explanations = numbered.map((assertion) => examWording.explanation(assertion));
  const grading = isNumbered
    ? gradingOfStatements(form, assertions, options)
    : gradingOfOptions(form, assertions, key);
  return {
    // No pack has this id: what is generated is never taken for an authored item.
    itemKey: toItemKey("~generated", [form, String(seed), fact].join(" ")),
    form,
    seed,
    asked: { form, facts: factsToRemake({ form, facts, seed }), seed },
    language: pack.language,
    ...(lead === undefined ? {} : { lead }),
    statements: numbered.map(({ text }, index) => {
      return { number: statementNumber(form, index), text };
    }),
    truths: numbered.map(({ isTrue }) => isTrue),
    stem,
    options,
    key,
    rationale: [...(remark?.isAll === true ? [] : verdicts), remark?.text ?? ""].join(" ").trim(),
    ...(isNumbered ? { explanations, remark: remark?.text ?? "" } : {}),
    facts,
    ...(grading === undefined ? {} : { grading }),
    assertions,
    claims: [...claims, ...numbered.map(({ text }) => textClaim(text))],
  };
}
