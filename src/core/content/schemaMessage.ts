import type { SchemaError } from "./generated/packValidator.js";
import type { JsonPath } from "./problem.ts";

/** The place of a schema error as a path: numbers for positions in lists, but not for columns. */
export function toJsonPath(error: SchemaError): JsonPath {
  if (error.instancePath === "") return [];
  return error.instancePath
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part, index, parts) =>
      /^\d+$/.test(part) && parts[index - 1] !== "cells" ? Number(part) : part,
    );
}

/** Whether an error is about the form of an id, be it an entry's own or one that it refers to. */
export function isIdPattern({ keyword, params }: SchemaError): boolean {
  return keyword === "pattern" && params["pattern"] === "^[a-z0-9]+(-[a-z0-9]+)*$";
}

/** A schema error in plain words. */
export function schemaMessage(error: SchemaError): string {
  const path = toJsonPath(error);
  const subject = describe(path);
  const { params } = error;
  switch (error.keyword) {
    case "required":
      return `${capitalised(describeEntry(path))} has no "${String(params["missingProperty"])}". Add it.`;
    case "type":
      return `${subject} must be ${typeNames(params["type"])}.`;
    case "enum":
      return `${subject} must be one of ${listed(params["allowedValues"])}.`;
    case "pattern":
      return `${subject} ${patternName(String(params["pattern"]))}.`;
    case "maxLength":
      return `${subject} must have at most ${String(params["limit"])} characters.`;
    case "minItems":
      return `${subject} must have at least ${entries(params["limit"])}.`;
    case "maxItems":
      return `${subject} must have at most ${entries(params["limit"])}.`;
    case "minimum":
      return `${subject} must be ${String(params["limit"])} or more.`;
    case "maximum":
      return `${subject} must be ${String(params["limit"])} or less.`;
    default:
      return `${subject} does not fit the pack format (${error.keyword}).`;
  }
}

function describe(path: JsonPath): string {
  const last = path.at(-1);
  if (last === undefined) return "The pack";
  if (typeof last === "string") return `"${last}"`;
  const parent = path.at(-2);
  return `Entry ${String(last + 1)} of "${String(parent)}"`;
}

function describeEntry(path: JsonPath): string {
  return path.length === 0 ? "the pack" : describe(path);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function typeNames(types: unknown): string {
  const names: Readonly<Record<string, string>> = {
    string: "a text in quotation marks",
    integer: "a whole number",
    number: "a number",
    boolean: "true or false",
    array: "a list in square brackets",
    object: "an object in curly brackets",
  };
  return String(types)
    .split(",")
    .map((type) => names[type] ?? type)
    .join(" or ");
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(", ") : "";
}

function entries(limit: unknown): string {
  return limit === 1 ? "one entry" : `${String(limit)} entries`;
}

function patternName(pattern: string): string {
  if (pattern === "\\S") return "must not be empty";
  if (pattern.startsWith("^[0-9]{4}-")) return "must be a day such as 2026-05-28";
  if (pattern.endsWith("|undated)$"))
    return 'must be a date such as 2026-05-28, 2026-05 or 2026, or "undated"';
  if (pattern.startsWith("^[0-9]{4}")) return "must be a date such as 2026-05-28, 2026-05 or 2026";
  if (pattern.startsWith("^https?")) return "must be a web address that begins with https://";
  if (pattern.startsWith("^[a-z]{2,3}")) return 'must be a language tag such as "en"';
  return "must be lower-case words or numbers joined by hyphens";
}
