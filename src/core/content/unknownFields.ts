import { packShape, type Shape } from "./generated/packShape.ts";
import type { PathProblem } from "./packEntries.ts";
import type { JsonPath } from "./problem.ts";
import { sentence } from "./sentence.ts";

/** The fields of an object with their own fields. A map is several times as fast as the object. */
type Fields = ReadonlyMap<string, Fields | true>;

const packFields = toFields(packShape);

/**
 * A warning for each field that the format does not have. Such fields are kept: a newer edition of
 * the same format version may know them.
 */
export function unknownFields(data: unknown): PathProblem[] {
  const problems: PathProblem[] = [];
  visit(data, packFields, [], problems);
  return problems;
}

function toFields(shape: Shape): Fields | true {
  return shape === true
    ? true
    : new Map(Object.entries(shape).map(([name, fields]) => [name, toFields(fields)]));
}

/** `path` is that of `value`; it is changed on the way down and as before on return. */
function visit(
  value: unknown,
  fields: Fields | true,
  path: (string | number)[],
  problems: PathProblem[],
): void {
  if (fields === true || typeof value !== "object" || value === null) return;
  const depth = path.length;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      visit(value[index], fields, path, problems);
    }
  } else {
    for (const name in value) {
      const inner = fields.get(name);
      if (inner === true) continue;
      path[depth] = name;
      if (inner === undefined) problems.push(toProblem([...path]));
      else visit((value as Readonly<Record<string, unknown>>)[name], inner, path, problems);
    }
  }
  path.length = depth;
}

function toProblem(path: JsonPath): PathProblem {
  return {
    code: "unknown-field",
    severity: "warning",
    sentence: sentence(
      'The pack format has no field "{0}" here. It is kept and has no effect; check its spelling.',
      String(path.at(-1)),
    ),
    path,
    isAtName: true,
  };
}
