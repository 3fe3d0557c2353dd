import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "../../src/core/content/pack.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";

const folder = join(import.meta.dirname, "../../media/packs");

/** Names of the files in media/packs. */
export const packFileNames: readonly string[] = readdirSync(folder).sort();

export function readPackText(fileName: string): string {
  return readFileSync(join(folder, fileName), "utf8");
}

/** A bundled pack; throws if it is none. */
export function readPack(fileName: string): Pack {
  const { pack, problems } = parsePack(readPackText(fileName));
  if (pack === undefined) throw new Error(`${fileName}: ${problems[0]?.message ?? ""}`);
  return pack;
}
