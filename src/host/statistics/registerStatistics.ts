import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import { generalStudiesMarking, type MarkingScheme } from "../../core/quiz/marks.ts";
import { commandIds, webviewTypes } from "../contributions.ts";
import { openFactPage } from "../openFactPage.ts";
import { registerCommand } from "../registerCommand.ts";
import type { Services } from "../services.ts";
import type { ProgressPanel } from "./progressPanel.ts";

/** What Show Progress takes from other features. */
export interface StatisticsNeeds {
  /** How answers are marked; as in Prelims General Studies when absent. */
  readonly scheme?: () => MarkingScheme;
  /** Starts a quiz on facts that the catalog has. */
  readonly quizFacts: (keys: readonly FactKey[], title: string) => Promise<void>;
}

/** Show Progress, and its panel when VS Code brings it back after a reload. */
export function registerStatistics(
  services: Pick<Services, "extensionUri" | "log" | "catalogs" | "study" | "plan" | "clock">,
  { scheme = () => generalStudiesMarking, quizFacts }: StatisticsNeeds,
): vscode.Disposable {
  const { extensionUri, log, catalogs, study, plan, clock } = services;
  let panel: ProgressPanel | undefined;
  /** The code of the panel is loaded on first use. */
  const load = async (): Promise<ProgressPanel> => {
    const { ProgressPanel: Panel } = await import("./progressPanel.ts");
    panel ??= new Panel({
      ...{ extensionUri, log, quizFacts, sources: { catalogs, study, plan, scheme, clock } },
      openFact: (entry) => openFactPage(entry),
      startQuiz: async () => {
        await vscode.commands.executeCommand(commandIds.startQuiz);
      },
    });
    return panel;
  };
  return vscode.Disposable.from(
    registerCommand(commandIds.showProgress, log, async () => {
      (await load()).open();
    }),
    vscode.window.registerWebviewPanelSerializer(webviewTypes.progress, {
      async deserializeWebviewPanel(restored) {
        (await load()).adopt(restored);
      },
    }),
    { dispose: () => panel?.dispose() },
  );
}
