import { recordInTwoWindows } from "../support/recorder/twoWindows.ts";

const answers = 10_000;
/** As many on the way at the same time as no student gives: it is for the speed of this test. */
const atOnce = 25;

describe("two windows that answer at the same time", () => {
  it("lose none of 10,000 answers, and both show the same state in the end", async () => {
    const ms = await recordInTwoWindows(answers, atOnce);
    console.log(`${String(answers)} answers in two windows took ${(ms / 1000).toFixed(1)} s.`);
  });
});
