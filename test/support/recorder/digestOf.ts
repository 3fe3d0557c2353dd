import { createHash } from "node:crypto";
import type { Progress } from "../../../src/core/progress/progress.ts";
import { stateOf } from "../progress/sampleRecords.ts";

/** The same text for the same state, and another for every other one. */
export function digestOf(progress: Progress): string {
  return createHash("sha256")
    .update(JSON.stringify(stateOf(progress)))
    .digest("hex");
}
