import * as vscode from "vscode";
import type { StorageFailure } from "../core/ports.ts";

/**
 * Why a folder, or a file, could not be read or written, as the end of a sentence: "the disk is full".
 */
export function failureReason(
  { kind, message }: StorageFailure,
  what: "folder" | "file" = "folder",
): string {
  switch (kind) {
    case "no-space":
      return vscode.l10n.t("the disk is full");
    case "read-only":
      return vscode.l10n.t("the folder cannot be written to");
    case "no-access":
      return vscode.l10n.t("you have no permission to read it");
    case "no-answer":
      return vscode.l10n.t("the disk, or the network that it is on, does not answer");
    case "not-found":
      return what === "file"
        ? vscode.l10n.t("the file is not there")
        : vscode.l10n.t("the folder is not there");
    case "gone":
      return vscode.l10n.t(
        "the folder is not there any more. Its drive may not be connected, or it was moved or deleted",
      );
    case "other":
      return message;
  }
}
