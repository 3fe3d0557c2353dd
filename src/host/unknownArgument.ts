import * as vscode from "vscode";
import { plainMessage } from "./plainMessage.ts";

/** Tells the student that a command was given the name of something that no pack has. */
export function tellUnknownFact(name: string): void {
  const message = vscode.l10n.t(
    'No loaded pack has the fact "{0}". Look for it with Search Facts, or refresh the topics.',
    name,
  );
  void vscode.window.showWarningMessage(plainMessage(message));
}

/** Tells the student that a command was given the name of a topic that no pack has. */
export function tellUnknownTopic(name: string): void {
  const message = vscode.l10n.t(
    'No loaded pack has the topic "{0}". The topics are in the Current Affairs view.',
    name,
  );
  void vscode.window.showWarningMessage(plainMessage(message));
}
