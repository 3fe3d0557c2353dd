import { build, type BuildOptions } from "esbuild";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { repositoryFolder } from "../vscode/folders.ts";

/** Files of the quiz view by their name: "quiz.js" and "quiz.css". */
export type QuizBundle = ReadonlyMap<string, string>;

let bundle: Promise<QuizBundle> | undefined;

/** The quiz view as it is shipped, built anew and kept in memory: dist/ may be old. */
export function buildQuizView(): Promise<QuizBundle> {
  bundle ??= buildNow();
  return bundle;
}

async function buildNow(): Promise<QuizBundle> {
  const target = productionTargets().find(({ outdir }) => outdir?.endsWith("views"));
  if (target === undefined) throw new Error("esbuild.js has no target for the views any more.");
  const { outputFiles } = await build({
    ...target,
    absWorkingDir: repositoryFolder,
    logLevel: "warning",
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? path, text]));
}

/** The options of `node esbuild.js --production`, taken from the script itself without a build. */
function productionTargets(): readonly BuildOptions[] {
  const path = join(repositoryFolder, "esbuild.js");
  const targets: BuildOptions[] = [];
  const requireForScript = createRequire(path);
  const standIns: Readonly<Record<string, unknown>> = {
    esbuild: {
      build(options: BuildOptions) {
        targets.push(options);
        return Promise.resolve();
      },
    },
    "node:fs": { rmSync: () => undefined },
  };
  const script = compileFunction(readFileSync(path, "utf8"), ["require", "process", "console"], {
    filename: path,
  }) as (...values: readonly unknown[]) => void;
  script(
    (name: string): unknown => standIns[name] ?? (requireForScript(name) as unknown),
    { argv: ["node", path, "--production"] },
    console,
  );
  return targets;
}
