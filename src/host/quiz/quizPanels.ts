import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import type { QuizSession } from "../../core/quiz/session.ts";
import { plainMessage } from "../plainMessage.ts";
import { PracticeRun } from "./practiceRun.ts";
import { createQuizWebview, QuizPanel } from "./quizPanel.ts";
import { createPracticeHost, createQuizPanelHost, type QuizSurroundings } from "./quizPanelHost.ts";
import type { QuizRun } from "./quizRun.ts";
import {
  newQuizSession,
  newReviewSession,
  repeatMissed,
  type QuizPreferences,
  type QuizRequest,
} from "./quizStart.ts";

/** The quizzes that are open. They are closed with the extension. */
export class QuizPanels implements vscode.Disposable {
  readonly #surroundings: QuizSurroundings;
  readonly #open = new Set<QuizPanel>();

  constructor(surroundings: QuizSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Opens a practice quiz; where there is nothing to ask the student is told. */
  openPractice(request: QuizRequest, catalog: Catalog, preferences: QuizPreferences): void {
    const { chance, readPreferences } = this.#surroundings;
    const make = (wishes: QuizPreferences) => newQuizSession(request, catalog, wishes, chance);
    const first = make(preferences);
    if (first.items.length === 0) {
      const message = vscode.l10n.t(
        "There is no question on {0} yet. Start a quiz on another topic.",
        request.scope.title,
      );
      void vscode.window.showInformationMessage(plainMessage(message));
      return;
    }
    this.#openSession(first, catalog, async () => make(await readPreferences()));
  }

  /**
   * Opens a review of what is due, see `newReviewSession`; false if there is nothing to ask. `plan` tells
   * anew what is due, for the review after it.
   */
  openReview(
    due: readonly FactKey[],
    catalog: Catalog,
    preferences: QuizPreferences,
    plan: () => Promise<readonly FactKey[]>,
  ): boolean {
    const { chance, readPreferences } = this.#surroundings;
    const first = newReviewSession(due, catalog, preferences, chance);
    if (first.items.length === 0) return false;
    this.#openSession(first, catalog, async () =>
      newReviewSession(await plan(), catalog, await readPreferences(), chance),
    );
    return true;
  }

  /** Shows every quiz as it stands, as after something around it has changed. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#open].map((panel) => panel.refresh()));
  }

  /** Takes back in every quiz what was taken back elsewhere. */
  async followLog(): Promise<void> {
    await Promise.all([...this.#open].map((panel) => panel.followLog()));
  }

  dispose(): void {
    for (const panel of this.#open) panel.dispose();
  }

  #openSession(first: QuizSession, catalog: Catalog, makeNext: () => Promise<QuizSession>): void {
    const { chance } = this.#surroundings;
    const host = createPracticeHost(catalog, this.#surroundings, (session, missedOnly) =>
      missedOnly ? Promise.resolve(repeatMissed(session, catalog, chance)) : makeNext(),
    );
    this.#show(first.title, new PracticeRun(first, host), catalog);
  }

  #show(title: string, run: QuizRun, catalog: Catalog): void {
    const { extensionUri } = this.#surroundings;
    const panelHost = createQuizPanelHost(catalog, this.#surroundings);
    const panel = new QuizPanel(createQuizWebview(title, extensionUri), title, run, panelHost);
    this.#open.add(panel);
    panel.onDidDispose(() => {
      this.#open.delete(panel);
    });
  }
}
