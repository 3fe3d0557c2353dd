import { findNodeAtLocation, parseTree, type Node, type ParseError } from "jsonc-parser";
import type { JsonPath, Position } from "./problem.ts";

/** Limits on a pack file: its text in UTF-16 units, and how deep its lists and objects may nest. */
export const packTextLimits = { length: 20_000_000, depth: 100 };

/** Finds places in the text of a pack. The text is parsed at most once, on the first look-up. */
export interface PackText {
  /** Place of an offset in UTF-16 units. */
  positionAt(offset: number): Position;
  /** Place of the value at `path`, or of its nearest container that is there. */
  positionOf(path: JsonPath): Position;
  /** Place of the name of the field at `path`; that of the nearest value if there is none. */
  positionOfName(path: JsonPath): Position;
  /** Place of `path` within the first entry of a list that has the id, or of what is nearest to it. */
  positionOfEntry(list: string, id: string, path: JsonPath): Position;
  /** Errors of JSON syntax, in order of their places. */
  syntaxErrors(): readonly ParseError[];
}

export function createPackText(text: string): PackText {
  let parsed: { root: Node | undefined; errors: ParseError[] } | undefined;
  const parse = () => {
    if (parsed === undefined) {
      const errors: ParseError[] = [];
      const root = parseTree(text, errors, { disallowComments: true });
      parsed = { root, errors };
    }
    return parsed;
  };
  const positionAt = (offset: number): Position => {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf("\n") + 1;
    return { line: before.split("\n").length, column: offset - lineStart + 1 };
  };
  return {
    positionAt,
    positionOf: (path) => positionAt(nearestNode(parse().root, path)?.offset ?? 0),
    positionOfName(path) {
      const root = parse().root;
      const value = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
      const field = value?.parent?.type === "property" ? value.parent : nearestNode(root, path);
      return positionAt(field?.offset ?? 0);
    },
    positionOfEntry(list, id, path) {
      const root = parse().root;
      const entries = root === undefined ? undefined : findNodeAtLocation(root, [list])?.children;
      const entry = entries?.find((node) => findNodeAtLocation(node, ["id"])?.value === id);
      return positionAt(nearestNode(entry, path)?.offset ?? 0);
    },
    syntaxErrors: () => parse().errors,
  };
}

/** The value at `path` below a value, or its nearest container that is there. */
function nearestNode(root: Node | undefined, path: JsonPath): Node | undefined {
  if (root === undefined) return undefined;
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

/** Whether lists and objects nest deeper than the limit; deeper text could exhaust the stack. */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === "\\") index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') {
      isInString = true;
    } else if (character === "[" || character === "{") {
      depth += 1;
      if (depth > packTextLimits.depth) return true;
    } else if (character === "]" || character === "}") {
      depth -= 1;
    }
  }
  return false;
}
