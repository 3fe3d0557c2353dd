import type { FactKey, ItemKey, RecordId } from "../base/ids.ts";

/** The version of the records that this code writes and understands. */
export const recordVersion = 1;

/** The longest list of a record, of facts say, and its longest text, in characters: longer is damage. */
export const longestList = 2000;
export const longestText = 20_000;

/**
 * The first and the last instant that a clock may show, in milliseconds since 1970: a clock may be
 * wrong by any number of years, but the day of a record, in whatever zone, has a year of four digits.
 * These are in the years 5 and 9987.
 */
export const earliestAt = -62_000_000_000_000;
export const latestAt = 253_000_000_000_000;

/** Local time is less than a day from UTC everywhere; here it may be a whole one, in minutes. */
export const widestZone = 1440;

/**
 * The greatest stamp. A stamp is what a clock showed, or one more than another stamp: above the last
 * instant there is room for more records than anybody writes, so only a damaged or hostile file has a
 * greater one. If it counted, no later stamp would be greater, and nothing could be undone any more.
 */
export const greatestStamp = 2 * latestAt;

/** What every record has. The names are those in the file. */
interface RecordFrame {
  readonly v: typeof recordVersion;
  readonly id: RecordId;
  /** The device that wrote it. */
  readonly device: string;
  /** When it happened, by the clock of the device: milliseconds since 1970. That clock may be wrong. */
  readonly at: number;
  /** Minutes that the local time was ahead of UTC. */
  readonly zone: number;
  /**
   * Its place among all records, see recordOrder.ts: greater than in every record that the device
   * knew of.
   */
  readonly stamp: number;
}

export const outcomes = ["right", "wrong", "blank"] as const;
export type AnswerOutcome = (typeof outcomes)[number];

export const certainties = ["guess", "unsure", "sure"] as const;
export type Certainty = (typeof certainties)[number];

/** A fact that an item asks. */
export interface AnsweredFact {
  readonly key: FactKey;
  /** The fact's revision at the time, from 1. */
  readonly revision: number;
  /** What the answer says of this fact, where that is not what it says of the whole item. */
  readonly outcome?: AnswerOutcome;
}

/** An answer to an item: all that was shown and done, so that history can be judged anew. */
export interface AnswerRecord extends RecordFrame {
  readonly type: "answer";
  readonly facts: readonly AnsweredFact[];
  /** Form of the item, such as "single-best". */
  readonly form: string;
  /** The authored item; absent for a generated one, which form, facts and seed make again. */
  readonly item?: ItemKey;
  readonly seed: number;
  /** What the options were, in the order in which they were shown. */
  readonly shown: readonly string[];
  /** Position of the right option in `shown`. */
  readonly key: number;
  /** Position of the chosen option; null for a blank. */
  readonly chosen: number | null;
  /** Positions of the options that were struck out. */
  readonly struck: readonly number[];
  readonly certainty?: Certainty;
  readonly durationMs: number;
  /** The quiz in which it was answered. */
  readonly quiz?: string;
}

/** What an action is about: some facts, or all facts of a pack, those to come included. */
export type Scope = { readonly facts: readonly FactKey[] } | { readonly pack: string };

export interface SuspendRecord extends RecordFrame {
  readonly type: "suspend";
  readonly scope: Scope;
  /** False ends the suspension. */
  readonly on: boolean;
}

export interface BuryRecord extends RecordFrame {
  readonly type: "bury";
  readonly scope: Scope;
  /** The first local day, YYYY-MM-DD, on which the fact is asked again. */
  readonly until: string;
}

/** The facts are as if never answered; stars, flags, notes and suspension stay. */
export interface ResetRecord extends RecordFrame {
  readonly type: "reset";
  readonly scope: Scope;
}

export interface StarRecord extends RecordFrame {
  readonly type: "star";
  readonly scope: Scope;
  readonly on: boolean;
}

/** "This question is wrong", and why; or, when not `on`, that all flags are settled. */
export interface FlagRecord extends RecordFrame {
  readonly type: "flag";
  readonly scope: Scope;
  readonly on: boolean;
  readonly reason: string;
}

