import * as vscode from "vscode";
import { toFactKey, type FactKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import { findFactPosition } from "../../core/content/findFactPosition.ts";
import type { Fact } from "../../core/content/pack.ts";
import type { FactMarks } from "../../shared/factMarks.ts";
import { toFactPage, type FactPageTexts } from "../../shared/factPage.ts";
import { linksFromFactPage, progressReportUri } from "../addresses.ts";
import { contentScheme } from "../contributions.ts";
import { displayLanguage } from "../displayLanguage.ts";
import type { Services } from "../services.ts";
import { toMarksVersion } from "../studentMarks.ts";
import type { CatalogStore } from "./catalogStore.ts";

/** Where the files come from. */
export interface ContentSources {
  readonly catalogs: Pick<CatalogStore, "get" | "onDidChange" | "fileUri">;
  readonly marks: Services["marks"];
  /** The page on the progress folder, in Markdown. */
  readonly report: { readonly onDidChange: vscode.Event<void>; text(): Promise<string> };
}

/** A page on a fact, with what of the student's it shows. */
interface MarkedPage {
  readonly marksVersion: string;
  readonly page: Promise<Uint8Array>;
}

/**
 * Read-only files that exist only in the editor: `/packs/<file>` is the text of a pack,
 * `/progress/<title>.md` the report on the progress folder, and `/facts/<pack id>/<fact id>/<title>.md`
 * the page on a fact, whatever title the address has, and be its ids those that the fact had before. A
 * file system, not a text content provider: so the Markdown preview can follow links between them, and
 * all come back after a reload.
 */
export class ContentFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #sources: ContentSources;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #subscription: vscode.Disposable;
  /** Addresses that VS Code watches, each as often as it does. */
  readonly #watched = new Map<string, number>();
  /** Pages that were made of each catalog: VS Code asks for one several times to show it once. */
  readonly #pages = new WeakMap<Catalog, Map<FactKey, MarkedPage>>();
  /** For each page on a fact that was read, by its address, whether it shows other marks than there are. */
  readonly #isOutdated = new Map<string, () => boolean>();
  #changedAt = Date.now();

  readonly onDidChangeFile = this.#changed.event;

  constructor(extensionUri: vscode.Uri, sources: ContentSources) {
    this.#extensionUri = extensionUri;
    this.#sources = sources;
    this.#subscription = vscode.Disposable.from(
      sources.catalogs.onDidChange(() => {
        this.#tellOfChanges(() => true);
      }),
      sources.marks.onDidChange(() => {
        this.#tellOfChanges((address) => this.#isOutdated.get(address)?.() ?? false);
      }),
      sources.report.onDidChange(() => {
        this.#tellOfChanges((address) => address === progressReportUri().toString());
      }),
    );
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
    if (folder === "progress" && first.endsWith(".md") && second === undefined)
      return new TextEncoder().encode(await this.#sources.report.text());
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
    const file = this.#sources.catalogs.fileUri(fileName);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return vscode.workspace.fs.readFile(file);
  }

  async #readFactPage(uri: vscode.Uri, packId: string, factId: string): Promise<Uint8Array> {
    const catalog = await this.#sources.catalogs.get();
    const entry = catalog.findFact(toFactKey(packId, factId));
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const pages = this.#pages.get(catalog) ?? new Map<FactKey, MarkedPage>();
    this.#pages.set(catalog, pages);
    const marks = this.#sources.marks.of(entry.key, catalog);
    const marksVersion = toMarksVersion(marks);
    this.#isOutdated.set(uri.toString(), () => {
      return toMarksVersion(this.#sources.marks.of(entry.key, catalog)) !== marksVersion;
    });
    const known = pages.get(entry.key);
    if (known?.marksVersion === marksVersion) return known.page;
    const page = this.#makeFactPage(uri, entry, catalog, marks);
    pages.set(entry.key, { marksVersion, page });
    page.catch(() => pages.delete(entry.key));
    return page;
  }

  async #makeFactPage(
    uri: vscode.Uri,
    entry: CatalogFact,
    catalog: Catalog,
    marks: FactMarks | undefined,
  ): Promise<Uint8Array> {
    const text = new TextDecoder().decode(await this.#readPack(uri, entry.fileName));
    const address = linksFromFactPage.packEntry(entry.fileName);
    const packEntry = { address, line: findFactPosition(text, entry.fact.id).line };
    const factPage = (fact: Fact) => linksFromFactPage.factPage(entry.pack.id, fact);
    return new TextEncoder().encode(
      toFactPage(entry, catalog, { packEntry, factPage }, factPageTexts(), marks),
    );
  }

  /** Says of the files that somebody watches or has open, as far as `isChanged`, that they are. */
  #tellOfChanges(isChanged: (address: string) => boolean): void {
    const type = vscode.FileChangeType.Changed;
    const addresses = [...new Set([...this.#watched.keys(), ...openAddresses()])].filter(isChanged);
    if (addresses.length === 0) return;
    this.#changedAt = Date.now();
    this.#changed.fire(addresses.map((uri) => ({ type, uri: vscode.Uri.parse(uri) })));
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
    starred: vscode.l10n.t("★ Starred"),
    suspended: vscode.l10n.t("Suspended"),
    skippedUntil: (day) => vscode.l10n.t("Skipped until {0}", day),
    flags: vscode.l10n.t("Flagged as wrong"),
    myNote: vscode.l10n.t("My note"),
    lineOf: (line, fileName) => vscode.l10n.t("Line {0} of {1}", line, fileName),
  };
}
