import { createPackText } from "./packText.ts";
import type { Position } from "./problem.ts";

/** Where the entry of a fact begins in the text of its pack; the first line if it is not there. */
export function findFactPosition(text: string, factId: string): Position {
  return createPackText(text).positionOfEntry("facts", factId, []);
}