/** The student's own note or mnemonic; an empty text takes it away. */
export interface NoteRecord extends RecordFrame {
  readonly type: "note";
  readonly scope: Scope;
  readonly text: string;
  /** The notes that it takes the place of: those that the student saw. Others stay. */
  readonly replaces: readonly RecordId[];
}

export type SettingValue = string | number | boolean | null;

/** Settings that change scheduling, from now on. */
export interface SettingsRecord extends RecordFrame {
  readonly type: "settings";
  readonly values: Readonly<Record<string, SettingValue>>;
}

/** Takes back one record, which may itself be an undo; only an earlier one can be taken back. */
export interface UndoRecord extends RecordFrame {
  readonly type: "undo";
  readonly target: RecordId;
  /** The scope of the target; null for settings. */
  readonly scope: Scope | null;
}

export const quizModes = ["practice", "mock", "review"] as const;
export type QuizMode = (typeof quizModes)[number];

/** What makes a question of a quiz again. */
export interface AskedItem {
  readonly form: string;
  /** The authored item, whose options the seed puts in order; absent for a generated one. */
  readonly item?: ItemKey;
  /** Facts from which form and seed generate the question again; those that an authored item asks. */
  readonly facts: readonly FactKey[];
  readonly seed: number;
}

/** How answers of a quiz are marked: whole numbers over the denominator. */
export interface RecordedScheme {
  readonly denominator: number;
  readonly right: number;
  readonly wrong: number;
  readonly blank: number;
}

/** A quiz has begun: all that is needed to go on with it elsewhere. */
export interface QuizRecord extends RecordFrame {
  readonly type: "quiz";
  readonly quiz: string;
  readonly mode: QuizMode;
  readonly title: string;
  readonly scheme: RecordedScheme;
  readonly items: readonly AskedItem[];
  /** The time that a mock allows. */
  readonly limitMs?: number;
  /** Whether its clock may be stopped. */
  readonly mayPause?: boolean;
}

/** What a student has marked in a question of a mock, before it is handed in: the last one counts. */
export interface ResponseRecord extends RecordFrame {
  readonly type: "response";
  readonly quiz: string;
  /** Position of the question. */
  readonly position: number;
  readonly chosen: number | null;
  readonly struck: readonly number[];
  readonly certainty?: Certainty;
  /** "Look at it again." */
  readonly isMarked: boolean;
  /** So long the question has been on the screen, in all. */
  readonly durationMs: number;
  /** So much of the time of the mock was used. */
  readonly usedMs: number;
}

/** A quiz is over. The answers have records of their own, under its id. */
export interface QuizEndRecord extends RecordFrame {
  readonly type: "quizEnd";
  readonly quiz: string;
  readonly mode: QuizMode;
  readonly title: string;
  /** False for one that was given up. */
  readonly isHandedIn: boolean;
  readonly startedAt: number;
  readonly durationMs: number;
  /** Counts of answers; marks over the denominator. */
  readonly score: {
    readonly right: number;
    readonly wrong: number;
    readonly blank: number;
    readonly marks: number;
    readonly fullMarks: number;
    readonly denominator: number;
  };
}

/** Records of quizzes, which are about no fact. */
export type QuizProgressRecord = QuizRecord | ResponseRecord | QuizEndRecord;

export function isOfQuiz(record: ProgressRecord): record is QuizProgressRecord {
  return record.type === "quiz" || record.type === "response" || record.type === "quizEnd";
}

export type ProgressRecord =
  | AnswerRecord
  | QuizProgressRecord
  | SuspendRecord
  | BuryRecord
  | ResetRecord
  | StarRecord
  | FlagRecord
  | NoteRecord
  | SettingsRecord
  | UndoRecord;

type WithoutFrame<Record> = Record extends RecordFrame ? Omit<Record, keyof RecordFrame> : never;

/** What happened, before it has an id, a time and a place in the order. */
export type RecordDraft = WithoutFrame<ProgressRecord>;
