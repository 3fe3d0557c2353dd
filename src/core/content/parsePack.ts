import { printParseErrorCode, type ParseError } from "jsonc-parser";
import { checkAliases } from "./checkAliases.ts";
import { checkReferences } from "./checkReferences.ts";
import { validate } from "./generated/packValidator.js";
import type { Pack as PackFile } from "./generated/packFormat.ts";
import type { LeftOut } from "./leftOut.ts";
import type { Pack } from "./pack.ts";
import { entryPath, toEntries, toValues, type PathProblem } from "./packEntries.ts";
import { createPackText, isNestedTooDeep, packTextLimits, type PackText } from "./packText.ts";
import type { Position, Problem, ProblemCode } from "./problem.ts";
import { schemaProblems } from "./schemaProblems.ts";
import { sentence, toEnglish, type Sentence } from "./sentence.ts";
import { unknownFields } from "./unknownFields.ts";

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
  if (text.length > packTextLimits.length) {
    return tooLarge(
      sentence(
        "The file is larger than {0} million characters. Split it into several packs.",
        packTextLimits.length / 1_000_000,
      ),
    );
  }
  const data = parseJson(text);
  const read = data === undefined ? undefined : readPack(data.value);
  if (read?.pack !== undefined && read.problems.length === 0)
    return { pack: read.pack, problems: [] };
  // Places are found by a parser that descends into the text. A pack without problems needs none,
  // and can nest no deeper than the schema.
  if (isNestedTooDeep(text)) {
    return tooLarge(
      sentence(
        "Lists and objects nest deeper than {0} levels. No pack needs that.",
        packTextLimits.depth,
      ),
    );
  }
  const packText = createPackText(text);
  if (read === undefined) return { problems: syntaxProblems(packText) };
  const problems = withinLimit(read.problems).map((problem): Problem => {
    const { code, severity, path, isAtName = false } = problem;
    const position = isAtName ? packText.positionOfName(path) : packText.positionOf(path);
    return toProblem(code, severity, problem.sentence, position);
  });
  return read.pack === undefined ? { problems } : { pack: read.pack, problems };
}

/** So many problems as are listed; where there are more, the last one says how many. */
function withinLimit(problems: readonly PathProblem[]): readonly PathProblem[] {
  // A last one alone is told as quickly as counted.
  const first = problems.length > maximumProblems + 1 ? problems[maximumProblems] : undefined;
  if (first === undefined) return problems;
  const others = sentence(
    "And {0} more problems, the first of them here. They are listed as those before them are mended.",
    problems.length - maximumProblems,
  );
  return [
    ...problems.slice(0, maximumProblems),
    { ...first, code: "more-problems", sentence: others },
  ];
}

function toProblem(
  code: ProblemCode,
  severity: Problem["severity"],
  said: Sentence,
  position: Position,
): Problem {
  return { code, severity, sentence: said, message: toEnglish(said), position };
}

function tooLarge(said: Sentence): ParsedPack {
  return { problems: [toProblem("too-large", "error", said, { line: 1, column: 1 })] };
}

/** The value that a text holds, in an object since it may be anything; undefined if it is no JSON. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function syntaxProblems(packText: PackText): Problem[] {
  const errors = syntaxErrors(packText).slice(0, maximumSyntaxProblems);
  const toSyntaxProblem = (said: Sentence, offset: number) =>
    toProblem("json-syntax", "error", said, packText.positionAt(offset));
  // The tolerant parser that knows positions may find nothing, or nothing that it could return.
  if (errors.length === 0) return [toSyntaxProblem(sentence("The file is not valid JSON."), 0)];
  return errors.map(({ error, offset }) => {
    const found = spaced(printParseErrorCode(error));
    return toSyntaxProblem(sentence("The file is not valid JSON: {0}.", found), offset);
  });
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
  const { isPack, leftOut, problems } = schemaProblems(
    data,
    validate(data) ? [] : (validate.errors ?? []),
  );
  if (!isPack) return { problems: inOrder([...problems, ...leftOut.problems()], leftOut) };
  // The schema's errors, if any, are all inside entries that are now left out.
  const file = data as PackFile;
  const checked = checkReferences(
    toEntries(file, (path) => leftOut.has(path)),
    leftOut,
  );
  const { aliases, problems: ofAliases } = checkAliases(file, checked.entries.facts, leftOut);
  const all = [
    ...problems,
    ...checked.problems,
    ...ofAliases,
    ...leftOut.problems(),
    ...unknownFields(file),
  ];
  const pack = { ...file, ...toValues(checked.entries), ...(aliases && { aliases }) };
  return { pack, problems: inOrder(all, leftOut) };
}

/**
 * Errors first: warnings must not push one out of a list that is cut off. An entry that is left out
 * or has an error is not warned of: it will be read anew when that is mended.
 */
function inOrder(problems: readonly PathProblem[], leftOut: LeftOut): PathProblem[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  const wrong = new Set(errors.map(({ path }) => entryPath(path)?.join("/")));
  const warnings = problems.filter(({ severity, path }) => {
    if (severity === "error") return false;
    const entry = entryPath(path);
    return entry === undefined || !(leftOut.has(entry) || wrong.has(entry.join("/")));
  });
  return [...errors, ...warnings];
}

function newerFormat(data: unknown): PathProblem | undefined {
  if (typeof data !== "object" || data === null || !("formatVersion" in data)) return undefined;
  const version = data.formatVersion;
  if (typeof version !== "number" || !(version > supportedFormatVersion)) return undefined;
  return {
    code: "format-version",
    severity: "error",
    sentence: sentence(
      "The pack is written in format version {0}, and this extension reads version {1}. Update Current Affairs Notes to use it.",
      version,
      supportedFormatVersion,
    ),
    path: ["formatVersion"],
  };
}
