import { Ajv, type Schema } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

const generatedNote =
  "// Generated from media/schemas/pack.schema.json by `npm run generate`. Do not edit.";

/** The types of the module that `packValidator` makes. */
export const packValidatorTypes = `${generatedNote}
import type { Pack } from "./packFormat.ts";

export interface SchemaError {
  /** JSON Pointer to the value that is wrong, "" for the whole text. */
  readonly instancePath: string;
  /** The keyword of the schema that is not met, such as "required". */
  readonly keyword: string;
  /** What the keyword asks for, such as \`{ missingProperty: "id" }\`. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Whether \`data\` is a pack; if not, \`validate.errors\` says why until the next call. */
export const validate: {
  (data: unknown): data is Pack;
  readonly errors?: readonly SchemaError[] | null;
};
`;

/**
 * A validator for the pack format, compiled ahead of time, as the text of a JavaScript module:
 * a tenth of the size of Ajv itself, and no code is made from text at run time.
 */
export function packValidator(schema: Schema): string {
  const ajv = new Ajv({
    allErrors: true,
    // Problems are worded by the pack parser, which knows positions and names.
    messages: false,
    // Counts UTF-16 units; counting code points would pull in a run-time module. The option is
    // deprecated for validators of foreign schemas; the warning has no meaning for our own.
    unicode: false,
    logger: false,
    allowUnionTypes: true,
    // A definition becomes one function, not a copy at each of its uses.
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode(ajv, ajv.compile(forRunTime(schema)));
  return [generatedNote, withShortErrors(code), ""].join("\n");
}

/**
 * Without what is for the editor: descriptions, which would be dead weight, and that there are no other
 * fields. The editor warns of these; a pack that has some is read, with a warning of our own.
 */
function forRunTime(schema: Schema): Schema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === "additionalProperties" && value === false) return undefined;
    return (key === "description" || key === "title") && typeof value === "string"
      ? undefined
      : value;
  });
  return JSON.parse(text) as Schema;
}

const errorPattern =
  /const (err\d+) = \{instancePath(?::(?<path>[^,]+))?,schemaPath:"[^"]*",keyword:(?<keyword>"\w+"),params:(?<params>\{.*\})\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g;

/**
 * Ajv writes out for each keyword how its error is made and kept. One function for all of them, without the parts that
 * the parser does not read, makes the validator half as large.
 */
function withShortErrors(code: string): string {
  const short = code.replaceAll(errorPattern, (_match, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { path?: string; keyword: string; params: string };
    return `vErrors = withError(vErrors, ${groups.path ?? "instancePath"}, ${groups.keyword}, ${groups.params});`;
  });
  if (short.includes("schemaPath:"))
    throw new Error("Ajv writes errors in a new way: see errorPattern.");
  return `${short}
function withError(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}`;
}
