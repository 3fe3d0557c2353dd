import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import { resolveFact } from "../../core/content/resolveKey.ts";
import type { Clock } from "../../core/ports.ts";
import type { RecordDraft } from "../../core/progress/progressRecord.ts";
import type { Saving } from "../../core/progress/segmentWriter.ts";
import { toAnswerDraft } from "../../core/quiz/answerDraft.ts";
import { missedItems } from "../../core/quiz/session.ts";
import { toQuizSnapshot } from "../../shared/quiz/toQuizSnapshot.ts";
import { tellFailure } from "../tellFailure.ts";
import { tellUnknownFact } from "../unknownArgument.ts";
import type { Log } from "../log.ts";
import { newQuizSession, type QuizChance } from "./newQuizSession.ts";
import type { QuizChoice } from "./pickQuiz.ts";
import type { QuizPanelHost } from "./quizPanel.ts";
import { quizSentences } from "./quizSentences.ts";

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
  readonly answers: QuizAnswers;
  readonly clock: Clock;
}

/** Where answers are recorded. */
export interface QuizAnswers {
  append(drafts: readonly RecordDraft[]): Promise<Saving>;
  /** What of the progress is not saved, in a sentence; "" when all of it is. */
  unsaved(): string;
}

/** So long does the student wait at most for an answer to be on disk before the feedback shows. */
const patienceMs = 2000;

/** What a panel with a quiz of this choice needs: the catalog stays the one with which it began. */
export function createQuizPanelHost(
  { scope, count }: QuizChoice,
  catalog: Catalog,
  { extensionUri, log, actions, chance, answers, clock }: QuizSurroundings,
): QuizPanelHost {
  return {
    extensionUri,
    log,
    toSnapshot: (session) => toQuizSnapshot(session, catalog, quizSentences(), answers.unsaved()),
    elapsedMs: () => clock.elapsedMs(),
    async record(session, position, durationMs) {
      const revisionOf = (key: FactKey) => catalog.facts.get(key)?.fact.revision ?? 1;
      const draft = toAnswerDraft(session, position, { durationMs, revisionOf });
      if (draft === undefined) return;
      const saving = answers.append([draft]);
      saving.catch((error: unknown) => {
        tellFailure(log, "Quiz", error);
      });
      await Promise.race([saving.catch(() => undefined), clock.wait(patienceMs)]);
    },
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
    again(session, missedOnly) {
      const items = missedOnly ? missedItems(session) : scope.items;
      const request = { title: scope.title, items, count: missedOnly ? items.length : count };
      const next = newQuizSession(request, catalog, chance);
      return next.items.length === 0 ? undefined : next;
    },
  };
}

/** What the quiz says of a fact that was not inserted, where a notification tells why. */
function seeMessage(): string {
  return vscode.l10n.t(
    "The fact has not been inserted. The message at the lower right says why, and what to do.",
  );
}
