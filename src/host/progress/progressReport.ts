import * as vscode from "vscode";
import { progressReportUri } from "../addresses.ts";
import type { Services } from "../services.ts";
import { ok } from "../../core/base/result.ts";
import { dailyBackups } from "./dailyBackups.ts";
import type { BackupFolder } from "./progressFolders.ts";
import { isSamePlace, type ProgressPlace } from "./progressPlace.ts";
import { toReportPage } from "./reportPage.ts";

/** The page that says how the progress folder is. It stays as it is until it is made anew. */
export class ProgressReport implements vscode.Disposable {
  readonly #study: Services["study"];
  readonly #clock: Services["clock"];
  readonly #changed = new vscode.EventEmitter<void>();
  #text: Promise<string> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor({ study, clock }: Pick<Services, "study" | "clock">) {
    this.#study = study;
    this.#clock = clock;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** In Markdown. VS Code asks for it several times to show it once. */
  text(): Promise<string> {
    this.#text ??= this.#make();
    return this.#text;
  }

  /** Reads the whole folder, and shows what is there now. */
  async show(): Promise<void> {
    const making = this.#make();
    this.#text = making;
    making.catch(() => {
      if (this.#text === making) this.#text = undefined;
    });
    await making;
    this.#changed.fire();
    await vscode.commands.executeCommand(
      "vscode.openWith",
      progressReportUri(),
      "vscode.markdown.preview.editor",
      { preview: false },
    );
  }

  async #make(): Promise<string> {
    const { store, place, upkeep } = await this.#study.open();
    await store.retry();
    const [check, backups] = await Promise.all([
      store.check(),
      dailyBackups(ofPlace(this.#study.folders.allBackups(place), place)),
    ]);
    return toReportPage({
      madeAt: this.#clock.now().at,
      place,
      device: store.progress.device,
      check,
      status: store.status,
      backups: backups.ok ? ok([...new Set(backups.value.map(({ day }) => day))]) : backups,
      otherPlaces: this.#study.otherPlaces(place),
      upkeep: upkeep.report,
    });
  }
}

/** Those of the place, and those that all places had together in earlier versions. */
function ofPlace(folders: readonly BackupFolder[], place: ProgressPlace): BackupFolder[] {
  return folders.filter((each) => each.place === undefined || isSamePlace(each.place, place));
}
