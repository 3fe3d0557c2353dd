import type * as vscode from "vscode";
import type { StorageFailure } from "../../core/ports.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { UnsavedShelf } from "../../core/progress/unsavedShelf.ts";
import { hasWorkspaceTrust } from "../hasWorkspaceTrust.ts";
import type { Log } from "../log.ts";
import { keepFromConflicts } from "./keepFromConflicts.ts";
import type { KnownPlaces } from "./knownPlaces.ts";
import { askToLeave, tellMoved, tellNotMoved } from "./placeMessages.ts";
import type { ProgressFolders } from "./progressFolders.ts";
import { defaultPlace, isSamePlace, toChosen, type ProgressPlace } from "./progressPlace.ts";
import { takeAlong, type Taking } from "./takeAlong.ts";
import type { WantedPlace } from "./wantedPlace.ts";

export interface PlaceMoverOptions {
  readonly globalStorage: vscode.Uri;
  readonly places: KnownPlaces;
  readonly folders: ProgressFolders;
  readonly log: Log;
  /** The student has answered what stood in the way of a move: it is to be tried again. */
  readonly onAnswer: () => void;
}

/** A store that was opened, and where. */
export interface OpenedStore {
  readonly store: ProgressStore;
  readonly place: ProgressPlace;
  /** Keeps what the store could not write. */
  readonly shelf: UnsavedShelf;
}

/** Brings progress from place to place; nothing is deleted anywhere. */
export class PlaceMover {
  readonly #options: PlaceMoverOptions;
  /** Moves that the student wants though something cannot be copied. */
  readonly #leaving = new Set<string>();

  constructor(options: PlaceMoverOptions) {
    this.#options = options;
  }

  /**
   * Brings to a new place what there is in the last one. False when the student has to be asked, or
   * the new place does not take it: then the last one stays in use.
   */
  async arrive(opened: OpenedStore, last: ProgressPlace, wanted: WantedPlace): Promise<boolean> {
    const { log, places } = this.#options;
    const { place } = opened;
    if (!isSamePlace(last, place)) {
      const taking = await this.#move(last, opened);
      if (taking.kind === "unwritten") {
        this.tellNotMoved(last, place, taking.failure);
        return false;
      }
      if (taking.kind === "left") {
        log.warn(`Progress in ${last.uri.toString()} was not copied: ${taking.failure.message}`);
        if (!this.#leaving.has(toMove(last, place))) {
          void this.#askToLeave(last, place, taking);
          return false;
        }
        await places.bringAlong(last.uri);
      } else {
        log.info(
          `Progress is now in ${place.uri.toString()}; ${String(taking.records)} records were copied from ${last.uri.toString()}.`,
        );
        if (taking.records > 0) tellMoved(place);
      }
    }
    if (!hasWorkspaceTrust()) return true;
    await places.useInWorkspace(place.uri);
    if (!wanted.isOfWorkspace) await places.bringAlong(place.uri);
    return true;
  }

  /**
   * Brings along what was recorded in VS Code's own storage and in every place that the student has
   * chosen for all workspaces: it counts everywhere. What cannot be read is tried the next time.
   */
  async bringOthers(opened: OpenedStore): Promise<void> {
    // In Restricted Mode it is not said where this workspace keeps its progress: nothing is copied.
    if (!hasWorkspaceTrust()) return;
    const { globalStorage, log, places } = this.#options;
    const known = places.all().filter(({ isBroughtAlong }) => isBroughtAlong);
    const all = [defaultPlace(globalStorage), ...known.map(({ uri }) => toChosen(uri))];
    for (const [index, source] of all.entries()) {
      const isAgain = all.findIndex((each) => isSamePlace(each, source)) < index;
      if (isAgain || isSamePlace(source, opened.place)) continue;
      const taking = await this.#take(source, opened);
      if (taking.kind === "taken") {
        if (taking.records > 0)
          log.info(
            `${String(taking.records)} records of progress were copied from ${source.uri.toString()}.`,
          );
      } else
        log.warn(`Progress in ${source.uri.toString()} was not copied: ${taking.failure.message}`);
    }
  }

  async #move(last: ProgressPlace, opened: OpenedStore): Promise<Taking> {
    if (opened.place.isChosen) {
      const prepared = await keepFromConflicts(this.#options.folders.log(opened.place));
      if (!prepared.ok) return { kind: "unwritten", failure: prepared.error };
    }
    return this.#take(last, opened);
  }

  #take(from: ProgressPlace, to: OpenedStore): Promise<Taking> {
    const { folders, places } = this.#options;
    const source = { uri: from.uri, storage: folders.log(from) };
    return takeAlong(source, { uri: to.place.uri, store: to.store }, places);
  }

  /** Where this workspace kept its progress before; undefined where that says nothing. */
  lastPlace(): ProgressPlace | undefined {
    const { globalStorage, places } = this.#options;
    if (!hasWorkspaceTrust()) return undefined;
    const usual = defaultPlace(globalStorage);
    const last = places.lastOfWorkspace();
    if (last === undefined) return usual;
    return isSamePlace(usual, { uri: last }) ? usual : toChosen(last);
  }

  /** The new place is at fault. */
  tellNotMoved(from: ProgressPlace, to: ProgressPlace, failure: StorageFailure): void {
    this.#options.log.error(
      `Progress stays in ${from.uri.toString()}: it could not be copied to ${to.uri.toString()}. ${failure.message}`,
    );
    tellNotMoved(to, failure);
  }

  async #askToLeave(
    from: ProgressPlace,
    to: ProgressPlace,
    taking: Extract<Taking, { kind: "left" }>,
  ): Promise<void> {
    const choice = await askToLeave(from, to, taking);
    if (choice === undefined) return;
    if (choice === "go on") this.#leaving.add(toMove(from, to));
    this.#options.onAnswer();
  }
}

/** Names the way from one place to another. */
function toMove(from: ProgressPlace, to: ProgressPlace): string {
  return `${from.uri.toString()} ${to.uri.toString()}`;
}
