import { existsSync, readFileSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unpackArchive, unpackFile } from "./archive.ts";
import { runChild } from "./childProcess.ts";
import { findExecutables, findOnPath } from "./executables.ts";
import { cacheFolder } from "./folders.ts";
import { installOnce } from "./installOnce.ts";

/** How to launch a Chromium that works on this machine. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** The complete environment for the browser. */
  readonly env: Readonly<Record<string, string>>;
}

const launchArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const namesOnPath = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
];

/**
 * Finds a Chromium: the one that the environment variable CHROMIUM_EXECUTABLE names, else one that
 * is installed on this machine, else the one inside the npm package `@sparticuz/chromium` (Linux
 * x64), unpacked on first use. Rejects with a sentence that says what to do when there is none.
 */
export async function ensureChromium(): Promise<Chromium> {
  const chosen = process.env["CHROMIUM_EXECUTABLE"];
  if (chosen !== undefined && chosen !== "") {
    if (await starts(chosen, ownEnvironment())) return toChromium(chosen);
    throw new Error(
      `CHROMIUM_EXECUTABLE is set to ${chosen}, which does not start. Correct it, or unset it to let one be found.`,
    );
  }
  for (const candidate of await findSystemChromium()) {
    if (await starts(candidate, ownEnvironment())) return toChromium(candidate);
  }
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium();
  throw new Error(
    "No Chrome or Chromium was found. Install one, or set CHROMIUM_EXECUTABLE to the path of one, and try again.",
  );
}

async function findSystemChromium(): Promise<string[]> {
  const programFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined);
  const elsewhere = await findExecutables([
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...programFolders.map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
  ]);
  return [...elsewhere, ...(await findOnPath(namesOnPath))];
}

/**
 * Unpacks the package ourselves: its own function would put the browser into the system's temporary
 * folder.
 */
async function packagedChromium(): Promise<Chromium> {
  const packageFolder = join(
    dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))),
    "..",
  );
  const version = versionOf(packageFolder);
  const folder = await installOnce({
    folder: join(cacheFolder, `chromium-${version}`),
    what: `Chromium ${version}`,
    async install(partial) {
      console.log(`Unpacking Chromium ${version} into .vscode-test, once: 213 MB …`);
      const source = join(packageFolder, "bin");
      await unpackFile(join(source, "chromium.br"), join(partial, "chromium"));
      await chmod(join(partial, "chromium"), 0o755);
      await unpackArchive(join(source, "al2023.tar.br"), join(partial, "libraries"));
      await unpackArchive(join(source, "fonts.tar.br"), join(partial, "fonts"));
      await writeFile(join(partial, "fonts/fonts.conf"), fontConfiguration);
    },
  });
  const executablePath = join(folder, "chromium");
  const fonts = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: join(folder, "fonts") };
  const env = { ...ownEnvironment(), ...fonts };
  if (await starts(executablePath, env)) return toChromium(executablePath, env);

  // A bare machine lacks NSS and its kin. On any other the system's own are better: theirs fit the
  // rest of it.
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, "libraries/lib") };
  if (await starts(executablePath, withLibraries)) return toChromium(executablePath, withLibraries);
  const { output } = await runChild(executablePath, ["--version"], { env: withLibraries });
  throw new Error(
    `The Chromium of @sparticuz/chromium does not start on this machine: ${output.trim()}\n` +
      "Install Chrome or Chromium, or set CHROMIUM_EXECUTABLE to the path of one, and try again.",
  );
}

/** The package's own file names the folders of the service that it was made for. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

function toChromium(
  executablePath: string,
  env: Record<string, string> = ownEnvironment(),
): Chromium {
  return { executablePath, args: launchArgs, env };
}

/** That it prints its version shows that every library it is linked with is there. */
async function starts(executablePath: string, env: Record<string, string>): Promise<boolean> {
  try {
    return (await runChild(executablePath, ["--version"], { env })).code === 0;
  } catch {
    return false;
  }
}

function versionOf(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  return (manifest as { version: string }).version;
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
