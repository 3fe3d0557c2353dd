import { printParseErrorCode, type ParseError } from "jsonc-parser";
import { checkReferences } from "./checkReferences.ts";
import { validate, type SchemaError } from "./generated/packValidator.js";
import type { Pack as PackFile } from "./generated/packFormat.ts";
import type { Pack } from "./pack.ts";
import {
  entryKey,
  toEntries,
  type Entry,
  type PackEntries,
  type PathProblem,
} from "./packEntries.ts";
import { createPackText, isNestedTooDeep, packTextLimits, type PackText } from "./packText.ts";
import type { Problem } from "./problem.ts";
import { schemaMessage, toJsonPath } from "./schemaMessage.ts";

/** What came of reading one pack file: the usable part of it, if any, and what is wrong. */
export interface ParsedPack {
  /** Absent if the file as a whole cannot be used. */
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
}

const supportedFormatVersion = 1;
/** One mistake repeated in a long file would otherwise flood the list of problems. */
const maximumProblems = 200;
/** Errors of syntax follow from one another: only the first few tell anything. */
const maximumSyntaxProblems = 5;

/**
 * Reads the text of a `*.affairs.json` file. Never throws: an entry that is wrong is left out and
 * reported, the rest is kept; a file that is no pack at all yields problems only.
 */
export function parsePack(fileText: string): ParsedPack {
  const text = fileText.startsWith("\uFEFF") ? fileText.slice(1) : fileText;
  const start = { line: 1, column: 1 };
  if (text.length > packTextLimits.length || isNestedTooDeep(text)) {
    const message =
      text.length > packTextLimits.length
        ? `The file is larger than ${String(packTextLimits.length / 1_000_000)} million characters. Split it into several packs.`
        : `Lists and objects nest deeper than ${String(packTextLimits.depth)} levels. No pack needs that.`;
    return { problems: [{ code: "too-large", severity: "error", message, position: start }] };
  }
  const packText = createPackText(text);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problems: syntaxProblems(packText) };
  }
  const { pack, problems } = readPack(data);
  const placed = problems.slice(0, maximumProblems).map(({ path, ...problem }) => ({
    ...problem,
    position: packText.positionOf(path),
  }));
  return pack === undefined ? { problems: placed } : { pack, problems: placed };
}

function syntaxProblems(packText: PackText): Problem[] {
  const errors = syntaxErrors(packText).slice(0, maximumSyntaxProblems);
  const problems = errors.map((error): Problem => ({
    code: "json-syntax",
    severity: "error",
    message: `The file is not valid JSON: ${spaced(printParseErrorCode(error.error))}.`,
    position: packText.positionAt(error.offset),
  }));
  if (problems.length > 0) return problems;
  // The tolerant parser that knows positions found nothing, or nothing that it could return.
  const message = "The file is not valid JSON.";
  return [{ code: "json-syntax", severity: "error", message, position: packText.positionAt(0) }];
}

/**
 * None if the tolerant parser runs out of stack: where quotes and brackets do not match it can
 * descend deeper than the limit, which counts them as valid JSON has them.
 */
function syntaxErrors(packText: PackText): readonly ParseError[] {
  try {
    return packText.syntaxErrors();
  } catch {
    return [];
  }
}

/** "PropertyNameExpected" → "property name expected". */
function spaced(code: string): string {
  return code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

function readPack(data: unknown): { pack?: Pack; problems: PathProblem[] } {
  const newer = newerFormat(data);
  if (newer !== undefined) return { problems: [newer] };
  const problems = validate(data) ? [] : (validate.errors ?? []).map(toPathProblem);
  const badEntries = new Set<string>();
  for (const { path } of problems) {
    const key = entryKey(path);
    // What is wrong outside every entry spoils the whole pack.
    if (key === undefined) return { problems };
    badEntries.add(key);
  }
  // The schema's errors, if any, are all inside entries that are now left out.
  const file = data as PackFile;
  const checked = checkReferences(toEntries(file, badEntries));
  return {
    pack: { ...file, ...valuesOf(checked.entries) },
    problems: [...problems, ...checked.problems],
  };
}

function valuesOf(entries: PackEntries): Pick<Pack, keyof PackEntries> {
  const values = <Value>(list: readonly Entry<Value>[]) => list.map(({ value }) => value);
  return {
    sources: values(entries.sources),
    topics: values(entries.topics),
    terms: values(entries.terms),
    facts: values(entries.facts),
    lists: values(entries.lists),
    items: values(entries.items),
  };
}

function newerFormat(data: unknown): PathProblem | undefined {
  if (typeof data !== "object" || data === null || !("formatVersion" in data)) return undefined;
  const version = data.formatVersion;
  if (typeof version !== "number" || !(version > supportedFormatVersion)) return undefined;
  return {
    code: "format-version",
    severity: "error",
    message: `The pack is written in format version ${String(version)}, and this extension reads version ${String(supportedFormatVersion)}. Update Current Affairs Notes to use it.`,
    path: ["formatVersion"],
  };
}

function toPathProblem(error: SchemaError): PathProblem {
  return {
    code: "schema",
    severity: "error",
    message: schemaMessage(error),
    path: toJsonPath(error),
  };
}
