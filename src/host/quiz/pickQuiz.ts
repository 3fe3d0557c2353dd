import * as vscode from "vscode";
import type { Catalog } from "../../core/content/catalog.ts";
import { isForm } from "../../core/quiz/generate/examMixes.ts";
import type { Form } from "../../core/quiz/generate/generatedItem.ts";
import { quizLengths } from "../../core/quiz/quizLengths.ts";
import { countOfFacts, countOfItems } from "../counts.ts";
import { formTitles } from "../formTitles.ts";
import { plainLabel } from "../plainLabel.ts";
import { pickStep } from "./pickStep.ts";
import type { QuizRequest, QuizScope } from "./quizStart.ts";

interface ScopeRow extends vscode.QuickPickItem {
  readonly scope: QuizScope;
}

interface FormRow extends vscode.QuickPickItem {
  readonly form: Form | undefined;
}

/** How many questions a request would get, up to its count. */
export type CountQuestions = (request: QuizRequest) => number;

const totalSteps = 3;

/** More questions than anybody asks for at once. */
const mostQuestions = 200;

/** Lets the student choose topic, form and length of a quiz; undefined if the student left. */
export async function pickQuiz(
  catalog: Catalog,
  countQuestions: CountQuestions,
): Promise<QuizRequest | undefined> {
  const rows = scopeRows(catalog);
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No pack with questions is loaded. The Current Affairs view shows why."),
    );
    return undefined;
  }
  let step = 1;
  let scopeRow: ScopeRow | undefined;
  let formRow: FormRow | undefined;
  for (;;) {
    if (step === 1 || scopeRow === undefined) {
      const row = await pickScope(rows, scopeRow);
      if (row === "back" || row === undefined) return undefined;
      [scopeRow, formRow, step] = [row, undefined, 2];
    } else if (step === 2 || formRow === undefined) {
      const row = await pickForm(scopeRow.scope, countQuestions, formRow);
      if (row === undefined) return undefined;
      if (row === "back") step = 1;
      else [formRow, step] = [row, 3];
    } else {
      const { scope } = scopeRow;
      const { form } = formRow;
      const length = await pickLength(
        scope,
        countQuestions({ ...asked(scope, form), count: mostQuestions }),
      );
      if (length === undefined) return undefined;
      if (length !== "back") return { ...asked(scope, form), count: length.count };
      step = 2;
    }
  }
}

function asked(scope: QuizScope, form: Form | undefined) {
  return form === undefined ? { scope } : { scope, form };
}

/** All topics together and each one that has facts or questions. */
function scopeRows(catalog: Catalog): readonly ScopeRow[] {
  const all: QuizScope = { title: vscode.l10n.t("All Topics"), items: [...catalog.items.keys()] };
  const allRow = { label: all.title, description: countOfFacts(catalog.facts.size), scope: all };
  const topics = [...catalog.topics.values()]
    .filter(({ facts, items }) => facts.length + items.length > 0)
    .map(({ topic, facts, items }) => ({
      label: plainLabel(topic.title),
      description: countOfFacts(facts.length),
      scope: { title: topic.title, items, facts },
    }));
  return topics.length === 0 ? [] : [allRow, ...topics];
}

function pickScope(rows: readonly ScopeRow[], chosen: ScopeRow | undefined) {
  return pickStep({
    title: vscode.l10n.t("Start Quiz"),
    placeholder: vscode.l10n.t("Choose a topic"),
    step: 1,
    totalSteps,
    rows,
    ...(chosen === undefined ? {} : { active: chosen }),
  });
}

/** Only forms of which there is a question are offered. */
function pickForm(scope: QuizScope, countQuestions: CountQuestions, chosen: FormRow | undefined) {
  const mixed: FormRow = {
    label: vscode.l10n.t("All Forms"),
    description: vscode.l10n.t("mixed as your settings say"),
    form: undefined,
  };
  const single = [...formTitles()].flatMap(([form, label]): FormRow[] => {
    if (!isForm(form) || countQuestions({ scope, form, count: 1 }) === 0) return [];
    return [{ label, form }];
  });
  const rows = [mixed, ...single];
  const active = rows.find(({ form }) => form === chosen?.form);
  return pickStep({
    title: vscode.l10n.t("Start Quiz: {0}", scope.title),
    placeholder: vscode.l10n.t("Choose the form of the questions"),
    step: 2,
    totalSteps,
    rows,
    ...(active === undefined ? {} : { active }),
  });
}

function pickLength({ title }: QuizScope, available: number) {
  return pickStep({
    title: vscode.l10n.t("Start Quiz: {0}", title),
    placeholder: vscode.l10n.t("Choose how many questions"),
    step: 3,
    totalSteps,
    rows: quizLengths(Math.max(1, available)).map((count) => ({
      label: countOfItems(count),
      ...(count === available && count < mostQuestions
        ? { description: vscode.l10n.t("all there are") }
        : {}),
      count,
    })),
  });
}
