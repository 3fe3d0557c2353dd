import * as vscode from "vscode";
import { crc32c } from "../../core/base/crc32c.ts";
import { fail, ok, type Result } from "../../core/base/result.ts";
import type { Clock, FileStorage, NewId, StorageFailure } from "../../core/ports.ts";
import { readDeviceId } from "../../core/progress/deviceId.ts";
import type { Progress } from "../../core/progress/progress.ts";
import type { RecordDraft } from "../../core/progress/progressRecord.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Saving, WriterStatus } from "../../core/progress/segmentWriter.ts";
import { settingsSection } from "../contributions.ts";
import type { Log } from "../log.ts";
import { plainMessage } from "../plainMessage.ts";
import { tellFailure } from "../tellFailure.ts";
import { failureReason } from "../failureReason.ts";
import { FolderWatcher } from "./folderWatcher.ts";
import { LogUpkeep } from "./logUpkeep.ts";
import { defaultPlace, readFolderSetting, toPlace, type ProgressPlace } from "./progressPlace.ts";

export interface StudyLogOptions {
  readonly globalStorage: vscode.Uri;
  /** Remembers the place that this workspace used last. */
  readonly workspaceState: vscode.Memento;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The files in a folder. */
  readonly createStorage: (folder: vscode.Uri) => FileStorage;
  readonly log: Log;
}

/** A store and what goes with it. */
export interface OpenLog {
  readonly store: ProgressStore;
  readonly place: ProgressPlace;
  readonly watcher: FolderWatcher;
  readonly upkeep: LogUpkeep;
}

const placeKey = "progress.place";
const settingName = `${settingsSection}.progress.folder`;

/** The code of the log; loaded on first use. */
async function importStore(): Promise<typeof ProgressStore> {
  return (await import("../../core/progress/progressStore.ts")).ProgressStore;
}

/**
 * What the student has done and learnt, in this window: the log on disk and the state that it stands
 * for. It is opened on first use, follows the setting for its folder, and takes in what other windows
 * and machines write.
 */
export class StudyLog implements vscode.Disposable {
  readonly #options: StudyLogOptions;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #statusChanged = new vscode.EventEmitter<WriterStatus>();
  readonly #subscriptions: { dispose(): unknown }[];
  #current: Promise<OpenLog> | undefined;
  #open: OpenLog | undefined;
  #isDisposed = false;

  /** Fires when the state has other records than before. */
  readonly onDidChange = this.#changed.event;
  /** Fires when records could not be written, and when they are on disk after all. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(options: StudyLogOptions) {
    this.#options = options;
    this.#subscriptions = [
      this.#changed,
      this.#statusChanged,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingName)) this.#follow();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#follow();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.#follow();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        // Not every file system tells of changes; who comes back to the window may have pulled.
        if (focused) this.#catchUp((store) => store.refresh(true));
      }),
    ];
  }

  /** The state as far as it is known now; undefined until the log has been opened. */
  get progress(): Progress | undefined {
    return this.#open?.store.progress;
  }

  /** What is not on disk yet. */
  get status(): WriterStatus {
    return this.#open?.store.status ?? { unsaved: 0 };
  }

