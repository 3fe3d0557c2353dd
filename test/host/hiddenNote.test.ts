import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedExtension } from "../support/host/extension.ts";
import {
  hideBehindQuiz,
  insertFact,
  setCursors,
  setTemplate,
  statement,
  useNotes,
} from "../support/host/notes.ts";
import { recordMessages, type MessageRecorder } from "../support/host/recordMessages.ts";
import { waitFor } from "../support/host/waitFor.ts";

describe("insertion into a note that is hidden behind a quiz", () => {
  const openNote = useNotes();
  let recorder: MessageRecorder;

  before(activatedExtension);
  beforeEach(() => {
    recorder = recordMessages();
  });
  afterEach(() => {
    recorder.stop();
  });

  it("reaches the note, and says so", async () => {
    const editor = await openNote("Before: \n");
    await setCursors(editor, [0, 8]);
    await hideBehindQuiz();
    await insertFact();
    assert.equal(editor.document.getText(), `Before: ${statement}\n`);
    const [message] = recorder.messages;
    assert.equal(message?.kind, "information");
    assert.match(message.text, /^The fact was inserted into .+-note\.md\.$/);
    await vscode.window.showTextDocument(editor.document);
  });

  it("puts one fact after the other, at each cursor", async () => {
    const { document } = await openNote("one two\r\nthree\r\n");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selections = [new vscode.Selection(0, 4, 0, 7), new vscode.Selection(1, 5, 1, 5)];
    await waitFor("the cursors", () => editor.selections.length === 2);
    await hideBehindQuiz();
    await insertFact();
    await insertFact("qd-member-count-four");
    const both = ` ${statement} The Quad is a grouping of four countries.`;
    assert.equal(document.getText(), `one two${both}\r\nthree${both}\r\n`);
    await vscode.window.showTextDocument(document);
  });

  it("keeps list items apart, also when the second comes before the first is done", async () => {
    await setTemplate("- ${statement}");
    const { document } = await openNote("");
    await hideBehindQuiz();
    const ids = ["pe-eam-jaishankar", "qd-member-count-four", "ree-count-17"];
    await Promise.all(ids.map((id) => insertFact(id)));
    assert.deepEqual(document.getText().split("\n"), [
      `- ${statement}`,
      "- The Quad is a grouping of four countries.",
      "- The rare earth elements are a group of 17 metallic elements.",
    ]);
    await vscode.window.showTextDocument(document);
  });

  it("leaves a file that is no note alone", async () => {
    const { document } = await openNote('{ "a": 1 }', "data.json");
    await hideBehindQuiz();
    await insertFact();
    await recorder.untilShown("No note is open.");
    assert.equal(document.getText(), '{ "a": 1 }');
    await vscode.window.showTextDocument(document);
  });

  it("forgets a note that was closed", async () => {
    const { document } = await openNote("closed");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await waitFor(
      "the tab is gone",
      () => vscode.window.tabGroups.activeTabGroup.tabs.length === 0,
    );
    await insertFact();
    await recorder.untilShown("No note is open.");
    assert.equal(recorder.messages.length, 1);
    const { isDirty } = await vscode.workspace.openTextDocument(document.uri);
    assert.equal(isDirty, false);
  });
});
