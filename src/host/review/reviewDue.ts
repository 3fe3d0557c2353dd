import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import type { Services } from "../services.ts";

/** Opens a quiz on what is due today, and then on what is new: on the questions that packs have. */
export async function reviewDue(
  { catalogs, plan }: Pick<Services, "catalogs" | "plan">,
  quizFact: (entry: CatalogFact) => Promise<void>,
): Promise<void> {
  const [catalog, { reviews, fresh }] = await Promise.all([catalogs.get(), plan.dayPlan()]);
  const keys = reviews.length > 0 ? reviews : fresh;
  const entries = keys.flatMap((key) => catalog.facts.get(key) ?? []);
  const items = [...new Set(entries.flatMap((entry) => entry.items))];
  const [first] = entries;
  if (first === undefined || items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Nothing is left to review today. Come back tomorrow, or start a quiz."),
    );
    return;
  }
  await quizFact({
    ...first,
    fact: { ...first.fact, title: vscode.l10n.t("Due Facts") },
    items,
  });
}
