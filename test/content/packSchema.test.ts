import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: unknown;
}

describe("the schema of packs", () => {
  it("has the editor warn of unknown fields in every object with fields of its own", () => {
    const schema = JSON.parse(
      readFileSync("media/schemas/pack.schema.json", "utf8"),
    ) as SchemaNode & { readonly definitions: Readonly<Record<string, SchemaNode>> };
    const objects = Object.entries({ Pack: schema, ...schema.definitions }).filter(
      ([, { properties }]) => properties !== undefined,
    );
    assert.ok(objects.length > 15, String(objects.length));
    assert.deepEqual(
      objects.flatMap(([name, { additionalProperties }]) =>
        additionalProperties === false ? [] : name,
      ),
      [],
    );
  });
});
