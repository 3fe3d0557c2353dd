import { createCatalog } from "../../src/core/content/catalog.ts";
import { toFactDocument, type PackDocuments } from "../../src/core/search/factDocument.ts";
import { packFileNames, readPack } from "./packFiles.ts";

/** The bundled packs as the search sees them. */
export function bundledDocuments(): readonly PackDocuments[] {
  const catalog = createCatalog(
    packFileNames.map((fileName) => ({ fileName, pack: readPack(fileName), problems: [] })),
  );
  const facts = [...catalog.facts.values()];
  return catalog.packs.map((pack) => ({
    id: pack.id,
    title: pack.title,
    facts: facts.filter((entry) => entry.pack === pack).map(toFactDocument),
  }));
}
