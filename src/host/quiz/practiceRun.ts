import type { FactKey } from "../../core/base/ids.ts";
import { toAnswerDraft } from "../../core/quiz/answerDraft.ts";
import type { PreparedItem } from "../../core/quiz/prepareItems.ts";
import { toQuizDraft, toQuizEndDraft } from "../../core/quiz/quizRecords.ts";
import {
  goOn,
  lastAnswered,
  outcomesOf,
  respond,
  skip,
  stageOf,
  takeBack,
  type QuizSession,
  type Refusal,
  type Response,
} from "../../core/quiz/session.ts";
import type { Result } from "../../core/base/result.ts";
import type { Moment } from "../../core/ports.ts";
import type { QuizSnapshot } from "../../shared/quiz/quizProtocol.ts";
import type { AnswerLog } from "./answerLog.ts";
import type { QuizRun, QuizStep } from "./quizRun.ts";

/** What a practice quiz or a review needs of its surroundings. */
export interface PracticeHost {
  readonly answers: AnswerLog;
  readonly clock: { now(): Moment; elapsedMs(): number };
  toSnapshot(session: QuizSession): QuizSnapshot;
  revisionOf(fact: FactKey): number;
  /** Resolves to a new session after `session`; undefined if there is nothing to ask. */
  again(session: QuizSession, missedOnly: boolean): Promise<QuizSession | undefined>;
  /** Lets the student say what is wrong with a question. */
  flag(item: PreparedItem): Promise<void>;
}

/** A quiz that shows feedback after each answer. */
export class PracticeRun implements QuizRun {
  readonly #host: PracticeHost;
  #session: QuizSession;
  #startedAt: number;
  /** When the question that is asked now was first shown. */
  #asked: { readonly session: string; readonly position: number; readonly ms: number } | undefined;
  /** Items whose answer has been seen in the log: if it is there no longer, it was taken back. */
  readonly #recorded = new Set<string>();

  /** `startedAt` is when a quiz that is gone on with had begun; a new one is recorded here. */
  constructor(session: QuizSession, host: PracticeHost, startedAt?: number) {
    this.#session = session;
    this.#host = host;
    this.#startedAt = startedAt ?? host.clock.now().at;
    if (startedAt === undefined) this.#begin(session);
    else this.followLog();
  }

  snapshot(): QuizSnapshot {
    const { id, position } = this.#session;
    if (this.#asked?.session !== id || this.#asked.position !== position)
      this.#asked = { session: id, position, ms: this.#host.clock.elapsedMs() };
    return this.#host.toSnapshot(this.#session);
  }

  async take(step: QuizStep): Promise<string | undefined> {
    if (step.sessionId !== this.#session.id) return "for a session that has ended";
    switch (step.type) {
      case "submitAnswer": {
        const { position, option, struck, certainty } = step;
        return this.#answer(position, { kind: "chosen", option, struck, certainty });
      }
      case "leaveBlank":
        return this.#answer(step.position, { kind: "blank", struck: step.struck });
      case "goOn": {
        const refusal = this.#apply(goOn(this.#session, step.position));
        if (refusal === undefined && stageOf(this.#session) === "summary") this.#end();
        return refusal;
      }
      case "skip":
        return this.#apply(skip(this.#session, step.position));
      case "takeBack":
        return this.#takeBack();
      case "flagQuestion": {
        const item = this.#session.items[step.position];
        if (item === undefined) return "(not-this-item)";
        await this.#host.flag(item);
        return undefined;
      }
      case "again": {
        if (stageOf(this.#session) !== "summary") return "before the summary";
        const next = await this.#host.again(this.#session, step.missedOnly);
        if (next !== undefined) this.#begin(next);
        return undefined;
      }
    }
  }

  followLog(): boolean {
    const { id, items } = this.#session;
    let hasChanged = false;
    for (;;) {
      const position = lastAnswered(this.#session);
      const item = position === undefined ? undefined : items[position];
      if (item === undefined) return hasChanged;
      if (this.#host.answers.findAnswer(id, item.asked) !== undefined) break;
      if (!this.#recorded.delete(item.itemKey)) break;
      const before = takeBack(this.#session);
      if (!before.ok) break;
      this.#session = before.value;
      hasChanged = true;
    }
    this.#noteRecorded();
    return hasChanged;
  }

  async #answer(position: number, response: Response): Promise<string | undefined> {
    const { clock, answers } = this.#host;
    const revisionOf = (fact: FactKey) => this.#host.revisionOf(fact);
    const { items, id: quiz } = this.#session;
    const item = items[position];
    const refusal = this.#apply(respond(this.#session, position, response));
    if (refusal !== undefined || item === undefined) return refusal;
    const durationMs = clock.elapsedMs() - (this.#asked?.ms ?? clock.elapsedMs());
    await answers.record([toAnswerDraft(item, response, { quiz, durationMs, revisionOf })]);
    this.#noteRecorded();
    return undefined;
  }

  async #takeBack(): Promise<string | undefined> {
    const { id, items } = this.#session;
    const item = items[lastAnswered(this.#session) ?? items.length];
    const refusal = this.#apply(takeBack(this.#session));
    if (refusal !== undefined || item === undefined) return refusal;
    this.#recorded.delete(item.itemKey);
    // The question is shown as new: its time begins again.
    this.#asked = undefined;
    await this.#host.answers.takeBack(id, item.asked);
    return undefined;
  }

  #apply(outcome: Result<QuizSession, Refusal>): string | undefined {
    if (!outcome.ok) return `(${outcome.error})`;
    this.#session = outcome.value;
    return undefined;
  }

  #noteRecorded(): void {
    const { id, items, order, responses } = this.#session;
    for (const position of order.slice(0, responses.length)) {
      const item = items[position];
      if (item !== undefined && this.#host.answers.findAnswer(id, item.asked) !== undefined)
        this.#recorded.add(item.itemKey);
    }
  }

  #begin(session: QuizSession): void {
    this.#session = session;
    this.#startedAt = this.#host.clock.now().at;
    this.#recorded.clear();
    // Nobody waits for it: the first answer stands behind it in the same file.
    void this.#host.answers.record([toQuizDraft(session)]);
  }

  #end(): void {
    const outcomes = outcomesOf(this.#session);
    const durationMs = this.#host.clock.now().at - this.#startedAt;
    const course = { outcomes, isHandedIn: true, startedAt: this.#startedAt, durationMs };
    void this.#host.answers.record([toQuizEndDraft(this.#session, course)]);
  }
}
