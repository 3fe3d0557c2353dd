import type { SchemaError } from "./generated/packValidator.js";
import type { JsonPath } from "./problem.ts";
import { sentence, type Sentence } from "./sentence.ts";

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
export function schemaSentence(error: SchemaError): Sentence {
  const subject = subjectOf(toJsonPath(error));
  const { params } = error;
  const limit = Number(params["limit"]);
  switch (error.keyword) {
    case "required":
      return sentence('{0} has no "{1}". Add it.', subject, String(params["missingProperty"]));
    case "type":
      return sentence("{0} must be {1}.", subject, typeNames(params["type"]));
    case "enum":
      return sentence("{0} must be one of {1}.", subject, listed(params["allowedValues"]));
    case "pattern":
      return patternSentence(subject, error);
    case "maxLength":
      return sentence("{0} must have at most {1} characters.", subject, limit);
    case "minItems":
      return limit === 1
        ? sentence("{0} must have at least one entry.", subject)
        : sentence("{0} must have at least {1} entries.", subject, limit);
    case "maxItems":
      return sentence("{0} must have at most {1} entries.", subject, limit);
    case "minimum":
      return sentence("{0} must be {1} or more.", subject, limit);
    case "maximum":
      return sentence("{0} must be {1} or less.", subject, limit);
    default:
      return sentence("{0} does not fit the pack format ({1}).", subject, error.keyword);
  }
}

function subjectOf(path: JsonPath): Sentence {
  const last = path.at(-1);
  if (last === undefined) return sentence("The pack");
  if (typeof last === "string") return sentence('"{0}"', last);
  return sentence('Entry {0} of "{1}"', last + 1, String(path.at(-2)));
}

/** The types that a value may have, of which there are at most three. */
function typeNames(types: unknown): Sentence {
  return String(types)
    .split(",")
    .map(typeName)
    .reduce((before, name) => sentence("{0} or {1}", before, name));
}

function typeName(type: string): Sentence {
  switch (type) {
    case "string":
      return sentence("a text in quotation marks");
    case "integer":
      return sentence("a whole number");
    case "number":
      return sentence("a number");
    case "boolean":
      return sentence("true or false");
    case "array":
      return sentence("a list in square brackets");
    case "object":
      return sentence("an object in curly brackets");
    default:
      return sentence("{0}", type);
  }
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(", ") : "";
}

function patternSentence(subject: Sentence, { params }: SchemaError): Sentence {
  const pattern = String(params["pattern"]);
  if (pattern === "\\S") return sentence("{0} must not be empty.", subject);
  if (pattern.startsWith("^[0-9]{4}-"))
    return sentence("{0} must be a day such as 2026-05-28.", subject);
  if (pattern.endsWith("|undated)$"))
    return sentence(
      '{0} must be a date such as 2026-05-28, 2026-05 or 2026, or "undated".',
      subject,
    );
  if (pattern.startsWith("^[0-9]{4}"))
    return sentence("{0} must be a date such as 2026-05-28, 2026-05 or 2026.", subject);
  if (pattern.startsWith("^https?"))
    return sentence("{0} must be a web address that begins with https://.", subject);
  if (pattern.startsWith("^[a-z]{2,3}"))
    return sentence('{0} must be a language tag such as "en".', subject);
  if (pattern.includes("/"))
    return sentence(
      '{0} must be an id such as "ree-17", or a pack and an id such as "elements/ree-17".',
      subject,
    );
  return sentence("{0} must be lower-case words or numbers joined by hyphens.", subject);
}
