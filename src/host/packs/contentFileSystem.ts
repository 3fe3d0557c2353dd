import * as vscode from "vscode";
import { toFactKey, type FactKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import { findFactPosition } from "../../core/content/findFactPosition.ts";
import type { Fact } from "../../core/content/pack.ts";
import { toFactPage, type FactPageTexts } from "../../shared/factPage.ts";
import { linksFromFactPage } from "../addresses.ts";
import { contentScheme } from "../contributions.ts";
import { displayLanguage } from "../displayLanguage.ts";
import type { CatalogStore } from "./catalogStore.ts";

/** Where the files come from. */
type Catalogs = Pick<CatalogStore, "get" | "onDidChange" | "fileUri">;

/**
 * Read-only files that exist only in the editor: `/packs/<file>` is the text of a pack, and
 * `/facts/<pack id>/<fact id>/<title>.md` the page on a fact, whatever title the address has, and be
 * its ids those that the fact had before. A file system, not a text content provider: so the Markdown preview can follow links between them, and
 * both come back after a reload.
 */
export class ContentFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #catalogs: Catalogs;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #subscription: vscode.Disposable;
  /** Addresses that VS Code watches, each as often as it does. */
  readonly #watched = new Map<string, number>();
  /** Pages that were made of each catalog: VS Code asks for one several times to show it once. */
  readonly #pages = new WeakMap<Catalog, Map<FactKey, Promise<Uint8Array>>>();
  #changedAt = Date.now();

  readonly onDidChangeFile = this.#changed.event;

  constructor(extensionUri: vscode.Uri, catalogs: Catalogs) {
    this.#extensionUri = extensionUri;
    this.#catalogs = catalogs;
    this.#subscription = catalogs.onDidChange(() => {
      this.#changedAt = Date.now();
      const type = vscode.FileChangeType.Changed;
      const addresses = new Set([...this.#watched.keys(), ...openAddresses()]);
      this.#changed.fire([...addresses].map((uri) => ({ type, uri: vscode.Uri.parse(uri) })));
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  watch(uri: vscode.Uri): vscode.Disposable {
    const address = uri.toString();
    this.#watched.set(address, (this.#watched.get(address) ?? 0) + 1);
    return new vscode.Disposable(() => {
      const others = (this.#watched.get(address) ?? 1) - 1;
      if (others > 0) this.#watched.set(address, others);
      else this.#watched.delete(address);
    });
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
    const entry = catalog.findFact(toFactKey(packId, factId));
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const pages = this.#pages.get(catalog) ?? new Map<FactKey, Promise<Uint8Array>>();
    this.#pages.set(catalog, pages);
    const known = pages.get(entry.key);
    if (known !== undefined) return known;
    const page = this.#makeFactPage(uri, entry, catalog);
    pages.set(entry.key, page);
    page.catch(() => pages.delete(entry.key));
    return page;
  }

  async #makeFactPage(uri: vscode.Uri, entry: CatalogFact, catalog: Catalog): Promise<Uint8Array> {
    const text = new TextDecoder().decode(await this.#readPack(uri, entry.fileName));
    const address = linksFromFactPage.packEntry(entry.fileName);
    const packEntry = { address, line: findFactPosition(text, entry.fact.id).line };
    const factPage = (fact: Fact) => linksFromFactPage.factPage(entry.pack.id, fact);
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

/** The product's own files that are open, in sight or not. */
function openAddresses(): string[] {
  return vscode.workspace.textDocuments
    .filter(({ uri }) => uri.scheme === contentScheme)
    .map(({ uri }) => uri.toString());
}

function factPageTexts(): FactPageTexts {
  return {
    locale: displayLanguage(),
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
