import * as vscode from "vscode";
import { fail, ok } from "../../core/base/result.ts";
import type { FileStorage, StorageFailure, StorageResult } from "../../core/ports.ts";

/**
 * Files in the folder `root`, through workspace.fs: on every file system that VS Code can reach, in
 * both extension hosts. Writing makes missing folders.
 */
export function createWorkspaceStorage(root: vscode.Uri): FileStorage {
  const { fs } = vscode.workspace;
  const at = (path: string) => (path === "" ? root : vscode.Uri.joinPath(root, path));
  return {
    list: (folder) =>
      attempt(async () => {
        const entries = await fs.readDirectory(at(folder));
        return entries.filter(([, type]) => isFile(type)).map(([name]) => name);
      }),
    read: (path) => attempt(async () => new TextDecoder().decode(await fs.readFile(at(path)))),
    write: (path, text) =>
      change(async () => fs.writeFile(at(path), new TextEncoder().encode(text))),
    remove: (path) => change(async () => fs.delete(at(path))),
    makeFolder: (path) => change(async () => fs.createDirectory(at(path))),
    stat: (path) =>
      attempt(async () => {
        const { size, mtime } = await fs.stat(at(path));
        return { size, changedAt: mtime };
      }),
  };
}

/** A link to a file is a file too. */
function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.File) !== 0;
}

async function attempt<Value>(run: () => Promise<Value>): StorageResult<Value> {
  try {
    return ok(await run());
  } catch (error) {
    return fail(toFailure(error));
  }
}

/** Who must not change something is told so; who must not read it, something else. */
async function change(run: () => Promise<void>): StorageResult<void> {
  const changed = await attempt(run);
  if (changed.ok || changed.error.kind !== "no-access") return changed;
  return fail({ ...changed.error, kind: "read-only" });
}

/** What the codes of VS Code, and in messages those of the system, stand for. */
function toFailure(error: unknown): StorageFailure {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof vscode.FileSystemError ? error.code : "";
  if (/ENOSPC|EDQUOT|QuotaExceeded/.test(message)) return { kind: "no-space", message };
  if (code === "FileNotFound" || /ENOENT|ENOTDIR/.test(message))
    return { kind: "not-found", message };
  if (message.includes("EROFS")) return { kind: "read-only", message };
  if (code === "NoPermissions" || /EACCES|EPERM/.test(message))
    return { kind: "no-access", message };
  return { kind: "other", message };
}
