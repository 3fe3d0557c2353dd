import * as vscode from "vscode";
import type { NewId, StorageFailure } from "../../core/ports.ts";
import { readDeviceId } from "../../core/progress/deviceId.ts";
import type { Progress } from "../../core/progress/progress.ts";
import type { RecordDraft } from "../../core/progress/progressRecord.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Saving, WriterStatus } from "../../core/progress/segmentWriter.ts";
import { UnsavedShelf } from "../../core/progress/unsavedShelf.ts";
import { settingsSection } from "../contributions.ts";
import type { Log } from "../log.ts";
import { tellFailure } from "../tellFailure.ts";
import { FolderWatcher } from "./folderWatcher.ts";
import { keepFromConflicts } from "./keepFromConflicts.ts";
import { LogUpkeep } from "./logUpkeep.ts";
import {
  tellGone,
  tellLoss,
  tellTakenIn,
  tellUnreadable,
  tellUnreadFiles,
} from "./placeMessages.ts";
import { PlaceMover, type OpenedStore } from "./placeMover.ts";
import { ProgressFolders, type ProgressFoldersOptions } from "./progressFolders.ts";
import { isSamePlace, toChosen, type ProgressPlace } from "./progressPlace.ts";
import { askToKeepIn, toWantedPlace, type WantedPlace } from "./wantedPlace.ts";

export interface StudyLogOptions extends ProgressFoldersOptions {
  readonly newId: NewId;
  readonly log: Log;
}

/** A store and what goes with it. */
export interface OpenLog extends OpenedStore {
  readonly watcher: FolderWatcher;
  readonly upkeep: LogUpkeep;
}

