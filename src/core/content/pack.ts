import type {
  Fact,
  Item,
  List,
  Pack as PackFile,
  Source,
  Term,
  Topic,
} from "./generated/packFormat.ts";

export type { Fact, Item, List, Source, Term, Topic };

/** A pack that was read: every list is there, and every entry is valid and refers to what is there. */
export type Pack = Required<Pick<PackFile, "terms" | "lists" | "items">> &
  Omit<PackFile, "terms" | "lists" | "items">;
