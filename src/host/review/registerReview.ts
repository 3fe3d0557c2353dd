import * as vscode from "vscode";
import { commandIds, viewIds } from "../contributions.ts";
import { registerCommand } from "../registerCommand.ts";
import type { Services } from "../services.ts";
import { DueNotice } from "./dueNotice.ts";
import { ReviewFigures } from "./reviewFigures.ts";
import type { ReviewNode } from "./reviewNode.ts";
import { ReviewTreeProvider } from "./reviewTreeProvider.ts";
import { SettingsRecords } from "./settingsRecords.ts";

/** What there is to review: the view in the sidebar, its badge, the status bar and the command. */
export function registerReview(
  services: Services,
  { reviewDue }: { readonly reviewDue: () => Promise<void> },
): vscode.Disposable {
  const figures = new ReviewFigures(services);
  const provider = new ReviewTreeProvider(services, figures);
  const view = vscode.window.createTreeView<ReviewNode>(viewIds.review, {
    treeDataProvider: provider,
  });
  const notice = new DueNotice(view);
  return vscode.Disposable.from(
    figures,
    provider,
    view,
    notice,
    figures.onDidChange(({ due }) => {
      notice.show(due);
    }),
    new SettingsRecords(services),
    registerCommand(commandIds.reviewDue, services.log, reviewDue),
  );
}
