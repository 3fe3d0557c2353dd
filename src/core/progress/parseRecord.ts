import {
  certainties,
  earliestAt,
  greatestStamp,
  latestAt,
  longestList,
  longestText,
  outcomes,
  quizModes,
  recordVersion,
  widestZone,
  type ProgressRecord,
} from "./progressRecord.ts";
import { parseRecordId, type RecordIdParts } from "./recordId.ts";

/** What a whole line holds. */
export type ParsedRecord =
  | { readonly kind: "record"; readonly record: ProgressRecord; readonly id: RecordIdParts }
  /** Of a later version, or of a type that is unknown here: kept, and not understood. */
  | { readonly kind: "newer"; readonly id: RecordIdParts }
  /** The last line of an archive: which files it takes the place of, and how many lines it has. */
  | { readonly kind: "end"; readonly count: number; readonly replaces: readonly string[] }
  | { readonly kind: "malformed" };

type Fields = Readonly<Record<string, unknown>>;
const malformed = { kind: "malformed" } as const;

/** The longest short text, in characters. */
const longestName = 300;

/** Reads a JSON value whose checksum was right. Never throws. */
export function parseRecord(value: unknown): ParsedRecord {
  if (!isFields(value) || !isCount(value["v"])) return malformed;
  if (value["type"] === "end" && value["v"] === recordVersion) return parseEnd(value);
  const id = typeof value["id"] === "string" ? parseRecordId(value["id"]) : undefined;
  if (id === undefined) return malformed;
  const { type } = value;
  if (value["v"] > recordVersion) return { kind: "newer", id };
  if (!isFramed(value) || typeof type !== "string") return malformed;
  const hasShape = Object.hasOwn(shapes, type) ? shapes[type as ProgressRecord["type"]] : undefined;
  if (hasShape === undefined) return { kind: "newer", id };
  return hasShape(value)
    ? { kind: "record", record: value as unknown as ProgressRecord, id }
    : malformed;
}

function parseEnd({ count, replaces }: Fields): ParsedRecord {
  return isCount(count) && isListOf(replaces, isName)
    ? { kind: "end", count, replaces: replaces as string[] }
    : malformed;
}

const shapes: Readonly<Record<ProgressRecord["type"], (fields: Fields) => boolean>> = {
  answer: isAnswer,
  suspend: ({ scope, on }) => isScope(scope) && typeof on === "boolean",
  bury: ({ scope, until }) => isScope(scope) && isName(until),
  reset: ({ scope }) => isScope(scope),
  star: ({ scope, on }) => isScope(scope) && typeof on === "boolean",
  flag: ({ scope, on, reason }) => isScope(scope) && typeof on === "boolean" && isText(reason),
  note: ({ scope, text, replaces }) => isScope(scope) && isText(text) && isListOf(replaces, isName),
  settings: ({ values }) => isFields(values) && Object.values(values).every(isSetting),
  quiz: isQuiz,
  response: isResponse,
  quizEnd: isQuizEnd,
  undo: ({ scope, target }) => isName(target) && (scope === null || isScope(scope)),
};

function isFramed(fields: Fields): boolean {
  const { device, at, zone, stamp } = fields;
  return (
    isName(device) &&
    isWholeFrom(at, earliestAt, latestAt) &&
    isWholeFrom(zone, -widestZone, widestZone) &&
    isWholeFrom(stamp, 0, greatestStamp)
  );
}

function isAnswer(fields: Fields): boolean {
  const { facts, form, item, seed, shown, key, chosen, struck, certainty, quiz } = fields;
  return (
    isListOf(facts, isAnsweredFact) &&
    isName(form) &&
    (item === undefined || isName(item)) &&
    isWhole(seed) &&
    isListOf(shown, isText) &&
    isCount(key) &&
    (chosen === null || isCount(chosen)) &&
    isListOf(struck, isCount) &&
    (certainty === undefined || isOneOf(certainties, certainty)) &&
    isCount(fields["durationMs"]) &&
    (quiz === undefined || isName(quiz))
  );
}

function isQuiz({ quiz, mode, title, scheme, items, limitMs, mayPause }: Fields): boolean {
  return (
    isName(quiz) &&
    isOneOf(quizModes, mode) &&
    isText(title) &&
    isScheme(scheme) &&
    isListOf(items, isAskedItem) &&
    (limitMs === undefined || isCount(limitMs)) &&
    (mayPause === undefined || typeof mayPause === "boolean")
  );
}

function isScheme(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { denominator, right, wrong, blank } = value;
  return isCount(denominator) && denominator > 0 && [right, wrong, blank].every(isWhole);
}

function isAskedItem(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { form, item, facts, seed } = value;
  return (
    isName(form) &&
    (item === undefined || isName(item)) &&
    isListOf(facts, isFactKey) &&
    isWhole(seed)
  );
}

function isResponse(fields: Fields): boolean {
  const { quiz, position, chosen, struck, certainty, isMarked, durationMs, usedMs } = fields;
  return (
    isName(quiz) &&
    isCount(position) &&
    (chosen === null || isCount(chosen)) &&
    isListOf(struck, isCount) &&
    (certainty === undefined || isOneOf(certainties, certainty)) &&
    typeof isMarked === "boolean" &&
    isCount(durationMs) &&
    isCount(usedMs)
  );
}

function isQuizEnd(fields: Fields): boolean {
  const { quiz, mode, title, isHandedIn, startedAt, durationMs, score } = fields;
  return (
    isName(quiz) &&
    isOneOf(quizModes, mode) &&
    isText(title) &&
    typeof isHandedIn === "boolean" &&
    isWhole(startedAt) &&
    isCount(durationMs) &&
    isScore(score)
  );
}

function isScore(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { right, wrong, blank, marks, fullMarks, denominator } = value;
  const counts = [right, wrong, blank];
  return (
    counts.every(isCount) &&
    isWhole(marks) &&
    isWhole(fullMarks) &&
    isCount(denominator) &&
    denominator > 0
  );
}

function isAnsweredFact(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { key, revision, outcome } = value;
  return (
    isFactKey(key) && isCount(revision) && (outcome === undefined || isOneOf(outcomes, outcome))
  );
}

function isScope(value: unknown): boolean {
  return isFields(value) && (isListOf(value["facts"], isFactKey) || isName(value["pack"]));
}

function isFactKey(value: unknown): boolean {
  return isName(value) && value.indexOf("/") > 0;
}

function isSetting(value: unknown): boolean {
  return value === null || isText(value) || isFinite(value) || typeof value === "boolean";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isEntry: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= longestList && value.every(isEntry);
}

function isOneOf(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= longestName;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.length <= longestText;
}

function isFinite(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isWholeFrom(value: unknown, least: number, greatest: number): boolean {
  return isWhole(value) && value >= least && value <= greatest;
}

function isCount(value: unknown): value is number {
  return isWhole(value) && value >= 0;
}
