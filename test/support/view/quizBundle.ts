import { build, type BuildOptions } from "esbuild";
import { createRequire } from "node:module";
import { join } from "node:path";
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
  const script = createRequire(import.meta.url)(join(repositoryFolder, "esbuild.js")) as {
    toTargets(options: { readonly isProduction: boolean }): readonly BuildOptions[];
  };
  const target = script
    .toTargets({ isProduction: true })
    .find(({ outdir }) => outdir?.endsWith("views"));
  if (target === undefined) throw new Error("esbuild.js has no target for the views any more.");
  const { outputFiles } = await build({
    ...target,
    absWorkingDir: repositoryFolder,
    logLevel: "warning",
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? path, text]));
}
