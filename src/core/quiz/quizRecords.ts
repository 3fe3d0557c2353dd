import type { QuizMode, RecordDraft } from "../progress/progressRecord.ts";
import { totalMarks, type MarkingScheme, type Outcome } from "./marks.ts";
import type { PreparedItem } from "./prepareItems.ts";

/** What a quiz of any mode has. */
export interface QuizFrame {
  readonly id: string;
  readonly title: string;
  readonly mode: QuizMode;
  readonly scheme: MarkingScheme;
  readonly items: readonly PreparedItem[];
}

type QuizDraft = Extract<RecordDraft, { type: "quiz" }>;

/** That a quiz begins, with all that is needed to go on with it elsewhere. */
export function toQuizDraft(
  { id, title, mode, scheme, items }: QuizFrame,
  clock: Pick<QuizDraft, "limitMs" | "mayPause"> = {},
): QuizDraft {
  const { denominator, right, wrong, blank } = scheme;
  return {
    type: "quiz",
    quiz: id,
    mode,
    title,
    scheme: { denominator, right, wrong, blank },
    items: items.map(({ asked }) => asked),
    ...clock,
  };
}

export interface QuizCourse {
  /** Outcomes of all items; a question that was not answered is a blank. */
  readonly outcomes: readonly Outcome[];
  readonly isHandedIn: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
}

/** That a quiz is over, and how it went. */
export function toQuizEndDraft(
  { id, title, mode, scheme, items }: QuizFrame,
  { outcomes, isHandedIn, startedAt, durationMs }: QuizCourse,
): Extract<RecordDraft, { type: "quizEnd" }> {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    type: "quizEnd",
    quiz: id,
    mode,
    title,
    isHandedIn,
    startedAt,
    durationMs: Math.max(0, Math.round(durationMs)),
    score: {
      right: count("right"),
      wrong: count("wrong"),
      blank: count("blank"),
      marks: totalMarks(scheme, outcomes),
      fullMarks: scheme.right * items.length,
      denominator: scheme.denominator,
    },
  };
}
