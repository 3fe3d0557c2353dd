import assert from "node:assert/strict";
import fc from "fast-check";
import {
  parseProgressHostMessage,
  parseProgressViewMessage,
  type ProgressChart,
  type ProgressSnapshot,
  type ProgressViewMessage,
} from "../../src/shared/progress/progressProtocol.ts";
import { assertProperty } from "../support/property.ts";
import { catalog } from "../support/view/quizSessions.ts";
import { progressStates } from "../support/view/progressStates.ts";
import { spoil } from "../support/view/spoiltMessages.ts";

const [factKey = ""] = catalog.facts.keys();

/** One message of each kind; the compiler asks for a new one. */
const viewMessages: {
  readonly [Type in ProgressViewMessage["type"]]: { type: Type } & ProgressViewMessage;
} = {
  ready: { type: "ready" },
  startQuiz: { type: "startQuiz" },
  quizFacts: { type: "quizFacts", factKeys: [factKey] },
  openFact: { type: "openFact", factKey },
  exportCsv: { type: "exportCsv" },
};

const { full } = progressStates;

/** The snapshot with the one section whose chart is of this kind. */
function withChart(kind: ProgressChart["kind"]): ProgressSnapshot {
  const sections = full.sections.filter(({ chart }) => chart?.kind === kind).slice(0, 1);
  assert.equal(sections.length, 1);
  return { ...full, sections };
}

describe("the messages of the progress view", () => {
  for (const [type, message] of Object.entries(viewMessages)) {
    it(`are read as they were written: ${type}`, () => {
      assert.deepEqual(parseProgressViewMessage(message), message);
    });

    it(`are not read with one mistake in them: ${type}`, () => {
      for (const { what, message: spoilt } of spoil(message))
        assert.equal(parseProgressViewMessage(spoilt), undefined, what);
    });
  }

  it("name no fact at all, too many facts or too long a name in vain", () => {
    for (const factKeys of [[], Array.from({ length: 51 }, () => factKey), ["x".repeat(201)]])
      assert.equal(parseProgressViewMessage({ type: "quizFacts", factKeys }), undefined);
  });
});

describe("the messages of the progress host", () => {
  for (const [name, message] of Object.entries(progressStates)) {
    it(`are read as they were written: ${name}`, () => {
      assert.deepEqual(parseProgressHostMessage(message), message);
    });
  }

  for (const kind of ["shares", "calendar", "bars", "line", "facts"] as const) {
    it(`are not read with one mistake in them: ${kind}`, () => {
      // A section may have no chart, and a chart no target.
      const spoilt = spoil(withChart(kind)).filter(
        ({ what }) => !/(chart|target): null$/.test(what),
      );
      assert.ok(spoilt.length > 100);
      for (const { what, message } of spoilt)
        assert.equal(parseProgressHostMessage(message), undefined, what);
    });
  }

  it("have no length outside of its chart", () => {
    const snapshot = withChart("line");
    const [section] = snapshot.sections;
    const chart = { ...section?.chart, points: [{ level: 1001, title: "" }] };
    const spoilt = { ...snapshot, sections: [{ ...section, chart }] };
    assert.equal(parseProgressHostMessage(spoilt), undefined);
  });
});

describe("both parsers of the progress protocol", () => {
  it("never throw, and read nothing that they do not return whole", () => {
    const types = fc.constantFrom(...Object.keys(viewMessages), "snapshot");
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
      fc.record(
        { type: types, factKey: fc.anything(), factKeys: fc.anything(), sections: fc.anything() },
        { requiredKeys: ["type"], noNullPrototype: true },
      ),
    );
    assertProperty(
      fc.property(anything, (message) => {
        for (const parse of [parseProgressViewMessage, parseProgressHostMessage]) {
          const parsed = parse(message);
          if (parsed !== undefined) assert.deepEqual(parsed, message);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("do not read what is meant for the other end", () => {
    for (const message of Object.values(viewMessages))
      assert.equal(parseProgressHostMessage(message), undefined);
    assert.equal(parseProgressViewMessage(full), undefined);
  });
});