  /** Opens the log, the first time. Rejects when the extension's own code cannot be loaded. */
  open(): Promise<OpenLog> {
    if (this.#current !== undefined) return this.#current;
    const opening = this.#openFirst();
    this.#current = opening;
    opening.catch(() => {
      if (this.#current === opening) this.#current = undefined;
    });
    return opening;
  }

  /** Records what has happened, see `ProgressStore.append`. */
  async append(drafts: readonly RecordDraft[]): Promise<Saving> {
    const { store } = await this.open();
    return store.append(drafts);
  }

  /** The files in any folder, such as one that the student has chosen for a backup. */
  storageIn(folder: vscode.Uri): FileStorage {
    return this.#options.createStorage(folder);
  }

  /** A folder of this device only, below the extension's own storage. */
  ownStorage(folder: string): FileStorage {
    return this.storageIn(vscode.Uri.joinPath(this.#options.globalStorage, folder));
  }

  /** Waits for what was recorded while the log was being opened, and tries once more to write the rest. */
  async close(): Promise<void> {
    this.#isDisposed = true;
    for (const subscription of this.#subscriptions.splice(0)) subscription.dispose();
    // Whoever has recorded something meanwhile waits for the same, and comes first.
    const open = await this.#current?.catch(() => this.#open);
    if (open === undefined) return;
    open.watcher.dispose();
    open.upkeep.dispose();
    await open.store.close();
  }

  dispose(): void {
    void this.close();
  }

  async #openFirst(): Promise<OpenLog> {
    const place = this.#wantedPlace();
    const last = this.#lastPlace();
    const opened = await this.#openAt(place);
    const moved = await this.#takeAlong(last, opened);
    if (moved.ok) return this.#use(opened);
    this.#tellNotMoved(last, place, moved.error);
    await opened.store.close();
    return this.#use(await this.#openAt(last));
  }

  /** Goes to the folder that the setting names now, if it is another one. */
  #follow(): void {
    const before = this.#current;
    if (before === undefined) return;
    const following = before.then((open) => this.#goTo(this.#wantedPlace(), open));
    this.#current = following.catch((error: unknown) => {
      tellFailure(this.#options.log, "Progress", error);
      return before;
    });
  }

  /** Copies, looks whether all is there, and only then goes over. */
  async #goTo(place: ProgressPlace, from: OpenLog): Promise<OpenLog> {
    if (isSamePlace(place, from.place)) return from;
    const saving = await from.store.retry();
    const opened = await this.#openAt(place);
    const moved = saving.isSaved ? await this.#takeAlong(from.place, opened) : fail(saving.failure);
    if (!moved.ok) {
      this.#tellNotMoved(from.place, place, moved.error);
      await opened.store.close();
      return from;
    }
    from.watcher.dispose();
    from.upkeep.dispose();
    await from.store.close();
    return this.#use(opened);
  }

  async #openAt(place: ProgressPlace): Promise<Pick<OpenLog, "store" | "place">> {
    const { clock, log, newId } = this.#options;
    const [Store, device] = await Promise.all([
      importStore(),
      readDeviceId(this.ownStorage(""), newId),
    ]);
    const startedAt = clock.elapsedMs();
    const made: { store?: ProgressStore } = {};
    const isInUse = () => made.store !== undefined && this.#open?.store === made.store;
    const { store, opened } = await Store.open({
      ...{ clock, newId, device },
      storage: this.#options.createStorage(place.uri),
      cache: this.ownStorage(`cache/${toCacheName(place)}`),
      onChange: () => {
        if (isInUse()) this.#changed.fire();
      },
      onFilesChanged: () => {
        if (!isInUse()) return;
        const count = String(made.store?.progress.recordCount ?? 0);
        log.info(`Progress: files have changed, ${count} records are known now.`);
      },
      onRefused: (failure) => {
        log.error(`Progress: ${failure.message}`);
        void vscode.window.showWarningMessage(
          vscode.l10n.t(
            "This was not recorded: it is too long, or about too many facts at once. Make it shorter and try again. All else is kept.",
          ),
        );
      },
      onStatus: (status) => {
        if (isInUse()) this.#statusChanged.fire(status);
      },
    });
    made.store = store;
    const ms = String(Math.round(clock.elapsedMs() - startedAt));
    if (opened.ok)
      log.info(`Read ${String(store.progress.recordCount)} records of progress in ${ms} ms.`);
    else {
      log.error(`Progress in ${place.uri.toString()} cannot be read: ${opened.error.message}`);
      const message = vscode.l10n.t(
        "Your progress cannot be read: {0}. What you do now is kept and will be added to it.",
        failureReason(opened.error),
      );
      void vscode.window.showWarningMessage(plainMessage(message));
    }
    return { store, place };
  }

  /** Copies what is in the last place into the present one, and remembers that one. */
  async #takeAlong(
    last: ProgressPlace,
    { store, place }: Pick<OpenLog, "store" | "place">,
  ): Promise<Result<void, StorageFailure>> {
    if (isSamePlace(last, place)) return ok(undefined);
    if (place.isChosen) {
      const prepared = await keepFromConflicts(this.#options.createStorage(place.uri));
      if (!prepared.ok) return prepared;
    }
    const copied = await store.copyAllOf(this.#options.createStorage(last.uri));
    if (!copied.ok) return copied;
    await this.#options.workspaceState.update(placeKey, place.uri.toString());
    const path = vscode.workspace.asRelativePath(place.uri);
    this.#options.log.info(
      `Progress is now in ${place.uri.toString()}; ${String(copied.value)} records were copied from ${last.uri.toString()}.`,
    );
    if (copied.value > 0) {
      const message = place.isChosen
        ? vscode.l10n.t("Your progress was copied to {0} and is kept there from now on.", path)
        : vscode.l10n.t("Your progress was copied to VS Code's own storage and is kept there.");
      void vscode.window.showInformationMessage(plainMessage(message));
    }
    return ok(undefined);
  }

  async #use({ store, place }: Pick<OpenLog, "store" | "place">): Promise<OpenLog> {
    const { clock, log, createStorage } = this.#options;
    // VS Code looks only every five seconds for a folder that was not there when it was to watch it,
    // and never sees one that comes in that very moment. A failure is told when something is written.
    await createStorage(place.uri).makeFolder("");
    const watcher = new FolderWatcher(place.uri, (names) => {
      this.#catchUp((current) => current.refreshAfter(names));
    });
    const upkeep = new LogUpkeep(store, this.ownStorage("backups"), clock, log);
    const open = { store, place, watcher, upkeep };
    this.#open = open;
    if (this.#isDisposed) {
      watcher.dispose();
      upkeep.dispose();
    } else {
      this.#changed.fire();
      this.#statusChanged.fire(store.status);
    }
    return open;
  }

