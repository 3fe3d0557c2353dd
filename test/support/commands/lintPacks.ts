// `npm run lint:packs`: checks the bundled packs, or the files that are named, and prints each problem with its place.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { lintPacks, positionOfFinding } from "../../../src/core/content/lint/lintPacks.ts";
import { parsePack } from "../../../src/core/content/parsePack.ts";
import type { Problem } from "../../../src/core/content/problem.ts";
import { bundledPacks } from "../../../src/host/packs/bundledPacks.ts";
import { repositoryFolder } from "../vscode/folders.ts";

const named = process.argv.slice(2);
const paths =
  named.length > 0
    ? named
    : bundledPacks.map((name) => join(repositoryFolder, "media/packs", name));
const files = await Promise.all(
  paths.map(async (path) => {
    const text = await readFile(path, "utf8");
    return { fileName: basename(path), text, ...parsePack(text) };
  }),
);

let count = 0;
const print = (
  fileName: string,
  problem: Pick<Problem, "severity" | "message" | "position"> & { readonly code: string },
) => {
  const { severity, message, code, position } = problem;
  const place = `${fileName}:${String(position.line)}:${String(position.column)}`;
  console.log(`${place}: ${severity}: ${message} (${code})`);
  count += 1;
};
for (const { fileName, problems } of files)
  for (const problem of problems) print(fileName, problem);
const packs = files.flatMap(({ fileName, pack }) => (pack === undefined ? [] : { fileName, pack }));
const today = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
for (const finding of lintPacks({ packs, today })) {
  const text = files.find(({ fileName }) => fileName === finding.fileName)?.text ?? "";
  const { fileName, rule: code, severity, message } = finding;
  print(fileName, { code, severity, message, position: positionOfFinding(finding, text) });
}
const facts = packs.reduce((sum, { pack }) => sum + pack.facts.length, 0);
console.log(
  `${String(count)} problems in ${String(files.length)} packs with ${String(facts)} facts.`,
);
process.exitCode = count === 0 ? 0 : 1;
