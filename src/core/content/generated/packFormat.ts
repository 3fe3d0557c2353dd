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
 * The date for which the statement is known to hold: YYYY-MM-DD, YYYY-MM or YYYY.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "AsOf".
 */
export type AsOf = string;
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
 * A pack of current-affairs knowledge: sources, topics, glossary terms, facts, lists and questions. Each fact stands alone and names its source.
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
   * Authored questions.
   */
  items?: Item[];
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
}
/**
 * One self-contained statement with its sources and date.
 *
 * This interface was referenced by `Pack`'s JSON-Schema
 * via the `definition` "Fact".
 */
export interface Fact {
  /**
   * Identifies the fact within the pack. Keep it when the wording changes.
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
  asOf: AsOf;
  /**
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  derivedFrom?: string;
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
   * Lower-case words and numbers joined by hyphens, for example "ree-count-17".
   */
  statedBy: string;
  /**
   * Whether the list names every member. A list introduced by "such as" or "include" is not complete.
   */
  complete: boolean;
  /**
   * Ids of the facts that are the members, in the order of the list.
   */
  members: Id[];
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
   * Form of the question.
   */
  form: "single-best";
  /**
   * The question.
   */
  stem: string;
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
}
