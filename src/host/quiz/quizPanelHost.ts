import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import { resolveFact } from "../../core/content/resolveKey.ts";
import { longestText } from "../../core/progress/progressRecord.ts";
import type { PreparedItem } from "../../core/quiz/prepareItems.ts";
import { toQuizSnapshot } from "../../shared/quiz/toQuizSnapshot.ts";
import { announce } from "../announce.ts";
import { tellUnknownFact } from "../unknownArgument.ts";
import type { Log } from "../log.ts";
import type { AnswerLog } from "./answerLog.ts";
import type { PracticeHost } from "./practiceRun.ts";
import type { QuizPanelHost } from "./quizPanel.ts";
import { quizSentences } from "./quizSentences.ts";
import type { QuizChance, QuizPreferences } from "./quizStart.ts";

/** What a quiz asks to be done with facts. */
export interface QuizFactActions {
  /** Resolves to a sentence on what came of it; undefined where there is nothing to say. */
  insert(entry: CatalogFact): Promise<string | undefined>;
  open(entry: CatalogFact): Promise<void>;
}

/** What all quizzes share. */
export interface QuizSurroundings {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly actions: QuizFactActions;
  readonly chance: QuizChance;
  /** How the student wants to be asked now. */
  readonly readPreferences: () => Promise<QuizPreferences>;
  readonly answers: AnswerLog;
  readonly clock: PracticeHost["clock"];
}

/** What a panel with a quiz on this catalog needs: it stays the one with which the quiz began. */
export function createQuizPanelHost(
  catalog: Catalog,
  { extensionUri, log, actions }: Pick<QuizSurroundings, "extensionUri" | "log" | "actions">,
): QuizPanelHost {
  return {
    extensionUri,
    log,
    async insertFact(factKey) {
      const found = resolveFact(factKey, catalog);
      if (found.kind === "found") return (await actions.insert(found.value)) ?? seeMessage();
      tellUnknownFact(factKey);
      return vscode.l10n.t("The fact was not inserted: no loaded pack has it.");
    },
    async openFact(factKey) {
      const found = resolveFact(factKey, catalog);
      if (found.kind === "found") await actions.open(found.value);
      else tellUnknownFact(factKey);
    },
  };
}

/** What a practice quiz on this catalog needs. `again` makes the quiz that comes after one. */
export function createPracticeHost(
  catalog: Catalog,
  { answers, clock }: Pick<QuizSurroundings, "answers" | "clock">,
  again: PracticeHost["again"],
): PracticeHost {
  return {
    answers,
    clock,
    toSnapshot: (session) => toQuizSnapshot(session, catalog, quizSentences(), answers.unsaved()),
    revisionOf: (fact: FactKey) => catalog.facts.get(fact)?.fact.revision ?? 1,
    async again(session, missedOnly) {
      const next = await again(session, missedOnly);
      return next?.items.length === 0 ? undefined : next;
    },
    flag: (item) => flagQuestion(item, answers),
  };
}

/** Asks what is wrong with a question. Its facts are not asked any more until that is settled. */
async function flagQuestion({ stem, facts }: PreparedItem, answers: AnswerLog): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t("Flag This Question as Wrong"),
    prompt: vscode.l10n.t(
      "What is wrong with it? Its facts are not asked again until you settle that with Flag as Wrong.",
    ),
    placeHolder: stem,
    validateInput: (text) =>
      text.length > longestText / 2 ? vscode.l10n.t("This is too long to be kept.") : undefined,
    ignoreFocusOut: true,
  });
  if (reason === undefined || reason.trim() === "") return;
  const said = vscode.l10n.t("In the question “{0}”: {1}", stem.slice(0, 1000), reason.trim());
  await answers.record([{ type: "flag", scope: { facts }, on: true, reason: said }]);
  announce(vscode.l10n.t("The question is flagged as wrong."));
}

/** What the quiz says of a fact that was not inserted, where a notification tells why. */
function seeMessage(): string {
  return vscode.l10n.t(
    "The fact has not been inserted. The message at the lower right says why, and what to do.",
  );
}
