import type { Pack as PackFile } from "./generated/packFormat.ts";

export type {
  Column,
  Decoy,
  Exception,
  Fact,
  Item,
  ItemStatement,
  Link,
  List,
  Member,
  Row,
  Sequence,
  Source,
  Step,
  Table,
  Term,
  Topic,
} from "./generated/packFormat.ts";

type EntryLists =
  "sources" | "topics" | "terms" | "facts" | "lists" | "tables" | "sequences" | "links" | "items";

/** A pack that was read: every list is there, and every entry is valid and refers to what is there. */
export type Pack = Required<Pick<PackFile, EntryLists>> & Omit<PackFile, EntryLists>;
