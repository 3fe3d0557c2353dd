import * as vscode from "vscode";
import type { Catalog } from "../../core/content/catalog.ts";
import { plainMessage } from "../plainMessage.ts";
import { newQuizSession } from "./newQuizSession.ts";
import type { QuizChoice } from "./pickQuiz.ts";
import { QuizPanel } from "./quizPanel.ts";
import { createQuizPanelHost, type QuizSurroundings } from "./quizPanelHost.ts";

/** The quizzes that are open. They are closed with the extension. */
export class QuizPanels implements vscode.Disposable {
  readonly #surroundings: QuizSurroundings;
  readonly #open = new Set<QuizPanel>();

  constructor(surroundings: QuizSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Opens a quiz; where there is nothing to ask the student is told. */
  open(choice: QuizChoice, catalog: Catalog): void {
    const { scope, count } = choice;
    const first = newQuizSession({ ...scope, count }, catalog, this.#surroundings.chance);
    if (first.items.length === 0) {
      const message = vscode.l10n.t(
        "There is no question on {0} yet. Start a quiz on another topic.",
        scope.title,
      );
      void vscode.window.showInformationMessage(plainMessage(message));
      return;
    }
    const panel = QuizPanel.open(first, createQuizPanelHost(choice, catalog, this.#surroundings));
    this.#open.add(panel);
    panel.onDidDispose(() => {
      this.#open.delete(panel);
    });
  }

  /** Shows every quiz as it stands, as after something around it has changed. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#open].map((panel) => panel.refresh()));
  }

  dispose(): void {
    for (const panel of this.#open) panel.dispose();
  }
}
