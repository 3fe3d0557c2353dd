import * as vscode from "vscode";
import { createCatalog, type Catalog, type LoadedPack } from "../../core/content/catalog.ts";
import { parsePack } from "../../core/content/parsePack.ts";
import { bundledPacks } from "./bundledPacks.ts";
import type { Log } from "../log.ts";

/** Holds the catalog of the bundled packs. They are read on first use, not at activation. */
export class CatalogStore implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  #catalog: Promise<Catalog> | undefined;

  /** Fires when another catalog has taken the place of the one that was given out before. */
  readonly onDidChange = this.#changed.event;

  constructor(extensionUri: vscode.Uri, log: Log) {
    this.#extensionUri = extensionUri;
    this.#log = log;
  }

  /** The catalog as it was last read. Never rejects: what cannot be read is a problem in it. */
  get(): Promise<Catalog> {
    this.#catalog ??= this.#load();
    return this.#catalog;
  }

  /** Reads every pack again. */
  async reload(): Promise<void> {
    this.#catalog = this.#load();
    await this.#catalog;
    this.#changed.fire();
  }

  /** Where the file of a pack is; undefined for a name that is no pack's. */
  fileUri(fileName: string): vscode.Uri | undefined {
    return bundledPacks.some((name) => name === fileName)
      ? vscode.Uri.joinPath(this.#extensionUri, "media", "packs", fileName)
      : undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #load(): Promise<Catalog> {
    const startedAt = Date.now();
    const catalog = createCatalog(await Promise.all(bundledPacks.map((name) => this.#read(name))));
    for (const { fileName, problems, readFailure } of catalog.files) {
      if (readFailure !== undefined) this.#log.error(`${fileName} cannot be read: ${readFailure}`);
      for (const { severity, message, position, code } of problems) {
        const place = `${fileName}:${String(position.line)}:${String(position.column)}`;
        const line = `${place}: ${message} (${code})`;
        if (severity === "error") this.#log.error(line);
        else this.#log.warn(line);
      }
    }
    const durationMs = Date.now() - startedAt;
    this.#log.info(
      `Read ${String(catalog.packs.length)} of ${String(catalog.files.length)} packs with ${String(catalog.facts.size)} facts and ${String(catalog.items.size)} questions in ${String(durationMs)} ms.`,
    );
    return catalog;
  }

  async #read(fileName: (typeof bundledPacks)[number]): Promise<LoadedPack> {
    const uri = vscode.Uri.joinPath(this.#extensionUri, "media", "packs", fileName);
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      return { fileName, ...parsePack(new TextDecoder().decode(bytes)) };
    } catch (error) {
      const readFailure = error instanceof Error ? error.message : String(error);
      return { fileName, problems: [], readFailure };
    }
  }
}
