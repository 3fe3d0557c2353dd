import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCatalog, type Catalog } from "../../src/core/content/catalog.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";

const fileName = "india-us-critical-minerals.affairs.json";

/** Text of the first bundled pack. */
export const bundledText = readFileSync(
  join(import.meta.dirname, "../../media/packs", fileName),
  "utf8",
);

/** The bundled pack alone in a catalog. */
export function bundledCatalog(): Catalog {
  return createCatalog([{ fileName, ...parsePack(bundledText) }]);
}
