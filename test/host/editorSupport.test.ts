import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedExtension } from "../support/host/extension.ts";
import { makeScratchFolder, writeText } from "../support/host/scratchFolder.ts";
import { waitFor } from "../support/host/waitFor.ts";

describe("editor support", () => {
  let folder: Awaited<ReturnType<typeof makeScratchFolder>>;

  before(async () => {
    await activatedExtension();
    folder = await makeScratchFolder();
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await folder.remove();
  });

  it("offers the snippets in Markdown", async () => {
    const uri = vscode.Uri.joinPath(folder.uri, "note.md");
    await writeText(uri, "");
    await vscode.window.showTextDocument(uri);
    const snippet = await waitFor("the snippet", async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        uri,
        new vscode.Position(0, 0),
      );
      return items.find(({ label }) =>
        typeof label === "string" ? label === "ree-17" : label.label === "ree-17",
      );
    });
    assert.equal(snippet.kind, vscode.CompletionItemKind.Snippet);
  });

  it("checks a pack by the schema", async () => {
    const uri = vscode.Uri.joinPath(folder.uri, "mine.affairs.json");
    await writeText(uri, '{\n  "formatVersion": 1,\n  "id": "Not an id"\n}\n');
    await vscode.window.showTextDocument(uri);
    const diagnostics = await waitFor("the diagnostics", () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length === 0 ? undefined : found;
    });
    const lines = diagnostics.map(({ range, message }) => [range.start.line, message] as const);
    assert.ok(lines.some(([line, message]) => line === 2 && message.includes("pattern")));
    assert.ok(
      lines.some(([, message]) => message.includes('"statement"') || message.includes("title")),
    );
  });
});
