import type { Clock } from "../../core/ports.ts";
import type { AskedItem, RecordDraft } from "../../core/progress/progressRecord.ts";
import type { TestedAnswer } from "../../core/progress/recentQuizzes.ts";
import type { Log } from "../log.ts";
import type { Services } from "../services.ts";
import { tellFailure } from "../tellFailure.ts";
import { toUnsavedSentence } from "../unsavedSentence.ts";

/** Where quizzes record what is done in them. */
export interface AnswerLog {
  /**
   * Resolves when all is on disk, or when that takes too long or has failed: it is kept and tried
   * again then, and `unsaved` says so.
   */
  record(drafts: readonly RecordDraft[]): Promise<void>;
  /** The answer to an item in a quiz that was not taken back; the first of two. */
  findAnswer(quiz: string, asked: AskedItem): TestedAnswer | undefined;
  /** Takes the answer to an item back. */
  takeBack(quiz: string, asked: AskedItem): Promise<void>;
  /** What of the progress is not saved, in a sentence; "" when all of it is. */
  unsaved(): string;
}

/** So long does the student wait at most for an answer to be on disk before the quiz goes on. */
const patienceMs = 2000;

/** The log of the student as a quiz uses it. */
export function createAnswerLog(
  study: Pick<Services["study"], "append" | "progress" | "status">,
  clock: Pick<Clock, "wait">,
  log: Log,
): AnswerLog {
  const record = async (drafts: readonly RecordDraft[]): Promise<void> => {
    const saving = study.append(drafts).catch((error: unknown) => {
      tellFailure(log, "Quiz", error);
    });
    await Promise.race([saving, clock.wait(patienceMs)]);
  };
  const findAnswer = (quiz: string, asked: AskedItem): TestedAnswer | undefined =>
    study.progress?.recentAnswers().find((answer) => answer.quiz === quiz && isTo(answer, asked));
  return {
    record,
    findAnswer,
    async takeBack(quiz, asked) {
      const answer = findAnswer(quiz, asked);
      if (answer === undefined) return;
      const { id: target, facts } = answer;
      await record([{ type: "undo", target, scope: { facts } }]);
    },
    unsaved: () => toUnsavedSentence(study.status),
  };
}

/** Whether an answer is one to the item. */
export function isTo(answer: TestedAnswer, asked: AskedItem): boolean {
  if (asked.item !== undefined) return answer.item === asked.item;
  const { item, form, seed, facts } = answer;
  return (
    item === undefined && form === asked.form && seed === asked.seed && facts[0] === asked.facts[0]
  );
}
