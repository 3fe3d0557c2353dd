import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import { resolveFact } from "../../core/content/resolveKey.ts";
import {
  parseProgressViewMessage,
  type ProgressSnapshot,
  type ProgressViewMessage,
} from "../../shared/progress/progressProtocol.ts";
import { toProgressSnapshot } from "../../shared/progress/toProgressSnapshot.ts";
import { webviewTypes } from "../contributions.ts";
import type { Log } from "../log.ts";
import { tellFailure } from "../tellFailure.ts";
import { tellUnknownFact } from "../unknownArgument.ts";
import { viewOptions, viewPage } from "../viewPage.ts";
import { exportProgress } from "./exportProgress.ts";
import {
  gatherStatistics,
  type GatheredStatistics,
  type StatisticsSources,
} from "./gatherStatistics.ts";
import { packNames } from "./packNames.ts";
import { progressSentences } from "./progressSentences.ts";

export interface ProgressPanelHost {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly sources: StatisticsSources;
  /** Lets the student choose a quiz. */
  startQuiz(): Promise<void>;
  openFact(entry: CatalogFact): Promise<void>;
  /** Starts a quiz on facts that the catalog has. */
  quizFacts(keys: readonly FactKey[], title: string): Promise<void>;
}

/** Answers come one by one: what they change is shown when they pause. */
const settlingMs = 400;

/**
 * The one panel that shows progress. It starts to work out what to show before the view has loaded,
 * and keeps that until something changes; a hidden view loads anew when it is shown again, and asks.
 */
export class ProgressPanel implements vscode.Disposable {
  readonly #host: ProgressPanelHost;
  readonly #subscription: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #gathered: Promise<GatheredStatistics> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ProgressPanelHost) {
    this.#host = host;
    this.#subscription = host.sources.plan.onDidChange(() => {
      this.#gathered = undefined;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        const panel = this.#panel;
        if (panel?.visible === true) this.#do(this.#show(panel));
      }, settlingMs);
    });
  }

  /** Opens the panel, or brings it to the front. */
  open(): void {
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    const { title } = progressSentences();
    this.adopt(
      vscode.window.createWebviewPanel(
        webviewTypes.progress,
        title,
        vscode.ViewColumn.Active,
        viewOptions(this.#host.extensionUri),
      ),
    );
  }

  /** Fills a panel: a new one, or one that VS Code brings back after a reload. */
  adopt(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    const { extensionUri } = this.#host;
    const { title } = progressSentences();
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, "media", "progress-light.svg"),
      dark: vscode.Uri.joinPath(extensionUri, "media", "progress-dark.svg"),
    };
    panel.webview.options = viewOptions(extensionUri);
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (this.#panel === panel) this.#do(this.#receive(message, panel));
    });
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.webview.html = viewPage(panel.webview, extensionUri, { name: "progress", title });
    // While the view loads; a failure is told when the view asks.
    this.#gather().catch(() => undefined);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#panel?.dispose();
  }

  #gather(): Promise<GatheredStatistics> {
    if (this.#gathered !== undefined) return this.#gathered;
    const gathered = gatherStatistics(this.#host.sources);
    this.#gathered = gathered;
    gathered.catch(() => {
      if (this.#gathered === gathered) this.#gathered = undefined;
    });
    return gathered;
  }

  async #receive(message: unknown, panel: vscode.WebviewPanel): Promise<void> {
    const parsed = parseProgressViewMessage(message);
    if (parsed === undefined)
      this.#host.log.warn("Progress: dropped a message that does not fit the protocol.");
    else await this.#handle(parsed, panel);
  }

  async #handle(message: ProgressViewMessage, panel: vscode.WebviewPanel): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.#show(panel);
      case "startQuiz":
        return this.#host.startQuiz();
      case "quizFacts":
        return this.#quizFacts(message.factKeys);
      case "openFact":
        return this.#openFact(message.factKey);
      case "exportCsv":
        return exportProgress(await this.#gather());
    }
  }

  async #quizFacts(wanted: readonly string[]): Promise<void> {
    const { catalog } = await this.#gather();
    const keys = wanted.flatMap((key) => keyOf(key, catalog) ?? []);
    const [first = ""] = wanted;
    if (keys.length === 0) tellUnknownFact(first);
    else await this.#host.quizFacts(keys, vscode.l10n.t("Weakest Facts"));
  }

  async #openFact(key: string): Promise<void> {
    const { catalog } = await this.#gather();
    const found = resolveFact(key, catalog);
    if (found.kind === "found") await this.#host.openFact(found.value);
    else tellUnknownFact(key);
  }

  async #show(panel: vscode.WebviewPanel): Promise<void> {
    const { statistics, catalog } = await this.#gather();
    const names = packNames(catalog);
    const snapshot: ProgressSnapshot = toProgressSnapshot(statistics, names, progressSentences());
    // The student may have closed the panel meanwhile.
    if (this.#panel === panel) await panel.webview.postMessage(snapshot);
  }

  #do(work: Promise<void>): void {
    work.catch((error: unknown) => {
      tellFailure(this.#host.log, "Progress", error);
    });
  }
}

function keyOf(key: string, catalog: Catalog): FactKey | undefined {
  const found = resolveFact(key, catalog);
  return found.kind === "found" ? found.value.key : undefined;
}
