import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import { generalStudiesMarking, type MarkingScheme } from "../../core/quiz/marks.ts";
import { commandIds, webviewTypes } from "../contributions.ts";
import { registerCommand } from "../registerCommand.ts";
import type { Services } from "../services.ts";
import { gatherStatistics, type PlanFigures } from "./gatherStatistics.ts";
import { ProgressPanel } from "./progressPanel.ts";

/** What Show Progress takes from other features. */
export interface StatisticsNeeds {
  /** How answers are marked; as in Prelims General Studies when absent. */
  readonly scheme?: () => MarkingScheme;
  /** Starts a quiz on facts that the catalog has. */
  readonly quizFacts: (keys: readonly FactKey[], title: string) => Promise<void>;
}

/** Show Progress, and its panel when VS Code brings it back after a reload. */
export function registerStatistics(
  services: Pick<Services, "extensionUri" | "log" | "catalogs" | "study" | "clock"> & {
    readonly plan: PlanFigures;
  },
  { scheme = () => generalStudiesMarking, quizFacts }: StatisticsNeeds,
): vscode.Disposable {
  const { extensionUri, log, catalogs, study, plan, clock } = services;
  const panel = new ProgressPanel({
    ...{ extensionUri, log, quizFacts },
    gather: () => gatherStatistics({ catalogs, study, plan, scheme, clock }),
    onDidChange: plan.onDidChange,
  });
  return vscode.Disposable.from(
    panel,
    registerCommand(commandIds.showProgress, log, () => {
      panel.open();
      return Promise.resolve();
    }),
    vscode.window.registerWebviewPanelSerializer(webviewTypes.progress, {
      deserializeWebviewPanel(restored) {
        panel.adopt(restored);
        return Promise.resolve();
      },
    }),
  );
}
