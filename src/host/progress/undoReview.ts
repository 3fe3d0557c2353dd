import * as vscode from "vscode";
import { undoDepth } from "../../core/progress/recentActions.ts";
import { announce } from "../announce.ts";
import type { Services } from "../services.ts";
import { toUndoneSentence } from "./undoneSentence.ts";

/** Takes back the last action on this device, in whatever window it was done, and says what it was. */
export async function undoReview({
  study,
  catalogs,
}: Pick<Services, "study" | "catalogs">): Promise<void> {
  const [{ store }, catalog] = await Promise.all([study.open(), catalogs.get()]);
  const undone = await store.undo();
  if (undone !== undefined) {
    announce(toUndoneSentence(undone.undone, catalog));
    return;
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      "There is nothing to undo: of the last {0} answers, stars, flags, notes and resets on this device, none is left. Older ones can be changed fact by fact, in the Topics view.",
      undoDepth,
    ),
  );
}
