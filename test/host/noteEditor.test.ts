import assert from "node:assert/strict";
import * as vscode from "vscode";
import { createCatalog, type CatalogFact } from "../../src/core/content/catalog.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";
import { announce } from "../../src/host/announce.ts";
import { NoteEditor } from "../../src/host/markdown/noteEditor.ts";
import { tellFailure } from "../../src/host/tellFailure.ts";
import { bundledPackName, bundledPackText } from "../support/host/bundledPack.ts";
import { hideBehindQuiz, useNotes } from "../support/host/notes.ts";
import { createRecordingLog } from "../support/host/recordingLog.ts";
import { recordMessages, type MessageRecorder } from "../support/host/recordMessages.ts";
import { waitFor } from "../support/host/waitFor.ts";

/** A bundled fact that says something else. */
async function factSaying(statement: string): Promise<CatalogFact> {
  const parsed = parsePack(await bundledPackText());
  const [entry] = createCatalog([{ fileName: bundledPackName, ...parsed }]).facts.values();
  assert.ok(entry);
  return { ...entry, fact: { ...entry.fact, statement } };
}

describe("what a fact becomes, and what is said of it", () => {
  const openNote = useNotes();
  const { log, lines } = createRecordingLog();
  let recorder: MessageRecorder;
  let notes: NoteEditor;

  beforeEach(() => {
    recorder = recordMessages();
    notes = new NoteEditor(log);
  });
  afterEach(() => {
    notes.dispose();
    recorder.stop();
  });

  const special = "# *5* < $x$ & [y](z)";

  it("is escaped in Markdown, and in no other file", async () => {
    const entry = await factSaying(special);
    const note = await openNote("");
    await notes.insert(entry);
    assert.equal(note.document.getText(), "\\# \\*5\\* \\< \\$x\\$ & \\[y\\](z)");
    const plain = await openNote("", "note.txt");
    await notes.insert(entry);
    assert.equal(plain.document.getText(), special);
  });

  it("is copied as it is", async () => {
    await notes.copy(await factSaying(special));
    assert.equal(await vscode.env.clipboard.readText(), special);
  });

  it("is a sentence for the caller, who tells it", async () => {
    const entry = await factSaying("A.");
    const { document } = await openNote("");
    const name = document.uri.path.split("/").at(-1) ?? "";
    const sentence = `The fact was inserted into ${name}.`;
    assert.equal(await notes.insert(entry), sentence);
    await hideBehindQuiz();
    assert.equal(notes.isTargetInView, false);
    assert.equal(await notes.insert(entry), sentence);
    assert.deepEqual(recorder.messages, []);
    await vscode.window.showTextDocument(document);
    assert.equal(notes.isTargetInView, true);
  });

  it("is nothing where the student was asked or refused", async () => {
    const entry = await factSaying("A.");
    assert.equal(await notes.insert(entry), undefined);
    await openNote("");
    await vscode.commands.executeCommand("workbench.action.files.setActiveEditorReadonlyInSession");
    assert.equal(await notes.insert(entry), undefined);
    assert.equal(recorder.messages.length, 2);
  });

  it("is not taken for an icon in the status bar, and read out as an alert", () => {
    const { createStatusBarItem } = vscode.window;
    const items: vscode.StatusBarItem[] = [];
    const create = (alignment: vscode.StatusBarAlignment) => {
      const item = createStatusBarItem(alignment);
      items.push(item);
      return item;
    };
    Object.assign(vscode.window, { createStatusBarItem: create });
    try {
      announce("Copied: $(trash)");
    } finally {
      Object.assign(vscode.window, { createStatusBarItem });
    }
    const [item] = items;
    assert.equal(item?.text, "Copied: $\u2060(trash)");
    assert.deepEqual(item.accessibilityInformation, { label: "Copied: $(trash)", role: "alert" });
  });

  it("is a failure that is told without waiting, and shows the log if wanted", async () => {
    let isShown = false;
    const show = () => {
      isShown = true;
    };
    tellFailure({ ...log, show }, "A test", new Error("in vain"));
    assert.equal(lines.at(-1), "error: A test: Error: in vain");
    const message = await recorder.untilShown("That did not work.");
    assert.deepEqual(message.buttons, ["Show Log"]);
    assert.equal(isShown, false);
    message.answer("Show Log");
    await waitFor("the log", () => isShown);
  });
});
