import * as v from "valibot";

/**
 * What the quiz view and the extension host say to each other. Both ends parse what arrives: a
 * message that does not fit is logged and dropped. What the view shows of a quiz comes in complete
 * snapshots only, and a snapshot of a question never holds its key, nor which of its statements are
 * right. Whatever the host does not do it answers with the snapshot as it stands, since the view
 * waits for one after each step; a wish to insert a fact it answers with what came of it.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const mostOptions = 10;
const factKey = v.pipe(v.string(), v.maxLength(200));
/** Names the question that a message is about, so that a late message changes nothing. */
const place = { sessionId: v.pipe(v.string(), v.maxLength(100)), position: count };

/** Positions of the options that the student has struck out; none where it is absent. */
const struck = v.optional(v.pipe(v.array(count), v.maxLength(mostOptions)));

const viewMessage = v.variant("type", [
  /** The view has loaded, or loaded again after it was hidden, and needs a snapshot. */
  v.strictObject({ type: v.literal("ready") }),
  /** The student chose an option, counted from 0, and asks for it to be marked. */
  v.strictObject({
    type: v.literal("submitAnswer"),
    ...place,
    option: count,
    struck,
    certainty: v.optional(v.picklist(["sure", "unsure", "guess"])),
  }),
  /** The student leaves the question blank. */
  v.strictObject({ type: v.literal("leaveBlank"), ...place, struck }),
  /** The student has read the feedback. */
  v.strictObject({ type: v.literal("goOn"), ...place }),
  /** The question is to come again after all others. */
  v.strictObject({ type: v.literal("skip"), ...place }),
  /** The last answer is taken back, wherever the quiz is. */
  v.strictObject({ type: v.literal("takeBack"), sessionId: place.sessionId }),
  /** The student says that something is wrong with the question. */
  v.strictObject({ type: v.literal("flagQuestion"), ...place }),
  v.strictObject({ type: v.literal("insertFact"), factKey }),
  v.strictObject({ type: v.literal("openFact"), factKey }),
  /** A new quiz on the questions that were missed, or on the same scope. */
  v.strictObject({ type: v.literal("again"), sessionId: place.sessionId, missedOnly: v.boolean() }),
]);

/** BCP 47 tag of the language of a pack: its texts may be in another than the view's own words. */
const language = v.string();

const factView = v.strictObject({
  key: v.string(),
  language,
  statement: v.string(),
  /** Publisher and date, ready to read. */
  source: v.string(),
});

const statement = {
  /** The number by which options name it: "1" or "I". */
  number: v.string(),
  text: v.string(),
};

const asked = {
  position: count,
  language,
  /** What is said before the statements, or "". */
  lead: v.string(),
  stem: v.string(),
  options: v.array(v.string()),
};

const screen = v.variant("kind", [
  v.strictObject({
    kind: v.literal("question"),
    ...asked,
    /** Whether there is another question to ask first. */
    canSkip: v.boolean(),
    /** Whether there is an answer before it. */
    canTakeBack: v.boolean(),
    statements: v.array(v.strictObject(statement)),
  }),
  v.strictObject({
    kind: v.literal("feedback"),
    ...asked,
    statements: v.array(
      v.strictObject({
        ...statement,
        isTrue: v.boolean(),
        /** Why it is wrong, and what is right; "" where the rationale says it. */
        explanation: v.string(),
      }),
    ),
    /** Position of the chosen option; null for a blank. */
    chosen: v.nullable(count),
    /** Positions of the options that were struck out. */
    struck: v.array(count),
    /** Position of the right option. */
    key: count,
    outcome: v.picklist(["right", "wrong", "blank"]),
    /** What happened, in a sentence: it is read out. */
    verdict: v.string(),
    /** "" where the statements say it all. */
    rationale: v.string(),
    facts: v.array(factView),
    isLast: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal("summary"),
    /** The score and the counts of right, wrong and blank, as sentences. */
    lines: v.array(v.string()),
    /** Facts that the missed questions asked, each once. */
    missedFacts: v.array(factView),
  }),
]);

const texts = v.strictObject({
  checkAnswer: v.string(),
  leaveBlank: v.string(),
  skip: v.string(),
  takeBack: v.string(),
  flagQuestion: v.string(),
  goOn: v.string(),
  showSummary: v.string(),
  keysHint: v.string(),
  chooseFirst: v.string(),
  strikeOut: v.string(),
  howSure: v.string(),
  sure: v.string(),
  fiftyFifty: v.string(),
  guess: v.string(),
  rightOption: v.string(),
  yourAnswer: v.string(),
  struckOut: v.string(),
  trueStatement: v.string(),
  falseStatement: v.string(),
  why: v.string(),
  factsAsked: v.string(),
  insertFact: v.string(),
  openFact: v.string(),
  summaryHeading: v.string(),
  missedHeading: v.string(),
  nothingMissed: v.string(),
  retryMissed: v.string(),
  startAgain: v.string(),
});

const hostMessage = v.variant("type", [
  v.strictObject({
    type: v.literal("snapshot"),
    sessionId: v.string(),
    title: v.string(),
    /** "Question 3 of 10". */
    progress: v.string(),
    /** "Score: 3 ⅓". */
    score: v.string(),
    /** What of the student's progress is not saved, in a sentence; "" when all of it is. */
    unsaved: v.string(),
    screen,
    texts,
  }),
  /** What came of an action on a fact, in a sentence: it is read out. */
  v.strictObject({ type: v.literal("factOutcome"), factKey, sentence: v.string() }),
]);

export type QuizViewMessage = v.InferOutput<typeof viewMessage>;
export type QuizHostMessage = v.InferOutput<typeof hostMessage>;
export type QuizSnapshot = Extract<QuizHostMessage, { type: "snapshot" }>;
export type QuizScreen = QuizSnapshot["screen"];
export type QuizTexts = QuizSnapshot["texts"];
export type StatementView = Extract<QuizScreen, { kind: "question" }>["statements"][number];
export type FactView = v.InferOutput<typeof factView>;

/** The message, or undefined if it is none that a quiz view sends. */
export function parseQuizViewMessage(message: unknown): QuizViewMessage | undefined {
  const parsed = v.safeParse(viewMessage, message);
  return parsed.success ? parsed.output : undefined;
}

/** The message, or undefined if it is none that the host sends to a quiz view. */
export function parseQuizHostMessage(message: unknown): QuizHostMessage | undefined {
  const parsed = v.safeParse(hostMessage, message);
  return parsed.success ? parsed.output : undefined;
}
