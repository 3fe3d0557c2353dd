// Generated from media/schemas/pack.schema.json by `npm run generate`. Do not edit.

/**
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "ShortText".
 */
export type ShortText = string;
/**
 * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Id".
 */
export type Id = string;
/**
 * The date for which the statement is known to hold: YYYY-MM-DD, YYYY-MM or YYYY; "undated" if it holds at all times or the source has no date, with the reason in "undatedBecause".
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "FactDate".
 */
export type FactDate = string;
/**
 * How much a question on this expects of the student: basic, standard or advanced.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Level".
 */
export type Level = "basic" | "standard" | "advanced";
/**
 * A value, a list of values that all hold, or null where no source has one.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Cell".
 */
export type Cell = string | ShortText[] | null;
/**
 * The id of a fact in this pack, for example "ree-count"; of one that came from another pack that pack's id too, for example "rare-earths/ree-count".
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "FormerId".
 */
export type FormerId = string;
/**
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "LongText".
 */
export type LongText = string;
/**
 * A day as YYYY-MM-DD.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Day".
 */
export type Day = string;
/**
 * The date for which the statement is known to hold: YYYY-MM-DD, YYYY-MM or YYYY.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "AsOf".
 */
export type AsOf = string;

/**
 * A pack of current-affairs knowledge: sources, topics, glossary terms, facts with decoys, lists, tables, sequences, links and questions. Each fact stands alone and names its source.
 */
export interface Pack {
  /**
   * Address of this schema. Ignored when the pack is read.
   */
  $schema?: string;
  /**
   * Version of the pack format. This schema describes version 1.
   */
  formatVersion: 1;
  /**
   * Identifies the pack. Keep it when the pack is updated: progress is kept under it.
   */
  id: string;
  /**
   * Name of the pack, as the sidebar shows it.
   */
  title: string;
  /**
   * What the pack covers, in a sentence or two.
   */
  description?: string;
  /**
   * Language of the wording, as a BCP 47 tag such as "en" or "hi".
   */
  language: string;
  /**
   * Day on which the pack was first published.
   */
  published?: string;
  /**
   * Day of the last change to the pack.
   */
  updated?: string;
  /**
   * Licence of the pack's wording, for example "CC BY 4.0".
   */
  licence: string;
  /**
   * Where the facts come from.
   */
  sources: Source[];
  /**
   * Topics in the order in which the sidebar shows them.
   */
  topics: Topic[];
  /**
   * Glossary: names with their other spellings and abbreviations. Search finds a fact by each of them.
   */
  terms?: Term[];
  /**
   * Self-contained statements, each with its source and date.
   */
  facts: Fact[];
  /**
   * Lists that a fact states, with the facts that are their members.
   */
  lists?: List[];
  /**
   * Pairs and tables: for example element, symbol and number, or person and post.
   */
  tables?: Table[];
  /**
   * Things in a certain order, such as events by date.
   */
  sequences?: Sequence[];
  /**
   * Pairs of true facts, with whether the one explains the other.
   */
  links?: Link[];
  /**
   * Authored questions.
   */
  items?: Item[];
  /**
   * Facts that had other ids before, here or in another pack. Progress, links and the facts used last follow a fact from its former ids.
   */
  aliases?: FactAlias[];
  /**
   * Rules of the pack linter that the pack as a whole may break, each with the reason.
   */
  exceptions?: Exception[];
}
/**
 * A publication that states facts of this pack.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Source".
 */
export interface Source {
  /**
   * Identifies the source within the pack.
   */
  id: string;
  /**
   * Title of the publication.
   */
  title: string;
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * Date of publication: YYYY-MM-DD, YYYY-MM or YYYY.
   */
  date?: string;
  /**
   * Web address of the publication.
   */
  address?: string;
  /**
   * Official (a government, an agency, a treaty), press, or a coaching site.
   */
  kind: "official" | "press" | "coaching";
  /**
   * Other addresses that carry the same text.
   */
  alsoAt?: string[];
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
}
/**
 * A rule of the pack linter that this entry may break, and why.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Exception".
 */
