import * as vscode from "vscode";
import { waitFor } from "./waitFor.ts";

/** A notification that the extension has shown. */
export interface ShownMessage {
  readonly kind: "information" | "warning" | "error";
  readonly text: string;
  readonly buttons: readonly string[];
  readonly isModal: boolean;
  /** What a modal says below the text; "" otherwise. */
  readonly detail: string;
  /** Presses a button, or closes the message without one. */
  readonly answer: (button?: string) => void;
}

/** What the student has been told while the recording went on. */
export interface MessageRecorder {
  readonly messages: readonly ShownMessage[];
  /** Waits for the message that contains `text`. */
  readonly untilShown: (text: string) => Promise<ShownMessage>;
  readonly stop: () => void;
}

/**
 * Catches the extension's notifications in place of VS Code, which has no way to read or answer
 * them. Works because VS Code gives the tests and the extension in whose folder they are one and
 * the same `vscode`.
 */
export function recordMessages(): MessageRecorder {
  const messages: ShownMessage[] = [];
  const { showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
  const record =
    (kind: ShownMessage["kind"]) =>
    (text: string, ...rest: (string | vscode.MessageOptions)[]) =>
      new Promise<string | undefined>((answer) => {
        const options = rest.find((each) => typeof each === "object");
        const { modal: isModal = false, detail = "" } = options ?? {};
        const buttons = rest.filter((each) => typeof each === "string");
        messages.push({ kind, text, buttons, isModal, detail, answer });
      });
  Object.assign(vscode.window, {
    showInformationMessage: record("information"),
    showWarningMessage: record("warning"),
    showErrorMessage: record("error"),
  });
  return {
    messages,
    untilShown: (text) =>
      waitFor(`the message "${text}" is shown`, () =>
        messages.find((message) => message.text.includes(text)),
      ),
    stop() {
      for (const { answer } of messages) answer();
      Object.assign(vscode.window, {
        showInformationMessage,
        showWarningMessage,
        showErrorMessage,
      });
    },
  };
}
