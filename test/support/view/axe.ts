import type * as axe from "axe-core";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * What axe-core finds wrong in the page, as "rule: element". What it cannot decide counts as well,
 * since nobody would look at it. `colours` is to be false where the system forces its own upon the
 * page: axe-core computes with those of the stylesheet, which nobody sees then.
 */
export async function findAccessibilityProblems(
  page: Page,
  { colours = true } = {},
): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy does not bind.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  // Loading the stylesheets once more, which only the rule on locked orientation needs, is against
  // the page's policy.
  const options = { preload: false, rules: { "color-contrast": { enabled: colours } } };
  const { violations, incomplete, passes } = await page.evaluate(
    (given): Promise<axe.AxeResults> => (window as unknown as { axe: typeof axe }).axe.run(given),
    options,
  );
  const hasSeenColours = passes.some(({ id }) => id === "color-contrast");
  if (passes.length === 0 || hasSeenColours !== colours)
    throw new Error("axe-core has not looked at what it was to look at.");
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id}: ${html}\n${failureSummary}`),
  );
}
