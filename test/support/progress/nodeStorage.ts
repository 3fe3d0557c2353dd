import { mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok } from "../../../src/core/base/result.ts";
import type { FileStorage, StorageFailure, StorageResult } from "../../../src/core/ports.ts";

/**
 * Files of this machine in a folder, through Node: as in the Node extension host, but without VS
 * Code. With `pieceLength` a file is written in pieces of so many characters, as it may be on a slow
 * disk: a kill then leaves a part of it.
 */
export function createNodeStorage(root: string, pieceLength?: number): FileStorage {
  const at = (path: string) => join(root, path);
  return {
    list: (folder) =>
      attempt(async () => {
        const entries = await readdir(at(folder), { withFileTypes: true });
        return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
      }),
    // As in the host. With an encoding, Node joins pieces, and such a text is slow to go through.
    read: (path) => attempt(async () => new TextDecoder().decode(await readFile(at(path)))),
    write: (path, text) =>
      attempt(async () => {
        if (pieceLength === undefined) await writeFile(at(path), text);
        else await writeInPieces(at(path), text, pieceLength);
      }),
    remove: (path) => attempt(() => rm(at(path))),
    makeFolder: (path) =>
      attempt(async () => {
        await mkdir(at(path), { recursive: true });
      }),
    stat: (path) =>
      attempt(async () => {
        const { size, mtimeMs } = await stat(at(path));
        return { size, changedAt: mtimeMs };
      }),
  };
}

async function writeInPieces(path: string, text: string, pieceLength: number): Promise<void> {
  const file = await open(path, "w");
  try {
    for (let from = 0; from < text.length; from += pieceLength)
      await file.write(text.slice(from, from + pieceLength));
  } finally {
    await file.close();
  }
}

const kinds: Readonly<Record<string, StorageFailure["kind"]>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  ENOSPC: "no-space",
  EDQUOT: "no-space",
  EROFS: "read-only",
  EACCES: "read-only",
  EPERM: "read-only",
};

async function attempt<Value>(run: () => Promise<Value>): StorageResult<Value> {
  try {
    return ok(await run());
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return fail({ kind: kinds[code] ?? "other", message: String(error) });
  }
}
