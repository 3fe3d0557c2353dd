import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { createPackText } from "./packText.ts";
import type { Position } from "./problem.ts";

/** Where the entry of a fact begins in the text of its pack; the first line if it is not there. */
export function findFactPosition(text: string, factId: string): Position {
  const root = parseTree(text);
  const facts = root === undefined ? undefined : findNodeAtLocation(root, ["facts"]);
  const entry = facts?.children?.find((fact) => findNodeAtLocation(fact, ["id"])?.value === factId);
  return entry === undefined
    ? { line: 1, column: 1 }
    : createPackText(text).positionAt(entry.offset);
}
