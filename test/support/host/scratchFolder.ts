import assert from "node:assert/strict";
import * as vscode from "vscode";

/** A new folder in the workspace that both hosts can write to, and what deletes it. */
export async function makeScratchFolder(): Promise<{
  readonly uri: vscode.Uri;
  remove(): Promise<void>;
}> {
  const workspace = vscode.workspace.workspaceFolders?.[0];
  assert.ok(workspace, "no folder is open");
  const uri = vscode.Uri.joinPath(workspace.uri, `scratch-${crypto.randomUUID()}`);
  await vscode.workspace.fs.createDirectory(uri);
  return {
    uri,
    remove: async () => {
      await vscode.workspace.fs.delete(uri, { recursive: true });
    },
  };
}

export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
