import type { FactKey, ItemKey } from "../base/ids.ts";
import { toAsciiJson } from "./logLine.ts";
import { LastRecords } from "./lastRecords.ts";
import type {
  AnswerRecord,
  Certainty,
  QuizEndRecord,
  QuizProgressRecord,
  QuizRecord,
  ResponseRecord,
} from "./progressRecord.ts";
import type { Ordered } from "./recordOrder.ts";

/** What is kept of an answer as an answer to a question, beside what its facts remember of it. */
export interface TestedAnswer extends Ordered {
  readonly at: number;
  readonly zone: number;
  readonly form: string;
  readonly facts: readonly FactKey[];
  readonly item?: ItemKey;
  readonly seed: number;
  readonly key: number;
  readonly chosen: number | null;
  readonly optionCount: number;
  readonly struck: readonly number[];
  readonly certainty?: Certainty;
  readonly durationMs: number;
  readonly quiz?: string;
}

/** How many quizzes can be gone on with, and how many of their answers before the hand-in are kept. */
const mostQuizzes = 50;
const mostResponses = 2000;
/** How far back what is said of quizzes and of answering reaches. */
const mostEnds = 500;
const mostAnswers = 3000;

interface Lists {
  readonly quizzes: readonly QuizRecord[];
  readonly responses: readonly ResponseRecord[];
  readonly ends: readonly QuizEndRecord[];
  readonly answers: readonly TestedAnswer[];
}

/** The last quizzes, and the last answers as answers to questions; those of all devices. */
export class RecentQuizzes {
  /** Of a snapshot, as long as nobody has asked. */
  #packed: string | undefined;
  readonly #quizzes = new LastRecords<QuizRecord>(mostQuizzes);
  readonly #responses = new LastRecords<ResponseRecord>(mostResponses);
  readonly #ends = new LastRecords<QuizEndRecord>(mostEnds);
  readonly #answers = new LastRecords<TestedAnswer>(mostAnswers);

  /** `packed` is what `toPacked` has made. */
  static fromPacked(packed: string): RecentQuizzes {
    const quizzes = new RecentQuizzes();
    quizzes.#packed = packed;
    return quizzes;
  }

  /** Takes every record once, in any order. */
  add(record: AnswerRecord | QuizProgressRecord): void {
    switch (record.type) {
      case "answer":
        if (this.#answers.isKept(record)) this.#answers.add(toTestedAnswer(record));
        return;
      case "quiz":
        this.#quizzes.add(record);
        return;
      case "response":
        this.#responses.add(record);
        return;
      case "quizEnd":
        this.#ends.add(record);
    }
  }

  /** The last quizzes that were begun, in order. */
  begun(): readonly QuizRecord[] {
    this.#unpack();
    return this.#quizzes.all();
  }

  /** How the last quizzes ended, in order; one that was ended anew is there more than once. */
  ends(): readonly QuizEndRecord[] {
    this.#unpack();
    return this.#ends.all();
  }

  /** What was answered in a mock before it was handed in, in order. */
  responsesOf(quiz: string): readonly ResponseRecord[] {
    this.#unpack();
    return this.#responses.all().filter((record) => record.quiz === quiz);
  }

  /** The last answers, in order; those that were taken back as well. */
  answers(): readonly TestedAnswer[] {
    this.#unpack();
    return this.#answers.all();
  }

  /** Everything as one line of JSON in ASCII. */
  toPacked(): string {
    this.#unpack();
    const lists: Lists = {
      quizzes: this.#quizzes.all(),
      responses: this.#responses.all(),
      ends: this.#ends.all(),
      answers: this.#answers.all(),
    };
    return toAsciiJson(lists);
  }

  #unpack(): void {
    if (this.#packed === undefined) return;
    const { quizzes, responses, ends, answers } = JSON.parse(this.#packed) as Lists;
    this.#packed = undefined;
    for (const record of quizzes) this.#quizzes.add(record);
    for (const record of responses) this.#responses.add(record);
    for (const record of ends) this.#ends.add(record);
    for (const answer of answers) this.#answers.add(answer);
  }
}

function toTestedAnswer(record: AnswerRecord): TestedAnswer {
  const { id, stamp, at, zone, form, facts, item, seed, key, chosen, shown, struck } = record;
  const { certainty, durationMs, quiz } = record;
  return {
    ...{ id, stamp, at, zone, form, seed, key, chosen, struck, durationMs },
    facts: facts.map((fact) => fact.key),
    optionCount: shown.length,
    ...(item === undefined ? {} : { item }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(quiz === undefined ? {} : { quiz }),
  };
}
