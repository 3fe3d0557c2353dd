import assert from "node:assert/strict";
import fc from "fast-check";
import { generalStudiesMarking, type Outcome } from "../../../../src/core/quiz/marks.ts";
import { prepareItems } from "../../../../src/core/quiz/prepareItems.ts";
import {
  canSkip,
  goOn,
  lastAnswered,
  missedItems,
  outcomeOf,
  outcomesOf,
  respond,
  responseTo,
  resumeSession,
  skip,
  stageOf,
  startSession,
  takeBack,
  type QuizSession,
  type Response,
} from "../../../../src/core/quiz/session.ts";
import { assertProperty } from "../../../support/property.ts";
import { bundledCatalog } from "../../bundledPack.ts";

const catalogItems = [...bundledCatalog().items.values()];
const blank: Response = { kind: "blank" };

function chosen(option: number): Response {
  return { kind: "chosen", option };
}

function start(count: number): QuizSession {
  const items = prepareItems(catalogItems, count, 1);
  const scheme = generalStudiesMarking;
  return startSession({ id: "s", title: "Quiz", mode: "practice", scheme, seed: 1, items });
}

/** The session after steps that must all apply. */
function after(session: QuizSession, ...steps: readonly (Response | "goOn")[]): QuizSession {
  return steps.reduce((now, step) => {
    const result = step === "goOn" ? goOn(now, now.position) : respond(now, now.position, step);
    assert.ok(result.ok, "a step was refused");
    return result.value;
  }, session);
}

/** A response to the item at a position that has the wanted outcome. */
function responseFor(session: QuizSession, position: number, outcome: Outcome): Response {
  const key = session.items[position]?.key ?? 0;
  if (outcome === "blank") return blank;
  return chosen(outcome === "right" ? key : (key + 1) % 4);
}

describe("session", () => {
  it("goes from question to feedback to the next question, and at last to the summary", () => {
    const stages: string[] = [];
    let session = start(2);
    stages.push(stageOf(session));
    for (const step of [chosen(0), "goOn", blank, "goOn"] as const) {
      session = after(session, step);
      stages.push(`${stageOf(session)} ${String(session.position)}`);
    }
    assert.deepEqual(stages, ["question", "feedback 0", "question 1", "feedback 1", "summary 2"]);
  });

  it("is over at once where there is nothing to ask", () => {
    const session = start(0);
    assert.deepEqual(
      [stageOf(session), outcomesOf(session), missedItems(session)],
      ["summary", [], []],
    );
  });

  it("tells outcomes, and the items that were missed, in the order in which they were asked", () => {
    let session = start(4);
    const outcomes: Outcome[] = ["right", "wrong", "blank", "right"];
    for (const [position, outcome] of outcomes.entries())
      session = after(session, responseFor(session, position, outcome), "goOn");
    assert.deepEqual(outcomesOf(session), outcomes);
    assert.deepEqual(missedItems(session), [session.items[1], session.items[2]]);
  });

  it("tells the outcomes so far in the middle of a quiz", () => {
    const session = start(3);
    const first = after(session, responseFor(session, 0, "right"));
    assert.deepEqual([outcomesOf(session), outcomesOf(first)], [[], ["right"]]);
  });

  it("leaves the session as it was, whatever is done with it", () => {
    const session = Object.freeze({ ...start(2), responses: Object.freeze([]) });
    const before = JSON.stringify(session);
    after(session, blank, "goOn", chosen(1), "goOn");
    assert.equal(JSON.stringify(session), before);
  });

  describe("refuses", () => {
    const asked = start(2);
    const answered = after(asked, chosen(0));
    const second = after(answered, "goOn");
    const over = after(second, blank, "goOn");
    for (const [name, result, error] of [
      ["an answer to the item before", respond(second, 0, chosen(1)), "not-this-item"],
      ["an answer to the item after", respond(asked, 1, chosen(1)), "not-this-item"],
      ["an answer to no item", respond(asked, 2, blank), "not-this-item"],
      ["an answer after the summary", respond(over, 2, blank), "not-this-item"],
      ["an answer at a negative position", respond(asked, -1, blank), "not-this-item"],
      ["an answer at half a position", respond(asked, 0.5, blank), "not-this-item"],
      ["a second answer", respond(answered, 0, chosen(1)), "already-answered"],
      ["a blank after the answer", respond(answered, 0, blank), "already-answered"],
      ["an option that is not there", respond(asked, 0, chosen(4)), "no-such-option"],
      ["a negative option", respond(asked, 0, chosen(-1)), "no-such-option"],
      ["half an option", respond(asked, 0, chosen(1.5)), "no-such-option"],
      ["no number", respond(asked, 0, chosen(Number.NaN)), "no-such-option"],
      ["going on without an answer", goOn(asked, 0), "not-answered"],
      ["going on from the item before", goOn(after(second, blank), 0), "not-this-item"],
      ["going on from the item after", goOn(answered, 1), "not-this-item"],
      ["going on twice", goOn(second, 0), "not-this-item"],
      ["going on from the summary", goOn(over, 2), "not-answered"],
    ] as const) {
      it(name, () => {
        assert.deepEqual(result, { ok: false, error });
      });
    }
  });
});