export interface Exception {
  /**
   * Code of the rule, as the linter prints it.
   */
  rule: string;
  /**
   * Why the rule does not apply here.
   */
  reason: string;
}
/**
 * A heading under which facts are listed.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Topic".
 */
export interface Topic {
  /**
   * Identifies the topic within the pack.
   */
  id: string;
  /**
   * Name of the topic, as the sidebar shows it.
   */
  title: string;
  /**
   * What the topic covers.
   */
  summary?: string;
  /**
   * Name of a codicon, for example "globe".
   */
  icon?: string;
  /**
   * Id of the topic under which this one is listed.
   */
  parent?: string;
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
}
/**
 * A name that facts use.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Term".
 */
export interface Term {
  /**
   * Identifies the term within the pack.
   */
  id: string;
  /**
   * The name in full.
   */
  name: string;
  /**
   * Abbreviations and other spellings.
   */
  aliases?: ShortText[];
  /**
   * What sort of thing the term names.
   */
  kind:
    | "person"
    | "office"
    | "body"
    | "place"
    | "element"
    | "mineral"
    | "scheme"
    | "agreement"
    | "event"
    | "technology"
    | "concept"
    | "number";
  /**
   * What the term means, in one sentence.
   */
  definition?: string;
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
}
/**
 * One self-contained statement with its sources and date.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Fact".
 */
export interface Fact {
  /**
   * Identifies the fact within the pack. Keep it when the wording changes: progress is kept under it. If it must change, name the former one in the pack's "aliases".
   */
  id: string;
  /**
   * Ids of the topics under which the fact is listed.
   */
  topics: Id[];
  /**
   * A few words that tell the fact from its neighbours.
   */
  title: string;
  /**
   * The fact as one sentence that can stand alone.
   */
  statement: string;
  /**
   * Ids of the glossary terms that the statement uses.
   */
  terms?: Id[];
  /**
   * Ids of the sources that state the fact.
   */
  sources: Id[];
  asOf: FactDate;
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  derivedFrom?: string;
  /**
   * Why "asOf" is "undated".
   */
  undatedBecause?: string;
  level?: Level;
  /**
   * Counts the changes of the statement's meaning, from 1.
   */
  revision?: number;
  /**
   * Whether the fact still holds. Current if absent. A superseded fact names its successor, a disputed one the conflicting values.
   */
  status?: "current" | "superseded" | "disputed";
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  supersededBy?: string;
  /**
   * What other sources say instead.
   */
  conflicts?: Conflict[];
  /**
   * False variants of the statement, for questions that ask whether it is right.
   */
  decoys?: Decoy[];
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  snippet?: string;
}
/**
 * A value that contradicts the statement, and who states it.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Conflict".
 */
export interface Conflict {
  /**
   * What the other source says.
   */
  value: string;
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  source: string;
}
/**
 * A false variant of a fact: either "swap", which replaces words of the statement, or "statement", a whole sentence.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Decoy".
 */
export interface Decoy {
  swap?: Swap;
  /**
   * The false sentence, self-contained like the statement itself.
   */
  statement?: string;
  /**
   * Why it is false. Shown after the answer.
   */
  reason: string;
}
/**
 * Words of the statement and the words of the same kind that make it false.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Swap".
 */
export interface Swap {
  /**
   * Words that the statement holds exactly once.
   */
  from: string;
  /**
   * The words to put in their place: a number for a number, a person for a person.
   */
  to: string;
}
/**
 * The members of a list that a fact states.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "List".
 */
export interface List {
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  id: string;
  /**
   * What the list is a list of, for example "members of the Quad".
   */
  title: string;
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  statedBy: string;
  /**
   * Whether the list names every member. A list introduced by "such as" or "include" is not complete.
   */
  complete: boolean;
  /**
   * The members, in the order of the list.
   */
  members: Member[];
  /**
   * Names that are certainly no members: safe as wrong options.
   */
  nonMembers?: ShortText[];
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
}
/**
 * A member of a list.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Member".
 */
export interface Member {
  /**
   * The member's name, as an option shows it.
   */
  name: string;
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  fact?: string;
}
/**
 * Rows that match values with each other. Each column after the first can be asked against the first.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Table".
 */
