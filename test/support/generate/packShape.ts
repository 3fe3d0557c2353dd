interface SchemaNode {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

type Shape = true | { readonly [property: string]: Shape };

/** The names of all fields that the schema has, nested as they are, as the text of a module. */
export function packShape(schema: SchemaNode): string {
  const toShape = (node: SchemaNode): Shape => {
    const name = node.$ref?.replace("#/definitions/", "");
    if (name !== undefined) return toShape(schema.definitions?.[name] ?? {});
    if (node.items !== undefined) return toShape(node.items);
    if (node.properties === undefined) return true;
    const fields = Object.entries(node.properties);
    return Object.fromEntries(fields.map(([field, child]) => [field, toShape(child)]));
  };
  return [
    "// Generated from media/schemas/pack.schema.json by `npm run generate`. Do not edit.",
    "",
    "/** For each field its own fields; `true` where a value of any shape, or a plain one, stands. */",
    "export type Shape = true | { readonly [field: string]: Shape };",
    "",
    `export const packShape: Shape = ${JSON.stringify(toShape(schema))};`,
    "",
  ].join("\n");
}
