import * as vscode from "vscode";
import type { Result } from "../../core/base/result.ts";
import {
  goOn,
  respond,
  stageOf,
  type QuizSession,
  type Refusal,
  type Response,
} from "../../core/quiz/session.ts";
import {
  parseQuizViewMessage,
  type QuizHostMessage,
  type QuizSnapshot,
  type QuizViewMessage,
} from "../../shared/quiz/quizProtocol.ts";
import { webviewTypes } from "../contributions.ts";
import { tellFailure } from "../tellFailure.ts";
import { quizHtml, viewsUri } from "./quizHtml.ts";
import type { Log } from "../log.ts";

/** What the panel needs of its surroundings. */
export interface QuizPanelHost {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  toSnapshot(session: QuizSession): QuizSnapshot;
  /** Milliseconds since some instant; never goes back. */
  elapsedMs(): number;
  /**
   * Records the answer to the item at `position`. Resolves when it is on disk, or when that takes too
   * long or has failed; the snapshot says so then.
   */
  record(session: QuizSession, position: number, durationMs: number): Promise<void>;
  /** Resolves to a sentence on what came of it, for the view. */
  insertFact(factKey: string): Promise<string>;
  openFact(factKey: string): Promise<void>;
  /** A new session after `session`; undefined if there is nothing to ask. */
  again(session: QuizSession, missedOnly: boolean): QuizSession | undefined;
}

/**
 * A webview panel with one quiz. The host owns the session: the view is sent the whole of what it
 * shows after every step, and again whenever it loads. A step that is refused is answered in the same
 * way: the view takes no other until it has heard of the first.
 */
export class QuizPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #host: QuizPanelHost;
  #session: QuizSession;
  /** When the question that is asked now was first shown. */
  #askedAt:
    { readonly session: string; readonly position: number; readonly ms: number } | undefined;
  #isDisposed = false;

  static open(session: QuizSession, host: QuizPanelHost): QuizPanel {
    const panel = vscode.window.createWebviewPanel(
      webviewTypes.quiz,
      session.title,
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: [viewsUri(host.extensionUri)] },
    );
    return new QuizPanel(panel, session, host);
  }

  private constructor(panel: vscode.WebviewPanel, session: QuizSession, host: QuizPanelHost) {
    this.#panel = panel;
    this.#session = session;
    this.#host = host;
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
    panel.webview.html = quizHtml(panel.webview, host.extensionUri, session.title);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Called once, when the student or the extension closes the panel. */
  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  /** Shows the quiz as it stands, as after something around it has changed. */
  async refresh(): Promise<void> {
    // The student may have closed the panel meanwhile.
    if (!this.#isDisposed) await this.#show();
  }

  async #receive(message: unknown): Promise<void> {
    // A last message may be under way while the panel closes.
    if (this.#isDisposed) return;
    const parsed = parseQuizViewMessage(message);
    if (parsed === undefined) {
      return this.#refuse("dropped a message that does not fit the protocol.");
    }
    await this.#handle(parsed);
  }

  async #handle(message: QuizViewMessage): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.#show();
      case "submitAnswer": {
        const { option, struck, certainty } = message;
        return this.#answer(message, { kind: "chosen", option, struck, certainty });
      }
      case "leaveBlank":
        return this.#answer(message, { kind: "blank", struck: message.struck });
      case "goOn":
        return this.#step(message, goOn(this.#session, message.position));
      case "insertFact":
        return this.#insertFact(message.factKey);
      case "openFact":
        return this.#host.openFact(message.factKey);
      case "again":
        return this.#again(message);
    }
  }

  async #answer(
    message: Extract<QuizViewMessage, { readonly position: number }>,
    response: Response,
  ): Promise<void> {
    if (this.#isStale(message)) return this.#refuseStale(message);
    const { position } = message;
    const outcome = respond(this.#session, position, response);
    if (!outcome.ok) return this.#refuse(`dropped "${message.type}" (${outcome.error}).`);
    const session = outcome.value;
    this.#session = session;
    const shownAt = this.#askedAt?.ms ?? this.#host.elapsedMs();
    await this.#host.record(session, position, this.#host.elapsedMs() - shownAt);
    await this.refresh();
  }

  async #step(
    message: { readonly type: string; readonly sessionId: string },
    outcome: Result<QuizSession, Refusal>,
  ): Promise<void> {
    if (this.#isStale(message)) return this.#refuseStale(message);
    if (!outcome.ok) return this.#refuse(`dropped "${message.type}" (${outcome.error}).`);
    this.#session = outcome.value;
    await this.#show();
  }

  async #again(message: Extract<QuizViewMessage, { type: "again" }>): Promise<void> {
    if (this.#isStale(message)) return this.#refuseStale(message);
    if (stageOf(this.#session) !== "summary")
      return this.#refuse('dropped "again" before the summary.');
    this.#session = this.#host.again(this.#session, message.missedOnly) ?? this.#session;
    await this.#show();
  }

  async #insertFact(factKey: string): Promise<void> {
    const sentence = await this.#host.insertFact(factKey).catch((error: unknown) => {
      tellFailure(this.#host.log, "Quiz", error);
      return vscode.l10n.t("The fact was not inserted: something went wrong. The log says what.");
    });
    // The student may have closed the panel meanwhile.
    if (!this.#isDisposed) await this.#post({ type: "factOutcome", factKey, sentence });
  }

  #isStale({ sessionId }: { readonly sessionId: string }): boolean {
    return sessionId !== this.#session.id;
  }

  #refuseStale({ type }: { readonly type: string }): Promise<void> {
    return this.#refuse(`dropped "${type}" for a session that has ended.`);
  }

  /** Changes nothing and says where the quiz stands: the snapshot that `ready` would get. */
  async #refuse(why: string): Promise<void> {
    this.#host.log.warn(`Quiz: ${why}`);
    await this.#show();
  }

  async #show(): Promise<void> {
    const { id, position } = this.#session;
    if (this.#askedAt?.session !== id || this.#askedAt.position !== position)
      this.#askedAt = { session: id, position, ms: this.#host.elapsedMs() };
    await this.#post(this.#host.toSnapshot(this.#session));
  }

  async #post(message: QuizHostMessage): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}
