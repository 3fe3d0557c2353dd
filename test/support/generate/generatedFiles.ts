import { readFile } from "node:fs/promises";
import type { Schema } from "ajv";
import type { JSONSchema } from "json-schema-to-typescript";
import { bundledPacks } from "../../../src/host/packs/bundledPacks.ts";
import { parsePack } from "../../../src/core/content/parsePack.ts";
import { toMarkdownSnippets } from "../../../src/core/notes/markdownSnippets.ts";
import { packFormatTypes } from "./packFormatTypes.ts";
import { packShape } from "./packShape.ts";
import { packValidator, packValidatorTypes } from "./packValidator.ts";

export interface GeneratedFile {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Every file of the repository that is made from another one and checked in. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const schemaText = await readFile("media/schemas/pack.schema.json", "utf8");
  return [
    {
      path: "src/core/content/generated/packFormat.ts",
      text: await packFormatTypes(JSON.parse(schemaText) as JSONSchema),
    },
    {
      path: "src/core/content/generated/packValidator.js",
      text: packValidator(JSON.parse(schemaText) as Schema),
    },
    {
      path: "src/core/content/generated/packValidator.d.ts",
      text: packValidatorTypes,
    },
    {
      path: "src/core/content/generated/packShape.ts",
      text: packShape(JSON.parse(schemaText) as Parameters<typeof packShape>[0]),
    },
    ...(await Promise.all(bundledPacks.map(snippetFile))),
  ];
}

async function snippetFile(fileName: string): Promise<GeneratedFile> {
  const { pack, problems } = parsePack(await readFile(`media/packs/${fileName}`, "utf8"));
  if (pack === undefined)
    throw new Error(`${fileName} cannot be used: ${problems[0]?.message ?? "no reason given"}`);
  return {
    path: `snippets/${fileName.replace(".affairs.json", ".code-snippets")}`,
    text: `${JSON.stringify(toMarkdownSnippets(pack), undefined, 2)}\n`,
  };
}
