import type { Sentence } from "./sentence.ts";

/** Something wrong in a pack file, and where. Bad input is data: problems are listed, not thrown. */
export interface Problem {
  readonly code: ProblemCode;
  /**
   * After an error an entry, or the whole pack, is left out, or loses its place; after a warning it
   * is used, without what is wrong.
   */
  readonly severity: "error" | "warning";
  /** What is wrong and what to do, for people who read another language than English. */
  readonly sentence: Sentence;
  /** The same in English, for the log and the command line; it tells problems apart as well. */
  readonly message: string;
  /** Place in the text of the pack. */
  readonly position: Position;
}

/** A place in a text; `line` and `column` are counted from 1, as people and editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type ProblemCode =
  | "too-large"
  | "json-syntax"
  | "format-version"
  | "schema"
  | "unknown-field"
  | "duplicate-id"
  | "unknown-id"
  | "circular-list"
  | "circular-topic"
  | "deep-topic"
  | "circular-successor"
  | "former-id-in-use"
  | "left-out-too"
  | "repeated-option"
  | "more-problems";

/** Place in a JSON value: names of properties and positions in lists, from the root. */
export type JsonPath = readonly (string | number)[];