/** The same state machine in other words: what is asked now, and what was said to each item. */
class Model {
  readonly said: Response[] = [];
  asked = 0;
  isAnswered = false;
  readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  accepts(step: Step): boolean {
    if (step.position !== this.asked || this.asked === this.count) return false;
    if (step.kind === "goOn") return this.isAnswered;
    const { response } = step;
    return (
      !this.isAnswered && (response.kind === "blank" || [0, 1, 2, 3].includes(response.option))
    );
  }

  apply(step: Step): void {
    if (step.kind === "goOn") this.asked += 1;
    else this.said.push(step.response);
    this.isAnswered = step.kind === "respond";
  }
}

type Step =
  | { readonly kind: "respond"; readonly position: number; readonly response: Response }
  | { readonly kind: "goOn"; readonly position: number };

describe("session, for every sequence of messages", () => {
  const position = fc.integer({ min: -1, max: 4 });
  const response = fc.oneof(fc.constant(blank), fc.integer({ min: -1, max: 4 }).map(chosen));
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ kind: fc.constant("respond" as const), position, response }),
    fc.record({ kind: fc.constant("goOn" as const), position }),
  );

  it("accepts what applies, refuses what does not, and is never in an impossible state", () => {
    const counts: Record<string, number> = {};
    assertProperty(
      fc.property(fc.nat(3), fc.array(anyStep, { maxLength: 120 }), (count, steps) => {
        const model = new Model(count);
        let session = start(count);
        for (const step of steps) {
          const result =
            step.kind === "goOn"
              ? goOn(session, step.position)
              : respond(session, step.position, step.response);
          assert.equal(result.ok, model.accepts(step), JSON.stringify({ step, session }));
          if (!result.ok) continue;
          model.apply(step);
          session = result.value;
          const stage = model.isAnswered
            ? "feedback"
            : model.asked < count
              ? "question"
              : "summary";
          assert.deepEqual(
            [stageOf(session), session.position, session.responses],
            [stage, model.asked, model.said],
          );
          const answered = model.asked + (model.isAnswered ? 1 : 0);
          const outcomes = outcomesOf(session);
          assert.equal(outcomes.length, answered);
          const missed = outcomes.filter((outcome) => outcome !== "right");
          assert.equal(missedItems(session).length, missed.length);
        }
        const stage = stageOf(session);
        counts[stage] = (counts[stage] ?? 0) + 1;
      }),
      { numRuns: 400 },
    );
    // The sequences are long enough to end everywhere.
    assert.deepEqual(Object.keys(counts).sort(), ["feedback", "question", "summary"]);
  });
});

describe("skipping, taking back and going on with a session", () => {
  const ok = (result: ReturnType<typeof skip>): QuizSession => {
    assert.ok(result.ok);
    return result.value;
  };

  it("asks what was skipped after all others, and does not skip the only one that is left", () => {
    let session = start(3);
    session = ok(skip(session, 0));
    assert.deepEqual([session.position, session.order], [1, [1, 2, 0]]);
    session = after(session, blank, "goOn", blank, "goOn");
    assert.deepEqual([session.position, canSkip(session)], [0, false]);
    assert.deepEqual(skip(session, 0), { ok: false, error: "last-item" });
    assert.equal(stageOf(after(session, blank, "goOn")), "summary");
  });

  it("skips neither another question nor one that is answered", () => {
    const session = start(3);
    assert.deepEqual(skip(session, 1), { ok: false, error: "not-this-item" });
    const refused = skip(after(session, blank), 0);
    assert.deepEqual(refused, { ok: false, error: "already-answered" });
  });

  it("takes the last answer back, from its feedback, the next question and the summary", () => {
    const first = after(start(2), chosen(0));
    for (const session of [first, after(first, "goOn")])
      assert.deepEqual(ok(takeBack(session)), start(2));
    const finished = after(first, "goOn", blank, "goOn");
    assert.deepEqual(ok(takeBack(finished)), after(first, "goOn"));
    assert.deepEqual(takeBack(start(2)), { ok: false, error: "nothing-answered" });
  });

  it("goes on at the next question, with the answers in their order and each item once", () => {
    const steps = fc.array(fc.constantFrom("answer", "skip", "takeBack", "goOn"), {
      maxLength: 40,
    });
    assertProperty(
      fc.property(steps, fc.integer({ min: 1, max: 6 }), (names, count) => {
        let session = start(count);
        for (const [index, name] of names.entries()) {
          const { position } = session;
          const step =
            name === "answer"
              ? respond(session, position, chosen(index % 4))
              : name === "skip"
                ? skip(session, position)
                : name === "goOn"
                  ? goOn(session, position)
                  : takeBack(session);
          if (step.ok) session = step.value;
          assert.deepEqual([...session.order].sort(), [...start(count).order]);
        }
        const answered = session.order.slice(0, session.responses.length);
        const answers = answered.flatMap((position) => {
          const response = responseTo(session, position);
          return response === undefined ? [] : [{ position, response }];
        });
        assert.equal(answers.length, session.responses.length);
        const again = resumeSession(start(count), [...answers, ...answers]);
        assert.deepEqual(outcomesOf(again), outcomesOf(session));
        assert.equal(lastAnswered(again), lastAnswered(session));
        assert.equal(stageOf(again), answers.length === count ? "summary" : "question");
        for (const position of session.order)
          assert.equal(outcomeOf(again, position), outcomeOf(session, position));
      }),
    );
  });
});