  #catchUp(refresh: (store: ProgressStore) => ReturnType<ProgressStore["refresh"]>): void {
    const open = this.#open;
    if (open === undefined) return;
    const { log } = this.#options;
    void refresh(open.store).then((refreshed) => {
      if (!refreshed.ok) log.warn(`Progress: ${refreshed.error.message}`);
    });
  }

  #wantedPlace(): ProgressPlace {
    const { globalStorage } = this.#options;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const place = toPlace(readFolderSetting(), globalStorage, folders);
    if (place.ok) return place.value;
    void vscode.window.showWarningMessage(plainMessage(place.error));
    return defaultPlace(globalStorage);
  }

  #lastPlace(): ProgressPlace {
    const usual = defaultPlace(this.#options.globalStorage);
    const stored: unknown = this.#options.workspaceState.get(placeKey);
    if (typeof stored !== "string") return usual;
    const place = { uri: vscode.Uri.parse(stored), isChosen: true };
    return isSamePlace(place, usual) ? usual : place;
  }

  #tellNotMoved(from: ProgressPlace, to: ProgressPlace, failure: StorageFailure): void {
    this.#options.log.error(
      `Progress stays in ${from.uri.toString()}: it could not be copied to ${to.uri.toString()}. ${failure.message}`,
    );
    const message = vscode.l10n.t(
      "Your progress stays where it was: it could not be copied to {0}, because {1}. Nothing is lost. Mend that, or choose another folder in the settings.",
      vscode.workspace.asRelativePath(to.uri),
      failureReason(failure),
    );
    void vscode.window.showWarningMessage(plainMessage(message));
  }
}

function isSamePlace(one: ProgressPlace, other: ProgressPlace): boolean {
  return one.uri.toString() === other.uri.toString();
}

/** Each place has its own snapshot. */
function toCacheName({ uri }: ProgressPlace): string {
  return crc32c(uri.toString()).toString(36);
}

const attributesName = ".gitattributes";
/** Lines that only one side has stay, and no side's line end changes; so git never has a conflict. */
const attributesLine = "*.jsonl text eol=lf merge=union";

/** Tells git how to merge the files of this folder, unless it knows. */
async function keepFromConflicts(storage: FileStorage): Promise<Result<void, StorageFailure>> {
  const made = await storage.makeFolder("");
  if (!made.ok) return made;
  const read = await storage.read(attributesName);
  if (!read.ok && read.error.kind !== "not-found") return read;
  const text = read.ok ? read.value : "";
  if (text.split(/\r?\n/).includes(attributesLine)) return ok(undefined);
  const start = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return storage.write(attributesName, `${start}${attributesLine}\n`);
}
