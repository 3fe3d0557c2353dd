import * as vscode from "vscode";
import type { FactKey, TopicKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import type { Pack } from "../../core/content/pack.ts";
import type { FactHit, FactSearch, IndexingProgress } from "../../core/search/factSearch.ts";
import type { QueryProblem } from "../../core/search/parseSearchQuery.ts";
import type { Services } from "../services.ts";
import type { Log } from "../log.ts";
import { tellFailure } from "../tellFailure.ts";
import { putInSlices } from "./putInSlices.ts";

/** What a query finds, in the catalog whose facts it is about. */
export interface Found {
  readonly catalog: Catalog;
  readonly hits: readonly FactHit[];
  readonly problems: readonly QueryProblem[];
  /** How far the index is; undefined when it holds everything. */
  readonly progress: IndexingProgress | undefined;
}

const progressAfterMs = 1000;

/**
 * The search over all facts of the catalog. Its index is made on first use, in slices between which
 * the extension host does other work; only packs that have changed are read again.
 */
export class FactSearchStore implements vscode.Disposable {
  readonly #catalogs: Services["catalogs"];
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #indexed = new Map<string, Pack>();
  readonly #disposal = new AbortController();
  #search: Promise<FactSearch> | undefined;
  #indexing: Promise<void> = Promise.resolve();
  #progress: IndexingProgress | undefined;
  readonly #tellFailure = (error: unknown) => {
    tellFailure(this.#log, "Search", error);
  };

  /** Fires when the same query may find other facts than before. */
  readonly onDidChange = this.#changed.event;

  constructor(catalogs: Services["catalogs"], log: Log) {
    this.#catalogs = catalogs;
    this.#log = log;
    this.#subscription = catalogs.onDidChange(() => {
      this.#search
        ?.then((search) => {
          this.#follow(search);
        })
        .catch(this.#tellFailure);
    });
  }

  /**
   * What a query finds, at most `limit` facts, of one topic only if `topicKey` is given. While the
   * index is being made it finds what is in it so far.
   */
  async find(query: string, limit: number, topicKey?: TopicKey): Promise<Found> {
    const [search, catalog] = await Promise.all([this.#prepared(), this.#catalogs.get()]);
    const topicFacts = topicKey && new Set(catalog.topics.get(topicKey)?.facts);
    const isInScope = topicFacts && ((key: FactKey) => topicFacts.has(key));
    const progress = this.#progress;
    const isGrowing = progress !== undefined;
    const { hits, problems } = search.search(query, limit, { isInScope, isGrowing });
    return { catalog, hits, problems, progress };
  }

  /** Whether the index holds everything, or nobody has asked for it yet. */
  get isComplete(): boolean {
    return this.#progress === undefined;
  }

  /** Begins to make the index, if that has not begun. */
  prepare(): void {
    // The search that follows tells of a failure.
    this.#prepared().catch(() => undefined);
  }

  #prepared(): Promise<FactSearch> {
    this.#search ??= this.#create();
    return this.#search;
  }

  dispose(): void {
    this.#disposal.abort();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #create(): Promise<FactSearch> {
    try {
      // Loaded on first use: fuse.js and the index are a quarter of all code.
      const { FactSearch } = await import("../../core/search/factSearch.ts");
      const search = new FactSearch();
      const catalog = await this.#catalogs.get();
      // Not awaited: what is in the index after its first slice can be found already.
      this.#indexing = this.#index(search, catalog).catch(this.#tellFailure);
      return search;
    } catch (error) {
      this.#search = undefined;
      throw error;
    }
  }

  /** The index follows the catalog, one change after the other. */
  #follow(search: FactSearch): void {
    this.#indexing = this.#indexing
      .then(async () => this.#index(search, await this.#catalogs.get()))
      .catch(this.#tellFailure);
  }

  async #index(search: FactSearch, catalog: Catalog): Promise<void> {
    for (const id of this.#indexed.keys())
      if (!catalog.packs.some((pack) => pack.id === id)) {
        search.removePack(id);
        this.#indexed.delete(id);
      }
    const packs = catalog.packs.filter((pack) => this.#indexed.get(pack.id) !== pack);
    const stopTelling = tellWhenSlow(() => this.#indexing);
    try {
      await putInSlices(search, packs, catalog, {
        onSlice: (progress) => {
          this.#progress = progress;
          this.#changed.fire();
        },
        onPut: (pack) => {
          this.#indexed.set(pack.id, pack);
        },
        signal: this.#disposal.signal,
      });
    } catch (error) {
      // Half an index would pass for the whole: the next search begins anew.
      this.#search = undefined;
      this.#indexed.clear();
      throw error;
    } finally {
      this.#progress = undefined;
      stopTelling();
    }
    this.#changed.fire();
  }
}

/** Shows in the status bar that the index is being made, if that takes long. Returns what ends it. */
function tellWhenSlow(indexing: () => Promise<void>): () => void {
  const timer = setTimeout(() => {
    const title = vscode.l10n.t("Preparing the search");
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, indexing);
  }, progressAfterMs);
  return () => {
    clearTimeout(timer);
  };
}