export interface Table {
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  id: string;
  /**
   * What the table shows.
   */
  title: string;
  /**
   * Ids of the topics to which the table belongs.
   */
  topics: Id[];
  /**
   * Ids of the sources that state the rows.
   */
  sources: Id[];
  asOf: FactDate;
  /**
   * Why "asOf" is "undated".
   */
  undatedBecause?: string;
  /**
   * The columns. The first one names the row.
   */
  columns: Column[];
  /**
   * The rows.
   */
  rows: Row[];
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  snippet?: string;
}
/**
 * A column of a table.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Column".
 */
export interface Column {
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  id: string;
  /**
   * Heading of the column.
   */
  title: string;
  /**
   * Whether a value of this column may hold for rows that do not list it, as a use or an ore may. Values of an open column are never offered as wrong ones.
   */
  isOpen?: boolean;
}
/**
 * A row of a table: for each column id a value, a list of values that all hold, or null where no source has one.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Row".
 */
export interface Row {
  /**
   * Values by column id.
   */
  cells: {
    [k: string]: Cell;
  };
  /**
   * Ids of the facts that state this row.
   */
  facts?: Id[];
}
/**
 * Things in a certain order, of which no two stand at the same place.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Sequence".
 */
export interface Sequence {
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  id: string;
  /**
   * What is put in order, and how: for example "steps of the Quad, earliest first".
   */
  title: string;
  /**
   * Ids of the topics to which the sequence belongs.
   */
  topics: Id[];
  /**
   * Ids of the sources that state the order.
   */
  sources: Id[];
  /**
   * The members, first to last.
   */
  members: Step[];
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
}
/**
 * A member of a sequence.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Step".
 */
export interface Step {
  /**
   * The member's name, without the value by which it is ordered.
   */
  name: string;
  /**
   * The value by which it is ordered, such as its date.
   */
  value: string;
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  fact?: string;
}
/**
 * Two true facts, and whether the second explains the first.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Link".
 */
export interface Link {
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  id: string;
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  fact: string;
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  with: string;
  /**
   * Whether the second fact is a correct explanation of the first.
   */
  explains: boolean;
  /**
   * Why it does or does not explain it. Shown after the answer.
   */
  reason: string;
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
}
/**
 * A question with four options, exactly one of which is right.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Item".
 */
export interface Item {
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  id: string;
  /**
   * Form of the question: single best answer; which is NOT; which of the statements are correct; how many statements are correct; how many pairs are correctly matched; in how many rows is the match correct; Statement I and II; Statement I, II and III; the correct order.
   */
  form:
    | "single-best"
    | "not"
    | "combination"
    | "count"
    | "pairs"
    | "rows"
    | "two-statements"
    | "three-statements"
    | "sequence";
  /**
   * What is said before the numbered statements, for example "Consider the following statements about the Quad:".
   */
  lead?: string;
  /**
   * The question itself. It stands after the numbered statements, if there are any.
   */
  stem: string;
  /**
   * The numbered statements, pairs or rows that the question is about, for every form but single best, not and sequence.
   */
  statements?: ItemStatement[];
  /**
   * Four options. They are shuffled before they are shown.
   */
  options: string[];
  /**
   * Position of the right option, counted from 0.
   */
  key: number;
  /**
   * Why the key is right and the others are not. It must not name options by letter or position.
   */
  rationale: string;
  /**
   * Ids of the facts that the question asks.
   */
  facts: Id[];
  level?: Level;
  /**
   * The past paper that asks in this manner, for example "2023".
   */
  style?: string;
  /**
   * Rules of the pack linter that this entry may break, each with the reason.
   */
  exceptions?: Exception[];
}
/**
 * A statement of a question, and whether it is right.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "ItemStatement".
 */
export interface ItemStatement {
  /**
   * The statement; a pair or row is written with colons between its parts.
   */
  text: string;
  /**
   * Whether the statement is right.
   */
  isTrue: boolean;
  /**
   * Ids of the facts by which it is judged.
   */
  facts?: Id[];
}
/**
 * A fact of this pack, and the ids that it had before.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "FactAlias".
 */
export interface FactAlias {
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  fact: string;
  /**
   * Every id that the fact had before. No fact may have one of them now.
   */
  formerly: FormerId[];
}
