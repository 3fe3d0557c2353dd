import * as vscode from "vscode";
import { toFactKey } from "../../core/base/ids.ts";
import { findFactPosition } from "../../core/content/findFactPosition.ts";
import { toFactPage, type FactPageTexts } from "../../shared/factPage.ts";
import { linksFromFactPage } from "../addresses.ts";
import type { CatalogStore } from "./catalogStore.ts";

/**
 * Read-only files that exist only in the editor: `/packs/<file>` is the text of a pack, and
 * `/facts/<pack id>/<fact id>/<title>.md` the page on a fact, whatever title the address has. A file
 * system, not a text content provider: so the Markdown preview can follow links between them, and
 * both come back after a reload.
 */
export class ContentFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #catalogs: CatalogStore;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #subscription: vscode.Disposable;
  readonly #opened = new Set<string>();
  #changedAt = Date.now();

  readonly onDidChangeFile = this.#changed.event;

  constructor(extensionUri: vscode.Uri, catalogs: CatalogStore) {
    this.#extensionUri = extensionUri;
    this.#catalogs = catalogs;
    this.#subscription = catalogs.onDidChange(() => {
      this.#changedAt = Date.now();
      const type = vscode.FileChangeType.Changed;
      this.#changed.fire([...this.#opened].map((uri) => ({ type, uri: vscode.Uri.parse(uri) })));
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    return {
      type: vscode.FileType.File,
      ctime: 0,
      mtime: this.#changedAt,
      size: length,
      permissions: vscode.FilePermission.Readonly,
    };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const [, folder, first, second, third, ...rest] = uri.path.split("/");
    if (first === undefined || rest.length > 0) throw vscode.FileSystemError.FileNotFound(uri);
    this.#opened.add(uri.toString());
    if (folder === "packs" && second === undefined) return this.#readPack(uri, first);
    if (uri.path === "/schemas/pack.schema.json") return this.#readSchema();
    if (folder === "facts" && second !== undefined && third?.endsWith(".md") === true)
      return this.#readFactPage(uri, first, second);
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  /** The schema that packs name, so that the editor can check a pack that is open. */
  async #readSchema(): Promise<Uint8Array> {
    const path = ["media", "schemas", "pack.schema.json"];
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#extensionUri, ...path));
  }

  async #readPack(uri: vscode.Uri, fileName: string): Promise<Uint8Array> {
    const file = this.#catalogs.fileUri(fileName);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return vscode.workspace.fs.readFile(file);
  }

  async #readFactPage(uri: vscode.Uri, packId: string, factId: string): Promise<Uint8Array> {
    const catalog = await this.#catalogs.get();
    const entry = catalog.facts.get(toFactKey(packId, factId));
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const text = new TextDecoder().decode(await this.#readPack(uri, entry.fileName));
    const address = linksFromFactPage.packEntry(entry.fileName);
    const packEntry = { address, line: findFactPosition(text, factId).line };
    const { factPage } = linksFromFactPage;
    return new TextEncoder().encode(
      toFactPage(entry, catalog, { packEntry, factPage }, factPageTexts()),
    );
  }

  readDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

function factPageTexts(): FactPageTexts {
  return {
    locale: vscode.env.language,
    asOf: (date) => vscode.l10n.t("As of {0}", date),
    undated: (reason) => vscode.l10n.t("Undated: {0}", reason),
    superseded: vscode.l10n.t("Superseded"),
    supersededBy: vscode.l10n.t("Superseded by:"),
    disputed: vscode.l10n.t("Disputed"),
    conflicts: vscode.l10n.t("What other sources say"),
    topics: vscode.l10n.t("Topics"),
    terms: vscode.l10n.t("Terms"),
    sources: vscode.l10n.t("Sources"),
    listedHere: vscode.l10n.t("Listed under this fact"),
    questions: vscode.l10n.t("Questions"),
    noQuestions: vscode.l10n.t("No question in the pack asks this fact yet."),
    answer: (text) => vscode.l10n.t("Answer: {0}.", text),
    packEntry: vscode.l10n.t("In the pack"),
    lineOf: (line, fileName) => vscode.l10n.t("Line {0} of {1}", line, fileName),
  };
}
