import assert from "node:assert/strict";
import fc from "fast-check";
import { parseRecord } from "../../../../src/core/progress/parseRecord.ts";
import {
  earliestAt,
  greatestStamp,
  latestAt,
  widestZone,
} from "../../../../src/core/progress/progressRecord.ts";
import { nextStamp } from "../../../../src/core/progress/recordOrder.ts";
import { calendarDay, formatLocalDay, toLocalDay } from "../../../../src/core/base/localDay.ts";
import { parseRecordId } from "../../../../src/core/progress/recordId.ts";
import { arbitraryLog } from "../../../support/progress/arbitraryLog.ts";
import { answer, factKey, quizDrafts, recordOf } from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

const kindOf = (value: unknown) => parseRecord(value).kind;
const sample = answer(1);
const frame = { v: 1, id: "writer01.1", device: "device01", at: 5, zone: 330, stamp: 5 };
const scope = { facts: [factKey(1)] };

describe("parseRecord", () => {
  it("reads every record that is written", () => {
    assertProperty(
      fc.property(arbitraryLog, (log) => {
        for (const record of log) {
          const value = JSON.parse(JSON.stringify(record)) as unknown;
          const id = parseRecordId(record.id);
          assert.deepEqual(parseRecord(value), { kind: "record", record, id });
        }
      }),
    );
  });

  it("throws at nothing", () => {
    assertProperty(
      fc.property(fc.anything(), (value) => {
        assert.equal(typeof kindOf(value), "string");
        assert.equal(typeof kindOf({ ...sample, type: value }), "string");
      }),
    );
  });

  it("takes no record in which a field is of another type", () => {
    const optional = ["item", "certainty", "quiz"];
    const fields = Object.keys(sample).filter((name) => !["type", ...optional].includes(name));
    for (const name of [...fields, ...optional])
      for (const wrong of [{}, [{}], true, "", Number.NaN, Number.POSITIVE_INFINITY]) {
        assert.equal(
          kindOf({ ...sample, [name]: wrong }),
          "malformed",
          `${name}: ${JSON.stringify(wrong)}`,
        );
      }
    for (const name of fields)
      assert.equal(kindOf({ ...sample, [name]: undefined }), "malformed", name);
  });

  it("takes no record of a quiz in which a field is of another type", () => {
    const optional = ["limitMs", "mayPause", "certainty"];
    for (const [number, draft] of quizDrafts("quiz-a").entries()) {
      const whole = recordOf(draft, number);
      for (const name of Object.keys(draft).filter((each) => each !== "type"))
        for (const wrong of [{}, [{}], -0.5, Number.NaN, undefined]) {
          if (wrong === undefined && optional.includes(name)) continue;
          assert.equal(kindOf({ ...whole, [name]: wrong }), "malformed", `${draft.type}.${name}`);
        }
    }
  });

  it("takes no marks over a denominator of nothing, and no question without a form", () => {
    const [begun, , end] = quizDrafts("quiz-a").map((draft, number) => recordOf(draft, number));
    assert.ok(begun?.type === "quiz" && end?.type === "quizEnd");
    assert.deepEqual([begun, end].map(kindOf), ["record", "record"]);
    for (const denominator of [0, -3, 1.5]) {
      assert.equal(kindOf({ ...begun, scheme: { ...begun.scheme, denominator } }), "malformed");
      assert.equal(kindOf({ ...end, score: { ...end.score, denominator } }), "malformed");
    }
    const [item] = begun.items;
    for (const wrong of [{ form: "" }, { facts: ["fact"] }, { seed: 0.5 }, { item: "" }])
      assert.equal(kindOf({ ...begun, items: [{ ...item, ...wrong }] }), "malformed");
    for (const wrong of [{ right: -1 }, { marks: 0.5 }, { fullMarks: "6" }])
      assert.equal(kindOf({ ...end, score: { ...end.score, ...wrong } }), "malformed");
  });

  it("takes fields that it does not know", () => {
    assert.equal(kindOf({ ...sample, mood: "good" }), "record");
  });

  for (const [name, fields] of Object.entries({
    "a scope of nothing": { type: "reset", scope: {} },
    "a scope that is a fact": { type: "reset", scope: { facts: factKey(1) } },
    "a fact without a pack": { type: "reset", scope: { facts: ["fact"] } },
    "a fact in a nameless pack": { type: "reset", scope: { facts: ["/fact"] } },
    "too many facts": { type: "reset", scope: { facts: Array(2001).fill(factKey(1)) } },
    "a name that is too long": { type: "reset", scope: { pack: "p".repeat(301) } },
    "a text that is too long": { type: "note", scope, text: "x".repeat(20_001), replaces: [] },
    "a star that is maybe on": { type: "star", scope, on: 1 },
    "a suspension that is maybe on": { type: "suspend", scope },
    "a flag without a reason": { type: "flag", scope, on: true },
    "a note that replaces a number": { type: "note", scope, text: "", replaces: [1] },
    "a day that is none": { type: "bury", scope, until: 5 },
    "settings that are a list": { type: "settings", values: [1] },
    "a setting that is an object": { type: "settings", values: { name: {} } },
    "an undo of nothing": { type: "undo", scope },
    "an undo without a scope": { type: "undo", target: "writer01.0" },
  })) {
    it(`does not take ${name}`, () => {
      assert.equal(kindOf({ ...frame, ...fields }), "malformed");
    });
  }

  it("takes the times of a clock that is wrong by any number of years", () => {
    for (const at of [Date.UTC(1970, 0, 1), Date.UTC(1601, 0, 1), Date.UTC(9000, 0, 1)])
      assert.equal(kindOf({ ...sample, at }), "record");
    const moments = fc.record({
      at: fc.integer({ min: earliestAt, max: latestAt }),
      zone: fc.integer({ min: -widestZone, max: widestZone }),
    });
    assertProperty(
      fc.property(moments, (moment) => {
        const stamp = nextStamp(moment.at, 0);
        assert.equal(kindOf({ ...sample, ...moment, stamp }), "record");
        assert.match(calendarDay(moment), /^\d{4}-\d\d-\d\d$/);
        assert.match(formatLocalDay(toLocalDay(moment.at, moment.zone) + 1), /^\d{4}-\d\d-\d\d$/);
      }),
    );
  });

  it("takes no time that no clock shows, so that later records can still be put in order", () => {
    for (const fields of [
      { at: earliestAt - 1 },
      { at: latestAt + 1 },
      { at: 1.5 },
      { zone: widestZone + 1 },
      { zone: -widestZone - 1 },
      { stamp: -1 },
      { stamp: greatestStamp + 1 },
      { stamp: Number.MAX_SAFE_INTEGER },
    ])
      assert.equal(kindOf({ ...sample, ...fields }), "malformed", JSON.stringify(fields));
    // After the last clock there is room for a record every millisecond of eight thousand years.
    assert.ok(nextStamp(0, latestAt) < greatestStamp - 8000 * 365 * 86_400_000);
  });

  it("keeps what is newer, as long as it has an id", () => {
    const id = { writer: "writer01", number: 1 };
    assert.deepEqual(parseRecord({ ...frame, type: "dream" }), { kind: "newer", id });
    assert.deepEqual(parseRecord({ v: 2, id: frame.id }), { kind: "newer", id });
    assert.deepEqual(parseRecord({ ...frame, type: "constructor" }), { kind: "newer", id });
    assert.equal(kindOf({ v: 2 }), "malformed");
    assert.equal(kindOf({ ...frame, v: 2.5, type: "star" }), "malformed");
  });

  it("reads the end of an archive", () => {
    const end = { v: 1, type: "end", count: 3, replaces: ["a.jsonl"] };
    assert.deepEqual(parseRecord(end), { kind: "end", count: 3, replaces: ["a.jsonl"] });
    assert.equal(kindOf({ ...end, count: -1 }), "malformed");
    assert.equal(kindOf({ ...end, replaces: "a.jsonl" }), "malformed");
  });
});
