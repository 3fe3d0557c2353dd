import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unpackArchive } from "./archive.ts";
import { cacheFolder } from "./folders.ts";
import { installOnce } from "./installOnce.ts";

/**
 * The environment that makes a browser on Linux use two fonts from npm packages and no others, so
 * that pictures look the same on every machine: Open Sans for text, Roboto Mono for code. Empty on
 * other systems, which have no fontconfig.
 */
export async function pinnedFontEnvironment(): Promise<Record<string, string>> {
  if (process.platform !== "linux") return {};
  const folder = await installOnce({
    folder: join(cacheFolder, "fonts-1"),
    what: "fonts for pictures",
    async install(partial) {
      const chromium = dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium")));
      await unpackArchive(join(chromium, "../bin/fonts.tar.br"), join(partial, "sans"));
      await mkdir(join(partial, "cache"));
    },
  });
  const mono = dirname(
    fileURLToPath(import.meta.resolve("@expo-google-fonts/roboto-mono/package.json")),
  );
  const file = join(folder, "fonts.conf");
  await writeFile(file, toConfiguration(join(folder, "sans"), mono, join(folder, "cache")));
  return { FONTCONFIG_FILE: file };
}

function toConfiguration(sans: string, mono: string, cache: string): string {
  // Assigned, not preferred: a weight that one font lacks must not bring in the other.
  const always = (family: string, font: string) => `<match target="pattern">
    <test name="family"><string>${family}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${font}</string></edit>
  </match>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${sans}</dir>
  <dir>${mono}</dir>
  <cachedir>${cache}</cachedir>
  ${always("system-ui", "Open Sans")}
  ${always("sans-serif", "Open Sans")}
  ${always("monospace", "Roboto Mono")}
  <match target="pattern">
    <edit name="family" mode="append_last" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
}
