import type { ItemKey } from "../base/ids.ts";
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
  readonly scheme: MarkingScheme;
  /** The 32-bit whole number from which the order of items and options was made. */
  readonly seed: number;
  readonly items: readonly PreparedItem[];
  /** Responses to the first items, in order; the item after them is the next to answer. */
  readonly responses: readonly Response[];
  /** Position of the item that is shown; as many as there are items when the summary is shown. */
  readonly position: number;
}

export type Stage = "question" | "feedback" | "summary";

/** Why an action does not apply: it came late, or names what is not there. */
export type Refusal = "not-this-item" | "already-answered" | "not-answered" | "no-such-option";

export function startSession(
  start: Pick<QuizSession, "id" | "title" | "scheme" | "seed" | "items">,
): QuizSession {
  return { ...start, responses: [], position: 0 };
}

export function stageOf(session: QuizSession): Stage {
  if (session.position >= session.items.length) return "summary";
  return session.responses.length > session.position ? "feedback" : "question";
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
  const isThere = (option: number) => item.options[option] !== undefined;
  if (response.kind === "chosen" && !isThere(response.option)) return fail("no-such-option");
  const { struck = [] } = response;
  if (!struck.every(isThere) || new Set(struck).size < struck.length) return fail("no-such-option");
  return ok({ ...session, responses: [...session.responses, response] });
}

/** Goes on from the feedback on the item at `position` to the next item or the summary. */
export function goOn(session: QuizSession, position: number): Result<QuizSession, Refusal> {
  if (position !== session.position) return fail("not-this-item");
  if (stageOf(session) !== "feedback") return fail("not-answered");
  return ok({ ...session, position: position + 1 });
}

/** Outcomes of the items that have a response, in order. */
export function outcomesOf(session: QuizSession): readonly Outcome[] {
  return session.responses.map((response, index) => {
    if (response.kind === "blank") return "blank";
    return response.option === session.items[index]?.key ? "right" : "wrong";
  });
}

/** Items that were not answered right, in the order in which they were asked. */
export function missedItems(session: QuizSession): readonly ItemKey[] {
  return outcomesOf(session).flatMap((outcome, index) => {
    const item = session.items[index];
    return outcome === "right" || item === undefined ? [] : [item.itemKey];
  });
}
