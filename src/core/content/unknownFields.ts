import { packShape, type Shape } from "./generated/packShape.ts";
import type { PathProblem } from "./packEntries.ts";
import type { JsonPath } from "./problem.ts";

/**
 * A warning for each field that the format does not have. Such fields are kept: a newer edition of
 * the same format version may know them.
 */
export function unknownFields(data: unknown): PathProblem[] {
  const problems: PathProblem[] = [];
  visit(data, packShape, [], problems);
  return problems;
}

/** `path` is that of `value`; it is changed on the way down and as before on return. */
function visit(
  value: unknown,
  shape: Shape,
  path: (string | number)[],
  problems: PathProblem[],
): void {
  if (shape === true || typeof value !== "object" || value === null) return;
  const depth = path.length;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      visit(value[index], shape, path, problems);
    }
  } else {
    for (const field in value) {
      const childShape = Object.hasOwn(shape, field) ? shape[field] : undefined;
      if (childShape === true) continue;
      path[depth] = field;
      if (childShape === undefined) problems.push(toProblem([...path]));
      else visit(Reflect.get(value, field), childShape, path, problems);
    }
  }
  path.length = depth;
}

function toProblem(path: JsonPath): PathProblem {
  return {
    code: "unknown-field",
    severity: "warning",
    message: `The pack format has no field "${String(path.at(-1))}" here. It is kept and has no effect; check its spelling.`,
    path,
  };
}
