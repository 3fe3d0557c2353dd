import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedExtension } from "../support/host/extension.ts";
import { insertFact, statement, useNotes } from "../support/host/notes.ts";
import { recordMessages, type MessageRecorder } from "../support/host/recordMessages.ts";
import { waitFor } from "../support/host/waitFor.ts";

describe("insertion without a note", () => {
  useNotes();
  let recorder: MessageRecorder;

  before(activatedExtension);
  beforeEach(() => {
    recorder = recordMessages();
  });
  afterEach(() => {
    recorder.stop();
  });

  /** Inserts; the command ends although nobody has answered the message. */
  async function insertAndAsk() {
    await insertFact();
    const message = await recorder.untilShown("No note is open.");
    assert.equal(message.kind, "warning");
    assert.equal(
      message.text,
      "No note is open. Open a Markdown note, put the cursor where the fact should go, and insert it again.",
    );
    assert.deepEqual(message.buttons, ["New Note", "Copy Fact"]);
    return message;
  }

  it("makes a note with the fact, if the student wants one", async () => {
    const { answer } = await insertAndAsk();
    answer("New Note");
    const document = await waitFor("the note", () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText() === statement && editor.document;
    });
    assert.equal(document.languageId, "markdown");
    assert.equal(document.isUntitled, true);
  });

  it("copies the fact, if the student wants that", async () => {
    await vscode.env.clipboard.writeText("");
    const { answer } = await insertAndAsk();
    answer("Copy Fact");
    await waitFor(
      "the fact is on the clipboard",
      async () => (await vscode.env.clipboard.readText()) === statement,
    );
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it("tells a failure of what the student chose", async () => {
    const { openTextDocument } = vscode.workspace;
    const { answer } = await insertAndAsk();
    const fail = () => Promise.reject(new Error("no more documents"));
    Object.assign(vscode.workspace, { openTextDocument: fail });
    try {
      answer("New Note");
      const failure = await recorder.untilShown("That did not work.");
      assert.equal(failure.kind, "error");
    } finally {
      Object.assign(vscode.workspace, { openTextDocument });
    }
  });
});
