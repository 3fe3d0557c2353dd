import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "./folders.ts";

/**
 * The environment that makes a browser on Linux use the DejaVu fonts from npm and no others, so that pictures look the
 * same on every machine. They have every sign that the product shows: ⅔, −, ✓, ✗. Empty on other systems, which have
 * no fontconfig.
 */
export async function pinnedFontEnvironment(): Promise<Record<string, string>> {
  if (process.platform !== "linux") return {};
  const packageFile = fileURLToPath(import.meta.resolve("dejavu-fonts-ttf/package.json"));
  const folder = join(cacheFolder, "fonts");
  await mkdir(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  await writeFile(file, toConfiguration(join(dirname(packageFile), "ttf"), join(folder, "cache")));
  return { FONTCONFIG_FILE: file };
}

/** Faces that a browser would take for text whose family it does not find. */
const otherFaces = ["DejaVuSerif", "DejaVuSansCondensed", "DejaVuSans-ExtraLight", "DejaVuMath"];

function toConfiguration(fonts: string, cache: string): string {
  const alias = (family: string, font: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <selectfont><rejectfont>${otherFaces.map((face) => `<glob>*/${face}*</glob>`).join("")}</rejectfont></selectfont>
  <cachedir>${cache}</cachedir>
  ${alias("system-ui", "DejaVu Sans")}
  ${alias("sans-serif", "DejaVu Sans")}
  ${alias("monospace", "DejaVu Sans Mono")}
</fontconfig>
`;
}
