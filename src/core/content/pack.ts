import type { Pack as PackFile } from "./generated/packFormat.ts";

export type {
  Column,
  Decoy,
  Exception,
  Fact,
  FactAlias,
  Item,
  ItemStatement,
  Link,
  List,
  Member,
  Row,
  Sequence,
  Source,
  Step,
  Swap,
  Table,
  Term,
  Topic,
} from "./generated/packFormat.ts";

/** The lists of a pack by name: the fields of a pack file that hold entries with ids. */
export type EntryKind = {
  [Field in keyof PackFile]-?: NonNullable<PackFile[Field]> extends readonly { id: string }[]
    ? Field
    : never;
}[keyof PackFile];

// A record, so that the compiler misses a kind that is not here.
const entryKindRecord: Readonly<Record<EntryKind, true>> = {
  sources: true,
  topics: true,
  terms: true,
  facts: true,
  lists: true,
  tables: true,
  sequences: true,
  links: true,
  items: true,
};

/** The lists of a pack, by name. */
export const entryKinds = Object.keys(entryKindRecord) as readonly EntryKind[];

/** A pack that was read: every list of entries is there, and every entry is valid and refers to what is there. */
export type Pack = Required<Pick<PackFile, EntryKind>> & Omit<PackFile, EntryKind>;
