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
  let lines: readonly number[] | undefined;
  const positionAt = (offset: number): Position => {
    lines ??= lineStarts(text);
    const line = lineOf(offset, lines);
    return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
  };
  const entriesByList = new Map<string, ReadonlyMap<unknown, Node>>();
  const entriesOf = (list: string): ReadonlyMap<unknown, Node> => {
    const entries = entriesByList.get(list) ?? entriesById(parse().root, list);
    entriesByList.set(list, entries);
    return entries;
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
    positionOfEntry: (list, id, path) =>
      positionAt(nearestNode(entriesOf(list).get(id), path)?.offset ?? 0),
    syntaxErrors: () => parse().errors,
  };
}

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
    starts.push(end + 1);
  return starts;
}

/** The line that holds an offset, counted from 0: the last one that begins at or before it. */
function lineOf(offset: number, starts: readonly number[]): number {
  let first = 0;
  let last = starts.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) > offset) last = middle - 1;
    else first = middle;
  }
  return first;
}

/** The entries of a list by their ids; of two with the same id the first. */
function entriesById(root: Node | undefined, list: string): ReadonlyMap<unknown, Node> {
  const entries = new Map<unknown, Node>();
  const nodes = root === undefined ? undefined : findNodeAtLocation(root, [list])?.children;
  for (const node of nodes ?? []) {
    const id: unknown = findNodeAtLocation(node, ["id"])?.value;
    if (!entries.has(id)) entries.set(id, node);
  }
  return entries;
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
