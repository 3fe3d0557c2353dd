import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import {
  chooseItems,
  poolOf,
  type ItemScope,
  type ItemWishes,
} from "../../core/quiz/chooseItems.ts";
import { examMixes, mixOf, type MixName } from "../../core/quiz/generate/examMixes.ts";
import type { Form } from "../../core/quiz/generate/generatedItem.ts";
import type { MarkingScheme } from "../../core/quiz/marks.ts";
import { reviewItems } from "../../core/quiz/reviewItems.ts";
import { askAgain } from "../../core/quiz/remakeItem.ts";
import { missedItems, startSession, type QuizSession } from "../../core/quiz/session.ts";

/** What is different in each quiz. */
export interface QuizChance {
  /** An id that no other session has. */
  newId(): string;
  /** A 32-bit whole number on which the order of questions and options hangs. */
  newSeed(): number;
}

/** What a quiz asks about: its name, and what may be asked. */
export interface QuizScope extends ItemScope {
  readonly title: string;
}

export interface QuizRequest {
  readonly scope: QuizScope;
  /** The greatest number of questions, at least 1. */
  readonly count: number;
  /** Questions of this form only; of the student's mix of forms where absent. */
  readonly form?: Form;
}

/** How the student wants to be asked. */
export interface QuizPreferences extends Pick<ItemWishes, "source" | "excluded"> {
  readonly scheme: MarkingScheme;
  readonly mix: MixName;
}

/** A quiz as it starts; without any item where there is nothing to ask. */
export function newQuizSession(
  { scope, count, form }: QuizRequest,
  catalog: Catalog,
  { scheme, mix, source, excluded }: QuizPreferences,
  chance: QuizChance,
): QuizSession {
  const seed = chance.newSeed();
  const shares = form === undefined ? examMixes[mix] : mixOf(form);
  const items = chooseItems(catalog, scope, { count, source, mix: shares, excluded, seed });
  return startSession({
    id: chance.newId(),
    title: vscode.l10n.t("Quiz: {0}", scope.title),
    mode: "practice",
    scheme,
    seed,
    items,
  });
}

/** So many questions at once, at most: who has more due goes on with another review. */
const longestReview = 50;

/** A review of facts that are due, the most urgent first; without any item where none can be asked. */
export function newReviewSession(
  due: readonly FactKey[],
  catalog: Catalog,
  { scheme, source, excluded }: QuizPreferences,
  chance: QuizChance,
): QuizSession {
  const seed = chance.newSeed();
  const pool = poolOf(catalog, { items: [] });
  const items = reviewItems(pool, due, { count: longestReview, source, excluded, seed });
  const title = vscode.l10n.t("Review: Due Facts");
  return startSession({ id: chance.newId(), title, mode: "review", scheme, seed, items });
}

/** A quiz on what was missed in another one: the same facts, asked anew. */
export function repeatMissed(
  session: QuizSession,
  catalog: Catalog,
  chance: QuizChance,
): QuizSession {
  const pool = poolOf(catalog, { items: [] });
  const items = missedItems(session).map((item) => askAgain(pool, item, chance.newSeed()));
  const { title, mode, scheme } = session;
  return startSession({ id: chance.newId(), title, mode, scheme, seed: chance.newSeed(), items });
}
