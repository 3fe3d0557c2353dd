import * as vscode from "vscode";
import { crc32c } from "../../core/base/crc32c.ts";
import type { Clock, FileStorage } from "../../core/ports.ts";
import { asKnownFolder } from "../../core/progress/asKnownFolder.ts";
import { withTimeLimit } from "../../core/progress/withTimeLimit.ts";
import type { KnownPlaces } from "./knownPlaces.ts";
import { defaultPlace, isSamePlace, toChosen, type ProgressPlace } from "./progressPlace.ts";

export interface ProgressFoldersOptions {
  readonly globalStorage: vscode.Uri;
  readonly places: KnownPlaces;
  readonly clock: Clock;
  /** The files in a folder. */
  readonly createStorage: (folder: vscode.Uri) => FileStorage;
}

/** A folder with backups that were made by themselves, and the place that they are of. */
export interface BackupFolder {
  readonly storage: FileStorage;
  /** Undefined for the one that all places had together in earlier versions. */
  readonly place: ProgressPlace | undefined;
}

/** The folders in which anything of the progress is. No call on their files takes for ever. */
export class ProgressFolders {
  readonly #options: ProgressFoldersOptions;

  constructor(options: ProgressFoldersOptions) {
    this.#options = options;
  }

  /** Any folder, such as one that the student has chosen for a backup. */
  at(folder: vscode.Uri): FileStorage {
    return withTimeLimit(this.#options.createStorage(folder), this.#options.clock);
  }

  /** A folder of this device only, below the extension's own storage. */
  own(folder: string): FileStorage {
    return this.at(vscode.Uri.joinPath(this.#options.globalStorage, folder));
  }

  /** The log in a place. It is not made anew once there was something in it. */
  log({ uri, isChosen }: ProgressPlace): FileStorage {
    const { clock, places } = this.#options;
    return asKnownFolder(this.at(uri), () => isChosen && places.hasRecords(uri), clock);
  }

  /** Each place has its own snapshot. */
  cacheOf(place: Pick<ProgressPlace, "uri">): FileStorage {
    return this.own(`cache/${toFolderName(place)}`);
  }

  /** Each place has its own backups, too. */
  backupsOf(place: Pick<ProgressPlace, "uri">): FileStorage {
    return this.own(`backups/${toFolderName(place)}`);
  }

  /** All folders with such backups, that of `first` before the others. */
  allBackups(first: ProgressPlace): BackupFolder[] {
    const { globalStorage, places } = this.#options;
    const others = places.all().map(({ uri }) => toChosen(uri));
    const all = [first, defaultPlace(globalStorage), ...others];
    const once = all.filter(
      (each, index) => all.findIndex((one) => isSamePlace(one, each)) === index,
    );
    return [
      ...once.map((place) => ({ storage: this.backupsOf(place), place })),
      { storage: this.own("backups"), place: undefined },
    ];
  }
}

function toFolderName({ uri }: Pick<ProgressPlace, "uri">): string {
  return crc32c(uri.toString()).toString(36);
}
