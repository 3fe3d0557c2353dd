import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedExtension } from "../support/host/extension.ts";
import { makeScratchFolder, writeText } from "../support/host/scratchFolder.ts";
import { waitFor } from "../support/host/waitFor.ts";

const statement = "S. Jaishankar is the External Affairs Minister of India.";

async function insert(): Promise<void> {
  await vscode.commands.executeCommand("currentAffairs.insertFact", "pe-eam-jaishankar");
}

async function setTemplate(template: unknown): Promise<void> {
  const target = vscode.ConfigurationTarget.Global;
  await vscode.workspace
    .getConfiguration("currentAffairs")
    .update("insert.template", template, target);
}

describe("insertion", () => {
  let folder: Awaited<ReturnType<typeof makeScratchFolder>>;

  before(async () => {
    await activatedExtension();
    folder = await makeScratchFolder();
  });
  afterEach(async () => {
    await setTemplate(undefined);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });
  after(() => folder.remove());

  async function openNote(text: string, name = "note.md"): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.joinPath(folder.uri, `${crypto.randomUUID()}-${name}`);
    await writeText(uri, text);
    return vscode.window.showTextDocument(uri);
  }

  it("puts the fact at every cursor, as one step for Undo", async () => {
    const editor = await openNote("one\ntwo\nthree\n");
    editor.selections = [0, 1, 2].map((line) => new vscode.Selection(line, 0, line, 0));
    await insert();
    const inserted = ["one", "two", "three"].map((word) => `${statement}${word}`);
    assert.equal(editor.document.getText(), [...inserted, ""].join("\n"));
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), "one\ntwo\nthree\n");
  });

  it("keeps selected words, and leaves each cursor after what was inserted", async () => {
    const editor = await openNote("keep me, and me");
    editor.selection = new vscode.Selection(0, 0, 0, 7);
    await insert();
    assert.equal(editor.document.getText(), `keep me${statement}, and me`);
    const end = new vscode.Position(0, "keep me".length + statement.length);
    assert.deepEqual(editor.selection, new vscode.Selection(end, end));
  });

  it("takes the usual text where the template is none", async () => {
    for (const template of [5, null, [], true, "", "  "]) {
      await setTemplate(template);
      const { document } = await openNote("");
      await insert();
      assert.equal(document.getText(), statement);
    }
  });

  it("keeps dollars and the lines of the template", async () => {
    await setTemplate("- US$675 million, $1, ${unknown}: ${statement}\n  (${source}, ${date})");
    const editor = await openNote("");
    await insert();
    assert.equal(
      editor.document.getText().replaceAll("\r\n", "\n"),
      `- US$675 million, $1, \${unknown}: ${statement}\n  (Kamaraj IAS Academy, 28 May 2026)`,
    );
  });

  it("writes Markdown escapes into Markdown only", async () => {
    await setTemplate("${id}: ${title} [${topic}]");
    const note = await openNote("");
    await vscode.commands.executeCommand("currentAffairs.insertFact", "ree-count-17");
    const text = "ree-count-17: Number of rare earths [Rare Earth Elements (REEs)]";
    assert.equal(note.document.getText(), text);
    const plain = await openNote("", "note.txt");
    await vscode.commands.executeCommand("currentAffairs.insertFact", "ree-count-17");
    assert.equal(plain.document.getText(), text);
  });

  it("reaches the note that is hidden behind a quiz", async () => {
    const { document } = await openNote("Before: \n");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 8, 0, 8);
    await waitFor("the cursor", () => (editor.selection.active.character === 8 ? true : undefined));
    await vscode.commands.executeCommand("currentAffairs.quizTopic", "people");
    await waitFor("the quiz", () =>
      vscode.window.activeTextEditor === undefined ? true : undefined,
    );
    await insert();
    assert.equal(document.getText(), `Before: ${statement}\n`);
    await vscode.window.showTextDocument(document);
  });

  it("puts one fact after the other into a hidden note, at each cursor", async () => {
    const { document } = await openNote("one two\r\nthree\r\n");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selections = [new vscode.Selection(0, 4, 0, 7), new vscode.Selection(1, 5, 1, 5)];
    await waitFor("the cursors", () => (editor.selections.length === 2 ? true : undefined));
    await vscode.commands.executeCommand("currentAffairs.quizTopic", "people");
    await waitFor("the quiz", () =>
      vscode.window.activeTextEditor === undefined ? true : undefined,
    );
    await insert();
    await insert();
    const twice = statement + statement;
    assert.equal(document.getText(), `one two${twice}\r\nthree${twice}\r\n`);
    await vscode.window.showTextDocument(document);
  });

  it("leaves a file that is no note alone when the quiz is in front of it", async () => {
    const { document } = await openNote('{ "a": 1 }', "data.json");
    await vscode.commands.executeCommand("currentAffairs.quizTopic", "people");
    await waitFor("the quiz", () =>
      vscode.window.activeTextEditor === undefined ? true : undefined,
    );
    let isDone = false;
    const inserting = insert().then(() => {
      isDone = true;
    });
    // The command waits for an answer to "No note is open".
    await waitFor("the message to be closed", async () => {
      await vscode.commands.executeCommand("notifications.clearAll");
      return isDone ? true : undefined;
    });
    await inserting;
    assert.equal(document.getText(), '{ "a": 1 }');
    await vscode.window.showTextDocument(document);
  });

  it("refuses to write into a pack or a fact's page", async () => {
    const note = await openNote("note: ");
    note.selection = new vscode.Selection(0, 6, 0, 6);
    const uri = vscode.Uri.parse("current-affairs:/packs/india-us-critical-minerals.affairs.json");
    const pack = await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.Beside,
    });
    const packText = pack.document.getText();
    await insert();
    assert.equal(pack.document.getText(), packText);
    assert.equal(note.document.getText(), `note: ${statement}`);
    await vscode.window.showTextDocument(note.document, vscode.ViewColumn.One);
  });
});
