import type { FactKey } from "../base/ids.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { Certainty } from "../progress/progressRecord.ts";
import type { MarkingScheme, Outcome } from "./marks.ts";
import type { PreparedItem } from "./prepareItems.ts";

/** What the student did with an item: chose the option at a position, or left it blank. */
export type Response = (
  { readonly kind: "chosen"; readonly option: number } | { readonly kind: "blank" }
) & {
  /** Positions of the options that were struck out; none where it is absent. */
  readonly struck?: readonly number[] | undefined;
  /** How sure the student was; absent where that was not said. */
  readonly certainty?: Certainty | undefined;
};

/** A quiz under way in practice form: each item is answered, then its feedback is shown. */
export interface QuizSession {
  readonly id: string;
  readonly title: string;
  /** Whether it practises a choice of items, or reviews the facts that are due. */
  readonly mode: "practice" | "review";
  readonly scheme: MarkingScheme;
  /** The 32-bit whole number from which the order of items and options was made. */
  readonly seed: number;
  readonly items: readonly PreparedItem[];
  /** Positions of the items in the order in which they are asked; one that is skipped goes last. */
  readonly order: readonly number[];
  /** Responses to the first items of the order; the item after them is the next to answer. */
  readonly responses: readonly Response[];
  /** How many items are done with, feedback included. */
  readonly done: number;
  /** Position of the item that is shown; as many as there are items when the summary is shown. */
  readonly position: number;
}

export type Stage = "question" | "feedback" | "summary";

/** Why an action does not apply: it came late, or names what is not there. */
export type Refusal =
  | "not-this-item"
  | "already-answered"
  | "not-answered"
  | "no-such-option"
  | "last-item"
  | "nothing-answered";

export function startSession(
  start: Pick<QuizSession, "id" | "title" | "mode" | "scheme" | "seed" | "items">,
): QuizSession {
  const order = [...start.items.keys()];
  return at({ ...start, order, responses: [], done: 0, position: 0 }, 0);
}

/**
 * The session as it stood when some of its items had been answered, in the order of their answers: at
 * the next question. Answers name items by position; of two for one item the first counts.
 */
export function resumeSession(
  start: Parameters<typeof startSession>[0],
  answers: readonly { readonly position: number; readonly response: Response }[],
): QuizSession {
  const session = startSession(start);
  const first = answers.filter(
    ({ position }, index) =>
      session.items[position] !== undefined &&
      answers.findIndex((answer) => answer.position === position) === index,
  );
  const answered = first.map(({ position }) => position);
  const isAnswered = new Set(answered);
  const order = [...answered, ...session.order.filter((position) => !isAnswered.has(position))];
  const responses = first.map(({ response }) => response);
  return at({ ...session, order, responses }, responses.length);
}

export function stageOf({ order, responses, done }: QuizSession): Stage {
  if (done >= order.length) return "summary";
  return responses.length > done ? "feedback" : "question";
}

/** Records a response to the item at `position`, which must be the one that is asked now. */
export function respond(
  session: QuizSession,
  position: number,
  response: Response,
): Result<QuizSession, Refusal> {
  const item = session.items[position];
  if (item === undefined || position !== session.position) return fail("not-this-item");
  if (stageOf(session) !== "question") return fail("already-answered");
  if (!fits(item, response)) return fail("no-such-option");
  return ok({ ...session, responses: [...session.responses, response] });
}

/** Whether the options that a response names are there, each once. */
export function fits({ options }: PreparedItem, response: Response): boolean {
  const isThere = (option: number) => options[option] !== undefined;
  if (response.kind === "chosen" && !isThere(response.option)) return false;
  const { struck = [] } = response;
  return struck.every(isThere) && new Set(struck).size === struck.length;
}

/** Goes on from the feedback on the item at `position` to the next item or the summary. */
export function goOn(session: QuizSession, position: number): Result<QuizSession, Refusal> {
  if (position !== session.position) return fail("not-this-item");
  if (stageOf(session) !== "feedback") return fail("not-answered");
  return ok(at(session, session.done + 1));
}

/** Puts the question at `position` off until all others have been asked. */
export function skip(session: QuizSession, position: number): Result<QuizSession, Refusal> {
  const { order, done } = session;
  if (position !== session.position) return fail("not-this-item");
  if (stageOf(session) !== "question") return fail("already-answered");
  if (!canSkip(session)) return fail("last-item");
  return ok(at({ ...session, order: [...order.toSpliced(done, 1), position] }, done));
}

/** Whether there is another question to ask first. */
export function canSkip({ order, done }: QuizSession): boolean {
  return order.length - done > 1;
}

/** Takes the last answer back: its question is asked anew. */
export function takeBack(session: QuizSession): Result<QuizSession, Refusal> {
  const responses = session.responses.slice(0, -1);
  if (responses.length === session.responses.length) return fail("nothing-answered");
  return ok(at({ ...session, responses }, responses.length));
}

/** Position of the item that was answered last; undefined before the first answer. */
export function lastAnswered({ order, responses }: QuizSession): number | undefined {
  return responses.length === 0 ? undefined : order[responses.length - 1];
}

/** The response to the item at `position`; undefined before it is answered. */
export function responseTo({ order, responses }: QuizSession, position: number) {
  return responses[order.indexOf(position)];
}

/** The outcome of the item at `position`; undefined before it is answered. */
export function outcomeOf(session: QuizSession, position: number): Outcome | undefined {
  const response = responseTo(session, position);
  if (response === undefined) return undefined;
  if (response.kind === "blank") return "blank";
  return response.option === session.items[position]?.key ? "right" : "wrong";
}

/** Outcomes of the items that have a response, in the order of the answers. */
export function outcomesOf(session: QuizSession): readonly Outcome[] {
  return session.order.flatMap((position) => outcomeOf(session, position) ?? []);
}

/** Items that were not answered right, in the order in which they were asked. */
export function missedItems(session: QuizSession): readonly PreparedItem[] {
  return session.order.flatMap((position) => {
    const outcome = outcomeOf(session, position);
    const item = session.items[position];
    return outcome === undefined || outcome === "right" || item === undefined ? [] : [item];
  });
}

/** Facts of the items that were not answered right, each once. */
export function missedFacts(session: QuizSession): readonly FactKey[] {
  return [...new Set(missedItems(session).flatMap(({ facts }) => facts))];
}

function at(session: QuizSession, done: number): QuizSession {
  return { ...session, done, position: session.order[done] ?? session.items.length };
}
