import { compile, type JSONSchema } from "json-schema-to-typescript";

/** The TypeScript types of the pack format, from its JSON Schema, as the text of a module. */
export async function packFormatTypes(schema: JSONSchema): Promise<string> {
  return compile(withoutLengthLimits(schema), "Pack", {
    additionalProperties: false,
    bannerComment:
      "// Generated from media/schemas/pack.schema.json by `npm run generate`. Do not edit.",
    format: true,
    style: { printWidth: 100 },
    unreachableDefinitions: true,
  });
}

/** Length limits of lists would become tuple types, which no reader of a pack needs. */
function withoutLengthLimits(schema: JSONSchema): JSONSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    (key === "minItems" || key === "maxItems") && typeof value === "number" ? undefined : value,
  );
  return JSON.parse(text) as JSONSchema;
}
