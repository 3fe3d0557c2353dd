import * as vscode from "vscode";
import type { StorageFailure } from "../core/ports.ts";

/** Why something could not be read or written, as the end of a sentence: "the disk is full". */
export function failureReason({ kind, message }: StorageFailure): string {
  switch (kind) {
    case "no-space":
      return vscode.l10n.t("the disk is full");
    case "read-only":
      return vscode.l10n.t("the folder cannot be written to");
    case "not-found":
      return vscode.l10n.t("the folder is not there");
    case "other":
      return message;
  }
}
