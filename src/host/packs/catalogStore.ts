import * as vscode from "vscode";
import { createCatalog, type Catalog, type LoadedPack } from "../../core/content/catalog.ts";
import type { parsePack } from "../../core/content/parsePack.ts";
import { bundledPacks } from "./bundledPacks.ts";
import type { Log } from "../log.ts";

/** The code that reads a pack's text. It is loaded on first use: the validator is half of all code. */
async function importParser(): Promise<typeof parsePack> {
  return (await import("../../core/content/parsePack.ts")).parsePack;
}

/** Holds the catalog of the bundled packs. They are read on first use, not at activation. */
export class CatalogStore implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #log: Log;
  readonly #loadParser: () => Promise<typeof parsePack>;
  readonly #changed = new vscode.EventEmitter<void>();
  /** What was read last, with its bytes: an unchanged file keeps its pack, and all that hangs on it. */
  readonly #read = new Map<string, { readonly bytes: Uint8Array; readonly loaded: LoadedPack }>();
  #catalog: Promise<Catalog> | undefined;

  /** Fires when another catalog has taken the place of the one that was given out before. */
  readonly onDidChange = this.#changed.event;

  /** @param loadParser gets what reads the text of a pack; tests put another one in its place */
  constructor(extensionUri: vscode.Uri, log: Log, loadParser = importParser) {
    this.#extensionUri = extensionUri;
    this.#log = log;
    this.#loadParser = loadParser;
  }

  /**
   * The catalog as it was last read. A pack that cannot be read is a problem in it. Rejects when the
   * extension's own code cannot be loaded; the next call then tries again.
   */
  get(): Promise<Catalog> {
    return this.#catalog ?? this.#start();
  }

  /** Reads every pack again. Rejects as `get` does. */
  async reload(): Promise<void> {
    await this.#start();
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

  #start(): Promise<Catalog> {
    const catalog = this.#load();
    this.#catalog = catalog;
    catalog.catch(() => {
      // Whoever waits for it tells of the failure. Another reading may have begun meanwhile.
      if (this.#catalog === catalog) this.#catalog = undefined;
    });
    return catalog;
  }

  async #load(): Promise<Catalog> {
    const startedAt = Date.now();
    const parse = await this.#loadParser();
    const files = bundledPacks.map((name) => this.#readPack(name, parse));
    const catalog = createCatalog(await Promise.all(files));
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

  async #readPack(fileName: string, parse: typeof parsePack): Promise<LoadedPack> {
    const uri = vscode.Uri.joinPath(this.#extensionUri, "media", "packs", fileName);
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      const before = this.#read.get(fileName);
      if (before !== undefined && areEqual(before.bytes, bytes)) return before.loaded;
      const loaded = { fileName, ...parse(new TextDecoder().decode(bytes)) };
      this.#read.set(fileName, { bytes, loaded });
      return loaded;
    } catch (error) {
      const readFailure = error instanceof Error ? error.message : String(error);
      return { fileName, problems: [], readFailure };
    }
  }
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
