import UFuzzy from "@leeoniya/ufuzzy";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { FactDocument, PackDocuments } from "../../../src/core/search/factDocument.ts";
import { FactSearch } from "../../../src/core/search/factSearch.ts";

/** Keys of the facts that a query finds, the best first. */
export type Find = (query: string) => readonly string[];

export interface Engine {
  readonly name: string;
  /** It takes seconds a query: it gets a sample of the queries. */
  readonly isSlow: boolean;
  readonly build: (packs: readonly PackDocuments[]) => Find;
}

export const foundRows = 10;
/** Ours gives what the list in the editor shows, with highlights; the others find ten keys. */
const shownRows = 100;
export const oursName = "ours";

function factsOf(packs: readonly PackDocuments[]): FactDocument[] {
  return packs.flatMap((pack) => pack.facts);
}

function textOf({ title, terms, statement }: FactDocument): string {
  return [title, ...terms, statement].join(" ");
}

/** The libraries as their manuals advise for such texts, and as the baselines were measured. */
export const engines: readonly Engine[] = [
  {
    name: oursName,
    isSlow: false,
    build: (packs) => {
      const search = new FactSearch();
      for (const pack of packs) search.putPack(pack);
      return findWith(search);
    },
  },
  {
    name: "MiniSearch",
    isSlow: false,
    build: (packs) => {
      const search = new MiniSearch<FactDocument>({
        idField: "key",
        fields: ["title", "terms", "statement"],
        extractField: (fact, field) => {
          const value = fact[field as keyof FactDocument];
          return Array.isArray(value) ? value.join(" ") : (value as string);
        },
        searchOptions: {
          boost: { title: 2 },
          combineWith: "AND",
          prefix: (_term, index, terms) => index === terms.length - 1,
          fuzzy: (term) => (term.length >= 8 ? 2 : term.length > 3 ? 1 : false),
        },
      });
      search.addAll(factsOf(packs));
      return (query) =>
        search
          .search(query)
          .slice(0, foundRows)
          .map(({ id }) => id as string);
    },
  },
  {
    name: "FlexSearch",
    isSlow: false,
    build: (packs) => {
      const facts = factsOf(packs);
      const index = new FlexSearch.Index({
        tokenize: "forward",
        encoder: FlexSearch.Charset.LatinBalance,
      });
      facts.forEach((fact, number) => {
        index.add(number, textOf(fact));
      });
      return (query) =>
        (index.search(query, { limit: foundRows }) as number[]).map(
          (number) => facts[number]?.key ?? "",
        );
    },
  },
  {
    name: "uFuzzy",
    isSlow: false,
    build: (packs) => {
      const facts = factsOf(packs);
      const texts = facts.map(textOf);
      // One wrong letter in a word. The library's enum is a constant one, which has no value here.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
      const fuzzy = new UFuzzy({ intraMode: 1 });
      return (query) => {
        const [numbers, info, order] = fuzzy.search(texts, query, 5, 1_000);
        if (numbers === null) return [];
        const ranked = info === null ? numbers : order.map((at) => info.idx[at] ?? 0);
        return ranked.slice(0, foundRows).map((number) => facts[number]?.key ?? "");
      };
    },
  },
  {
    name: "fuse.js token search",
    isSlow: true,
    build: (packs) => {
      const fuse = new Fuse(factsOf(packs), {
        keys: [{ name: "title", weight: 2 }, "terms", "statement"],
        useTokenSearch: true,
        ignoreLocation: true,
        threshold: 0.3,
      });
      return (query) => fuse.search(query, { limit: foundRows }).map(({ item }) => item.key);
    },
  },
];

export function findWith(search: FactSearch): Find {
  return (query) => search.search(query, shownRows).hits.map(({ key }) => key);
}
