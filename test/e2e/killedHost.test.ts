import assert from "node:assert/strict";
import { killHostsAgainAndAgain } from "../support/recorder/killHosts.ts";

const kills = 4;

describe("an extension host that is killed while it records", () => {
  it("has every answer that it confirmed, once, when VS Code starts it again", async () => {
    const { confirmed } = await killHostsAgainAndAgain(kills, 20_260_528);
    assert.ok(confirmed > kills, `only ${String(confirmed)} answers were confirmed`);
  });
});
