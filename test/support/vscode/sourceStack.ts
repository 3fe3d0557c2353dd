import { readFile } from "node:fs/promises";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { repositoryFolder } from "./folders.ts";

/**
 * Makes a function that rewrites the places in a stack trace from a bundle to the sources it was
 * made of, using the map that lies beside the bundle. Places outside the bundle stay as they are.
 */
export async function makeStackRewriter(bundle: string): Promise<(stack: string) => string> {
  const payload = JSON.parse(await readFile(`${bundle}.map`, "utf8")) as SourceMapPayload;
  const map = new SourceMap(payload);
  const place = /[^\s()]*index\.js(?:#vscode-extension)?:(\d+):(\d+)/g;
  return (stack) =>
    stack.replace(place, (original, line: string, column: string) => {
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
      if (!("originalSource" in entry)) return original;
      const source = relative(repositoryFolder, resolve(dirname(bundle), entry.originalSource));
      return `${source}:${String(entry.originalLine + 1)}:${String(entry.originalColumn + 1)}`;
    });
}
