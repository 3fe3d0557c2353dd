import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedExtension } from "../support/host/extension.ts";
import { insertFact, setCursors, setTemplate, statement, useNotes } from "../support/host/notes.ts";
import { waitFor } from "../support/host/waitFor.ts";

describe("insertion", () => {
  const openNote = useNotes();

  before(activatedExtension);

  it("puts the fact at every cursor, as one step for Undo", async () => {
    const editor = await openNote("one\ntwo\nthree\n");
    await setCursors(editor, [0, 0], [1, 0], [2, 0]);
    await insertFact();
    const inserted = ["one", "two", "three"].map((word) => `${statement} ${word}`);
    assert.equal(editor.document.getText(), [...inserted, ""].join("\n"));
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), "one\ntwo\nthree\n");
  });

  it("keeps selected words, and leaves each cursor after what was inserted", async () => {
    const editor = await openNote("keep me, and me");
    editor.selection = new vscode.Selection(0, 0, 0, 7);
    await insertFact();
    assert.equal(editor.document.getText(), `keep me ${statement}, and me`);
    const end = new vscode.Position(0, "keep me ".length + statement.length);
    assert.deepEqual(editor.selection, new vscode.Selection(end, end));
  });

  it("keeps facts apart that are inserted one after the other", async () => {
    const editor = await openNote("");
    await insertFact();
    await insertFact();
    assert.equal(editor.document.getText(), `${statement} ${statement}`);
  });

  it("gives list items lines of their own, at every cursor, each step to be undone by itself", async () => {
    await setTemplate("- ${title}\n  (${source})");
    const text = "one\r\n- two, rest\r\n";
    const editor = await openNote(text);
    await setCursors(editor, [0, 3], [1, 5]);
    const item = "- India's External Affairs Minister\r\n  (Kamaraj IAS Academy)";
    const filled = (items: string) => `one\r\n${items}\r\n- two\r\n${items}\r\n, rest\r\n`;
    await insertFact();
    assert.equal(editor.document.getText(), filled(item));
    const ends = [2, 5].map((line) => new vscode.Position(line, "  (Kamaraj IAS Academy)".length));
    assert.deepEqual(
      editor.selections,
      ends.map((end) => new vscode.Selection(end, end)),
    );
    await insertFact();
    assert.equal(editor.document.getText(), filled(`${item}\r\n${item}`));
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), filled(item));
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), text);
  });

  it("takes the usual text where the template is none", async () => {
    for (const template of [5, null, [], true, "", "  "]) {
      await setTemplate(template);
      const { document } = await openNote("");
      await insertFact();
      assert.equal(document.getText(), statement);
    }
  });

  it("keeps dollars and the lines of the template", async () => {
    await setTemplate("- US$675 million, $1, ${unknown}: ${statement}\n  (${source}, ${date})");
    const editor = await openNote("");
    await insertFact();
    assert.equal(
      editor.document.getText().replaceAll("\r\n", "\n"),
      `- US$675 million, $1, \${unknown}: ${statement}\n  (Kamaraj IAS Academy, 28 May 2026)`,
    );
  });

  it("refuses to write into a pack or a fact's page", async () => {
    const note = await openNote("note: ");
    await setCursors(note, [0, 6]);
    const uri = vscode.Uri.parse("current-affairs:/packs/india-us-critical-minerals.affairs.json");
    const pack = await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.Beside,
    });
    const packText = pack.document.getText();
    await insertFact();
    assert.equal(pack.document.getText(), packText);
    assert.equal(note.document.getText(), `note: ${statement}`);
    await vscode.window.showTextDocument(note.document, vscode.ViewColumn.One);
  });

  it("leaves the output panel alone when it has the focus", async () => {
    const note = await openNote("note: ");
    await setCursors(note, [0, 6]);
    const channel = vscode.window.createOutputChannel("A test's output");
    try {
      channel.appendLine("Some output.");
      channel.show();
      const output = await waitFor("the output has the focus", () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.uri.scheme === "output" && editor.document;
      });
      const text = output.getText();
      await insertFact();
      assert.equal(note.document.getText(), `note: ${statement}`);
      assert.equal(output.getText(), text);
    } finally {
      channel.dispose();
      await vscode.commands.executeCommand("workbench.action.closePanel");
      await vscode.window.showTextDocument(note.document);
    }
  });
});
