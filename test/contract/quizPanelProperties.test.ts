import assert from "node:assert/strict";
import fc from "fast-check";
import type { QuizSession } from "../../src/core/quiz/session.ts";
import { parseQuizHostMessage, type QuizSnapshot } from "../../src/shared/quiz/quizProtocol.ts";
import { openQuizHostEnd } from "../support/view/quizHostEnd.ts";
import { newSession } from "../support/view/quizSessions.ts";

/** A message that the view could send, its session and position still to be filled in. */
interface Draft {
  readonly type: "submitAnswer" | "leaveBlank" | "goOn" | "again";
  /** Whether it names the session that is under way. */
  readonly isCurrent: boolean;
  /** How far its position is from the one that is shown. */
  readonly offset: number;
  readonly option: number;
  readonly missedOnly: boolean;
}

const drafts: fc.Arbitrary<Draft> = fc.record({
  type: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("submitAnswer", "goOn") },
    { weight: 2, arbitrary: fc.constant("leaveBlank") },
    { weight: 1, arbitrary: fc.constant("again") },
  ),
  isCurrent: fc.oneof(
    { weight: 6, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.boolean() },
  ),
  offset: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
  ),
  option: fc.integer({ min: 0, max: 5 }),
  missedOnly: fc.boolean(),
});

const noise = fc.oneof(
  fc.jsonValue(),
  fc.record({ type: fc.constantFrom("submitAnswer", "goOn", "again", "next"), position: fc.nat() }),
);

const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ draft: drafts }) },
    { weight: 1, arbitrary: fc.record({ noise }) },
    { weight: 1, arbitrary: fc.constant("ready" as const) },
  ),
  { maxLength: 80 },
);

function toMessage(draft: Draft, shown: QuizSession): Readonly<Record<string, unknown>> {
  const { type, option, missedOnly } = draft;
  const sessionId = draft.isCurrent ? shown.id : "ended";
  const position = Math.max(0, shown.position + draft.offset);
  if (type === "again") return { type, sessionId, missedOnly };
  return type === "submitAnswer"
    ? { type, sessionId, position, option }
    : { type, sessionId, position };
}

/** A recount of a quiz in thirds of a mark, written apart from the product's. */
class Recount {
  readonly keys: readonly number[];
  readonly #thirds: number[] = [];
  #position = 0;

  constructor({ items }: QuizSession) {
    this.keys = items.map(({ key }) => key);
  }

  get isOver(): boolean {
    return this.#position === this.keys.length;
  }

  get #isAnswered(): boolean {
    return this.#thirds.length > this.#position;
  }

  get screen(): string {
    if (this.isOver) return "summary";
    return `${this.#isAnswered ? "feedback" : "question"} ${String(this.#position)}`;
  }

  get sum(): number {
    return this.#thirds.reduce((total, thirds) => total + thirds, 0);
  }

  /** How many answers were right, wrong and blank. */
  get counts(): readonly number[] {
    return [6, -2, 0].map((kind) => this.#thirds.filter((thirds) => thirds === kind).length);
  }

  /** Does what the message asks for, and returns whether it may be asked for. */
  take({ type, offset, option }: Draft, position: number): boolean {
    if (this.isOver || Math.max(0, position + offset) !== this.#position) return false;
    if (type === "goOn") {
      if (!this.#isAnswered) return false;
      this.#position += 1;
      return true;
    }
    if (this.#isAnswered || (type === "submitAnswer" && option > 3)) return false;
    if (type === "leaveBlank") this.#thirds.push(0);
    else this.#thirds.push(option === this.keys[this.#position] ? 6 : -2);
    return true;
  }
}

/** Marks as they are written ("−1 ⅓"), in thirds. */
function thirdsOf(marks: string): number {
  const match = /^(−?)(\d*) ?([⅓⅔]?)$/.exec(marks);
  assert.ok(match, marks);
  const [, sign = "", whole = "", fraction = ""] = match;
  assert.ok(whole + fraction !== "", marks);
  const size = 3 * Number(whole === "" ? 0 : whole) + ["", "⅓", "⅔"].indexOf(fraction);
  return sign === "" ? size : -size;
}

function assertAgrees(snapshot: QuizSnapshot, recount: Recount): void {
  const { screen, score } = snapshot;
  const place = screen.kind === "summary" ? "" : ` ${String(screen.position)}`;
  assert.equal(screen.kind + place, recount.screen);
  assert.equal(thirdsOf(score.replace(/^Score: /, "")), recount.sum);
  if (screen.kind !== "summary") return;
  const [marks = "", maximum = ""] = (screen.lines[0] ?? "").replace(/ marks$/, "").split(" of ");
  assert.deepEqual([thirdsOf(marks), thirdsOf(maximum)], [recount.sum, 6 * recount.keys.length]);
  assert.deepEqual(screen.lines[1]?.match(/\d+/g)?.map(Number), recount.counts);
}

describe("the quiz panel, whatever it is told in whatever order", () => {
  it("shows what an independent recount says, answers each step, and logs what it drops", async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer(),
        steps,
        async (count, seed, told) => {
          const host = openQuizHostEnd(newSession(count, seed));
          let recount = new Recount(host.session());
          let dropped = 0;
          await host.show();
          for (const step of told) {
            const shown = host.session();
            if (step === "ready") {
              await host.show();
            } else if ("noise" in step) {
              await host.say(step.noise);
              dropped += 1;
            } else {
              const { draft } = step;
              const sent = host.panel.sent.length;
              await host.say(toMessage(draft, shown));
              const isTaken =
                draft.isCurrent &&
                (draft.type === "again" ? recount.isOver : recount.take(draft, shown.position));
              if (!isTaken) dropped += 1;
              assert.equal(host.panel.sent.length, sent + 1);
              if (host.session().id !== shown.id) recount = new Recount(host.session());
            }
            const snapshot = host.panel.sent.at(-1) as QuizSnapshot;
            assertAgrees(snapshot, recount);
            reached.add(snapshot.screen.kind);
          }
          assert.equal(host.warnings.length, dropped);
          assert.deepEqual(host.errors, []);
          for (const message of host.panel.sent)
            assert.deepEqual(parseQuizHostMessage(message), message);
          assertAgrees(await host.show(), recount);
        },
      ),
      { numRuns: 200 },
    );
    assert.deepEqual(reached, new Set(["question", "feedback", "summary"]));
  });
});
