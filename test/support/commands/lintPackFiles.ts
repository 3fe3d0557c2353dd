import { readFile, realpath } from "node:fs/promises";
import { join, relative } from "node:path";
import { lintPacks, positionOfFinding } from "../../../src/core/content/lint/lintPacks.ts";
import type { Pack } from "../../../src/core/content/pack.ts";
import { createPackText, type PackText } from "../../../src/core/content/packText.ts";
import { parsePack } from "../../../src/core/content/parsePack.ts";
import type { Problem } from "../../../src/core/content/problem.ts";
import { bundledPacks } from "../../../src/host/packs/bundledPacks.ts";
import { repositoryFolder } from "../vscode/folders.ts";

/** What is wrong with pack files, a line for each problem, and how much was looked at. */
export interface LintReport {
  readonly lines: readonly string[];
  readonly packs: number;
  readonly facts: number;
}

/** A file that was read; `realPath` tells two names of one file from two files with one name. */
interface PackFile {
  readonly name: string;
  readonly realPath: string;
  readonly text: PackText;
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
}

type Said = Pick<Problem, "severity" | "message" | "position"> & { readonly code: string };

/**
 * Checks the files that are named, by paths, or the bundled packs if none is. Named files are
 * checked beside the bundled packs, but only what is wrong with them is reported. `today` is
 * YYYY-MM-DD.
 */
export async function lintPackFiles(paths: readonly string[], today: string): Promise<LintReport> {
  const lines: string[] = [];
  const named: PackFile[] = [];
  for (const path of paths) {
    const file = await readPackFile(path, path);
    if (typeof file === "string") lines.push(file);
    else if (named.every(({ realPath }) => realPath !== file.realPath)) named.push(file);
  }
  const bundled: PackFile[] = [];
  for (const base of bundledPacks) {
    const path = join(repositoryFolder, "media/packs", base);
    const file = await readPackFile(path, relative(process.cwd(), path));
    if (typeof file === "string") lines.push(file);
    else if (named.every(({ realPath }) => realPath !== file.realPath)) bundled.push(file);
  }
  const reported = paths.length > 0 ? named : bundled;
  // Of two facts that say the same the later is reported: what is named comes last.
  const packs = [...bundled, ...named].flatMap(({ name, pack }) =>
    pack === undefined ? [] : { fileName: name, pack },
  );
  const findings = lintPacks({ packs, today });
  for (const { name, pack, text, problems } of reported) {
    for (const problem of problems) lines.push(formatLine(name, problem));
    for (const finding of findings.filter(({ linted }) => linted.pack === pack)) {
      const { rule: code, severity, message } = finding;
      const position = positionOfFinding(finding, text);
      lines.push(formatLine(name, { code, severity, message, position }));
    }
  }
  const facts = reported.reduce((sum, { pack }) => sum + (pack?.facts.length ?? 0), 0);
  return { lines, packs: reported.length, facts };
}

/** A file of packs, or the line that says why it cannot be read. */
async function readPackFile(path: string, name: string): Promise<PackFile | string> {
  try {
    const text = await readFile(path, "utf8");
    const realPath = await realpath(path);
    return { name, realPath, text: createPackText(withoutMark(text)), ...parsePack(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${name}: error: The file cannot be read (${why}). Check its name and place.`;
  }
}

/** A byte order mark stands in no column. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function formatLine(name: string, { severity, message, code, position }: Said): string {
  const place = `${name}:${String(position.line)}:${String(position.column)}`;
  return `${place}: ${severity}: ${message} (${code})`;
}