/** By then a new watcher is at work. */
const watchesAfterMs = 1500;
/** Whoever writes files anew, such as git, has done so within this. */
const lossLastsMs = 2000;
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
  #device: Promise<string> | undefined;
  readonly #subscriptions: { dispose(): unknown }[];
  #current: Promise<OpenLog> | undefined;
  #open: OpenLog | undefined;
  #isDisposed = false;
  /** What was recorded while the code of the log could not be loaded. */
  readonly #waiting: RecordDraft[] = [];
  /** What the student has been told of in this window, and is not told again before it is mended. */
  readonly #told = new Set<string>();

  readonly #mover: PlaceMover;
  /** The folders in which anything of the progress is. */
  readonly folders: ProgressFolders;
  /** Fires when the state has other records than before. */
  readonly onDidChange = this.#changed.event;
  /** Fires when records could not be written, and when they are on disk after all. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(options: StudyLogOptions) {
    this.#options = options;
    this.folders = new ProgressFolders(options);
    this.#mover = new PlaceMover({
      ...options,
      folders: this.folders,
      onAnswer: () => {
        this.#follow();
      },
    });
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
    const status = this.#open?.store.status ?? { unsaved: 0 };
    return { ...status, unsaved: status.unsaved + this.#waiting.length };
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

  /**
   * Records what has happened, see `ProgressStore.append`. When the code of the log cannot be loaded
   * it is kept until it can be.
   */
  async append(drafts: readonly RecordDraft[]): Promise<Saving> {
    try {
      const { store } = await this.open();
      return await store.append(drafts);
    } catch (error) {
      this.#waiting.push(...drafts);
      this.#options.log.error(`Progress cannot be opened: ${String(error)}`);
      const failure: StorageFailure = { kind: "other", message: String(error) };
      this.#statusChanged.fire({ ...this.status, failure });
      return { isSaved: false, failure };
    }
  }

  /** Folders other than this one in which this device has kept progress. */
  otherPlaces(place: ProgressPlace): ProgressPlace[] {
    return this.#options.places
      .all()
      .filter(({ uri, hasRecords }) => hasRecords && !isSamePlace(place, { uri }))
      .map(({ uri }) => toChosen(uri));
  }

  /**
   * Waits for what was recorded while the log was being opened, and tries once more to write the rest.
   * What cannot be written is kept for the next window.
   */
  async close(): Promise<void> {
    this.#isDisposed = true;
    for (const subscription of this.#subscriptions.splice(0)) subscription.dispose();
    // Whoever has recorded something meanwhile waits for the same, and comes first.
    const opening = this.#waiting.length > 0 ? this.open() : this.#current;
    const open = await opening?.catch(() => this.#open);
    if (open === undefined) return;
    open.watcher.dispose();
    open.upkeep.dispose();
    const { store } = open;
    // First, for VS Code waits only some seconds, and the last try may take longer.
    if (store.status.unsaved > 0) await this.#shelve(open);
    await store.close();
    await this.#shelve(open);
  }

  dispose(): void {
    void this.close();
  }

  async #openFirst(): Promise<OpenLog> {
    const wanted = this.#wantedPlace();
    const opened = await this.#openAt(wanted.place);
    const last = this.#mover.lastPlace() ?? wanted.place;
    if (await this.#mover.arrive(opened, last, wanted)) return this.#use(opened, wanted);
    await opened.store.close();
    return this.#use(await this.#openAt(last), wanted);
  }

  /** Goes to the folder that the setting names now, if it is another one. */
  #follow(): void {
    const before = this.#current;
    if (before === undefined) return;
    const following = before.then(async (open) => {
      try {
        return await this.#goTo(this.#wantedPlace(), open);
      } catch (error) {
        tellFailure(this.#options.log, "Progress", error);
        return open;
      }
    });
    this.#current = following;
    // Nothing is open then: who asks next tries anew.
    following.catch(() => {
      if (this.#current === following) this.#current = undefined;
    });
  }

  /** Copies, looks whether all is there, and only then goes over. */
  async #goTo(wanted: WantedPlace, from: OpenLog): Promise<OpenLog> {
    const { place } = wanted;
    if (isSamePlace(place, from.place)) {
      this.#askForWorkspace(wanted);
      return from;
    }
    await from.store.retry();
    const opened = await this.#openAt(place);
    // What the old place does not take, such as a disk that is full, goes straight to the new one.
    const carried = await opened.store.addLines(from.store.unsavedLines());
    if (!carried.ok) this.#mover.tellNotMoved(from.place, place, carried.error);
    if (!carried.ok || !(await this.#mover.arrive(opened, from.place, wanted))) {
      await opened.store.close();
      return from;
    }
    from.watcher.dispose();
    from.upkeep.dispose();
    // One that does not answer is not waited for: all that is unsaved there is in the new place.
    const closing = from.store.close().then(() => from.shelf.keep([]));
    if (from.store.status.unsaved === 0) await closing;
    return this.#use(opened, wanted);
  }

  async #openAt(place: ProgressPlace): Promise<OpenedStore> {
    const { clock, log, newId } = this.#options;
    this.#device ??= readDeviceId(this.folders.own(""), newId, clock);
    const [Store, device] = await Promise.all([importStore(), this.#device]);
    const startedAt = clock.elapsedMs();
    const made: { opened?: OpenedStore } = {};
    const isInUse = () => made.opened !== undefined && this.#open?.store === made.opened.store;
    const { store, opened } = await Store.open({
      ...{ clock, newId, device },
      storage: this.folders.log(place),
      cache: this.folders.cacheOf(place),
      onChange: () => {
        if (!isInUse()) return;
        this.#noteRecords(place, store);
        this.#changed.fire();
      },
      onFilesChanged: () => {
        if (!isInUse()) return;
        const count = String(made.opened?.store.progress.recordCount ?? 0);
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
        if (made.opened !== undefined) void this.#shelve(made.opened);
        if (!isInUse()) return;
        this.#statusChanged.fire(status);
        // The folder takes something again: perhaps also what former windows could not save.
        if (status.unsaved === 0 && made.opened !== undefined)
          void this.#takeInUnsaved(made.opened);
      },
      onLoss: (known) => {
        void this.#options.places.forgetTaken(place.uri);
        void clock.wait(lossLastsMs).then(() => this.#tellLoss(made.opened, known));
      },
    });
    const writer = store.writerId;
    const shelf = new UnsavedShelf({ storage: this.folders.own("unsaved"), clock, writer });
    made.opened = { store, place, shelf };
    const ms = String(Math.round(clock.elapsedMs() - startedAt));
    if (opened.ok) {
      log.info(`Read ${String(store.progress.recordCount)} records of progress in ${ms} ms.`);
      tellUnreadFiles(opened.value.unreadable);
    } else {
      log.error(`Progress in ${place.uri.toString()} cannot be read: ${opened.error.message}`);
      if (opened.error.kind !== "gone") tellUnreadable(opened.error);
    }
    return made.opened;
  }

  async #use(opened: OpenedStore, wanted: WantedPlace): Promise<OpenLog> {
    const { clock, log } = this.#options;
    const { store, place } = opened;
    // VS Code looks only every five seconds for a folder that was not there when it was to watch it,
    // and never sees one that comes in that very moment. A failure is told when something is written.
    await this.folders.log(place).makeFolder("");
    const watcher = new FolderWatcher(place.uri, (names) => {
      this.#catchUp((current) => current.refreshAfter(names));
    });
    const upkeep = new LogUpkeep(store, this.folders.backupsOf(place), clock, log);
    const open = { ...opened, watcher, upkeep };
    this.#open = open;
    const appended = store.append(this.#waiting.splice(0));
    if (this.#isDisposed) {
      watcher.dispose();
      upkeep.dispose();
      return open;
    }
    this.#noteRecords(place, store);
    this.#changed.fire();
    // Also when nothing had to wait: another store may have had something unsaved.
    void appended.then(() => {
      this.#statusChanged.fire(this.status);
    });
    // What has changed between reading and watching; VS Code does not say when it begins to watch.
    const catchUp = () => {
      this.#catchUp((current) => current.refresh(true));
    };
    catchUp();
    void clock.wait(watchesAfterMs).then(catchUp);
    void this.#takeInUnsaved(open);
    void this.#mover.bringOthers(open);
    this.#askForWorkspace(wanted);
    return open;
  }

  #catchUp(refresh: (store: ProgressStore) => ReturnType<ProgressStore["refresh"]>): void {
    const open = this.#open;
    if (open === undefined || this.#isDisposed) return;
    const { log } = this.#options;
    void refresh(open.store).then((refreshed) => {
      const gone = `gone ${open.place.uri.toString()}`;
      if (refreshed.ok) {
        this.#told.delete(gone);
        return;
      }
      log.warn(`Progress: ${refreshed.error.message}`);
      if (refreshed.error.kind !== "gone" || !this.#tellsFirst(gone)) return;
      void this.#tellGone(open, gone);
    });
  }

  async #tellLoss(opened: OpenedStore | undefined, known: number): Promise<void> {
    if (opened === undefined || this.#isDisposed) return;
    const { store, place } = opened;
    if (store !== this.#open?.store) return;
    const refreshed = await store.refresh(true);
    const lost = known - store.progress.recordCount;
    if (!refreshed.ok || lost <= 0) return;
    this.#options.log.warn(`Progress: ${String(lost)} records are no longer in any file.`);
    tellLoss(place, lost);
  }

  async #tellGone({ store, place }: OpenLog, gone: string): Promise<void> {
    const choice = await tellGone(place, store.progress.recordCount);
    if (choice === undefined) return;
    if (choice === "make anew") {
      await this.#options.places.noteRecords(place.uri, false);
      await keepFromConflicts(this.folders.log(place));
    }
    this.#told.delete(gone);
    await store.retry();
    this.#catchUp((current) => current.refresh(true));
  }

  #askForWorkspace({ unanswered }: WantedPlace): void {
    if (unanswered === undefined || !this.#tellsFirst(`ask ${unanswered.uri.toString()}`)) return;
    void askToKeepIn(unanswered).then(async (may) => {
      if (may === undefined) return;
      await this.#options.places.setMayKeepIn(unanswered.uri, may);
      if (may) this.#follow();
    });
  }

  /** Keeps apart what is not on disk, until it is. */
  async #shelve({ store, shelf }: OpenedStore): Promise<void> {
    const kept = await shelf.keep(store.unsavedLines());
    if (!kept.ok) this.#options.log.error(`Unsaved progress: ${kept.error.message}`);
  }

  async #takeInUnsaved({ store, shelf }: OpenedStore): Promise<void> {
    const { log } = this.#options;
    const taken = await shelf.takeIn((lines) => store.addLines(lines));
    if (!taken.ok) log.warn(`Unsaved progress of former windows: ${taken.error.message}`);
    else if (taken.value > 0) {
      log.info(`${String(taken.value)} records of former windows are saved now.`);
      tellTakenIn(taken.value);
    }
  }

  #noteRecords({ uri, isChosen }: ProgressPlace, { progress }: ProgressStore): void {
    if (isChosen && progress.recordCount > 0) void this.#options.places.noteRecords(uri, true);
  }

  /** True the first time. */
  #tellsFirst(what: string): boolean {
    if (this.#told.has(what)) return false;
    this.#told.add(what);
    return true;
  }

  #wantedPlace(): WantedPlace {
    return toWantedPlace(this.#options.globalStorage, this.#options.places);
  }
}
