import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceText } from "../support/architecture/sourceFile.ts";

export const root = join(import.meta.dirname, "../..");

/** Every code file and style sheet of src, in the order of their paths. */
export const sourceFiles: readonly SourceText[] = globSync("src/**/*.{ts,tsx,js,css}", {
  cwd: root,
})
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
