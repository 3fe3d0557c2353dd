import assert from "node:assert/strict";
import { killAgainAndAgain } from "../../../support/progress/killTest.ts";

const kills = 40;

describe("a process that is killed while it records", () => {
  it("has every answer that it confirmed, once, at the next start", async function () {
    this.timeout(180_000);
    const report = await killAgainAndAgain(kills, 20_260_528);
    assert.ok(report.confirmed > kills, `only ${String(report.confirmed)} answers were confirmed`);
    assert.ok(report.torn > 0, "no kill has hit a write");
  });
});
