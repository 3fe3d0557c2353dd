import * as vscode from "vscode";
import {
  parseQuizViewMessage,
  type QuizHostMessage,
  type QuizViewMessage,
} from "../../shared/quiz/quizProtocol.ts";
import { webviewTypes } from "../contributions.ts";
import { tellFailure } from "../tellFailure.ts";
import { quizHtml, viewsUri } from "./quizHtml.ts";
import type { Log } from "../log.ts";
import type { QuizRun } from "./quizRun.ts";

/** What a panel needs of its surroundings. */
export interface QuizPanelHost {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  /** Resolves to a sentence on what came of it, for the view. */
  insertFact(factKey: string): Promise<string>;
  openFact(factKey: string): Promise<void>;
}

/** A webview for a quiz. */
export function createQuizWebview(title: string, extensionUri: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(webviewTypes.quiz, title, vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [viewsUri(extensionUri)],
  });
}

/**
 * A webview panel with one quiz. The host owns the quiz: the view is sent the whole of what it shows
 * after every step, and again whenever it loads. A step that is refused is answered in the same way:
 * the view takes no other until it has heard of the first.
 */
export class QuizPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #host: QuizPanelHost;
  readonly #run: QuizRun;
  #isDisposed = false;

  /** Puts a quiz into a webview that was made for it, or that is left from before a reload. */
  constructor(panel: vscode.WebviewPanel, title: string, run: QuizRun, host: QuizPanelHost) {
    this.#panel = panel;
    this.#run = run;
    this.#host = host;
    panel.title = title;
    panel.iconPath = {
      light: vscode.Uri.joinPath(host.extensionUri, "media", "quiz-light.svg"),
      dark: vscode.Uri.joinPath(host.extensionUri, "media", "quiz-dark.svg"),
    };
    panel.webview.onDidReceiveMessage((message: unknown) => {
      this.#receive(message).catch((error: unknown) => {
        tellFailure(host.log, "Quiz", error);
      });
    });
    panel.onDidDispose(() => {
      this.#isDisposed = true;
    });
    panel.webview.html = quizHtml(panel.webview, host.extensionUri, title);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Called once, when the student or the extension closes the panel. */
  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  /** Shows the panel that is already there. */
  reveal(): void {
    this.#panel.reveal();
  }

  /** Shows the quiz as it stands, as after something around it has changed. */
  async refresh(): Promise<void> {
    // The student may have closed the panel meanwhile.
    if (!this.#isDisposed) await this.#post(this.#run.snapshot());
  }

  /** Shows the quiz anew if something that it shows was taken back elsewhere. */
  async followLog(): Promise<void> {
    if (this.#run.followLog()) await this.refresh();
  }

  async #receive(message: unknown): Promise<void> {
    // A last message may be under way while the panel closes.
    if (this.#isDisposed) return;
    const parsed = parseQuizViewMessage(message);
    if (parsed === undefined) this.#warn("dropped a message that does not fit the protocol.");
    await this.#handle(parsed ?? { type: "ready" });
  }

  async #handle(message: QuizViewMessage): Promise<void> {
    if (message.type === "insertFact") return this.#insertFact(message.factKey);
    if (message.type === "openFact") return this.#host.openFact(message.factKey);
    if (message.type !== "ready") {
      const refusal = await this.#run.take(message);
      if (refusal !== undefined) this.#warn(`dropped "${message.type}" ${refusal}.`);
    }
    return this.refresh();
  }

  async #insertFact(factKey: string): Promise<void> {
    const sentence = await this.#host.insertFact(factKey).catch((error: unknown) => {
      tellFailure(this.#host.log, "Quiz", error);
      return vscode.l10n.t("The fact was not inserted: something went wrong. The log says what.");
    });
    // The student may have closed the panel meanwhile.
    if (!this.#isDisposed) await this.#post({ type: "factOutcome", factKey, sentence });
  }

  #warn(what: string): void {
    this.#host.log.warn(`Quiz: ${what}`);
  }

  async #post(message: QuizHostMessage): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}
