import * as vscode from "vscode";
import type { ItemKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import { generalStudiesMarking } from "../../core/quiz/marks.ts";
import { prepareItems } from "../../core/quiz/prepareItems.ts";
import { startSession, type QuizSession } from "../../core/quiz/session.ts";

/** What is different in each quiz. */
export interface QuizChance {
  /** An id that no other session has. */
  newId(): string;
  /** A 32-bit whole number on which the order of questions and options hangs. */
  newSeed(): number;
}

export interface QuizRequest {
  /** The name of what is asked about. */
  readonly title: string;
  /** Items that may be asked. Those that the catalog does not have are left out. */
  readonly items: readonly ItemKey[];
  /** The greatest number of questions. */
  readonly count: number;
}

/** A quiz as it starts; without any item where there is nothing to ask. */
export function newQuizSession(
  { title, items, count }: QuizRequest,
  catalog: Catalog,
  chance: QuizChance,
): QuizSession {
  const seed = chance.newSeed();
  const known = items.flatMap((key) => catalog.items.get(key) ?? []);
  return startSession({
    id: chance.newId(),
    title: vscode.l10n.t("Quiz: {0}", title),
    scheme: generalStudiesMarking,
    seed,
    items: prepareItems(known, count, seed),
  });
}
