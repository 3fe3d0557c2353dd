import assert from "node:assert/strict";
import * as vscode from "vscode";
import { createWorkspaceStorage } from "../../src/host/storage/workspaceStorage.ts";
import { makeScratchFolder } from "../support/host/scratchFolder.ts";
import { describeStorage } from "../support/progress/storageContract.ts";

describe("workspace storage", () => {
  let scratch: Awaited<ReturnType<typeof makeScratchFolder>>;

  before(async () => {
    scratch = await makeScratchFolder();
  });

  after(() => scratch.remove());

  const makeRoot = () => vscode.Uri.joinPath(scratch.uri, crypto.randomUUID());

  describeStorage("workspace.fs", () => Promise.resolve(createWorkspaceStorage(makeRoot())));

  it("says that a file system is read-only", async () => {
    const storage = createWorkspaceStorage(vscode.Uri.parse("current-affairs:/facts"));
    const written = await storage.write("file", "text");
    assert.equal(!written.ok && written.error.kind, "read-only");
  });

  it("tells what must not be read from what must not be changed", async () => {
    const denying: vscode.FileSystemProvider = {
      onDidChangeFile: () => new vscode.Disposable(() => undefined),
      watch: () => new vscode.Disposable(() => undefined),
      stat: deny,
      readDirectory: deny,
      readFile: deny,
      writeFile: deny,
      createDirectory: deny,
      delete: deny,
      rename: deny,
    };
    const provider = vscode.workspace.registerFileSystemProvider("denying", denying);
    const storage = createWorkspaceStorage(vscode.Uri.parse("denying:/folder"));
    const results = [
      ...[await storage.list(""), await storage.read("file"), await storage.stat("file")],
      ...[await storage.write("file", ""), await storage.remove("file")],
      await storage.makeFolder(""),
    ];
    provider.dispose();
    assert.deepEqual(
      results.map((result) => !result.ok && result.error.kind),
      ["no-access", "no-access", "no-access", "read-only", "read-only", "read-only"],
    );
  });

  it("says that a file system is unknown", async () => {
    const storage = createWorkspaceStorage(vscode.Uri.parse("no-such-scheme:/folder"));
    const listed = await storage.list("");
    assert.equal(!listed.ok && listed.error.kind, "other");
  });
});

function deny(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}
