import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedExtension } from "../support/host/extension.ts";
import { hideBehindQuiz, insertFact, statement, useNotes } from "../support/host/notes.ts";
import { recordMessages, type MessageRecorder } from "../support/host/recordMessages.ts";

/** Files that say of themselves that they are read-only. */
class ReadOnlyFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  writes = 0;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat(): vscode.FileStat {
    const permissions = vscode.FilePermission.Readonly;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 4, permissions };
  }
  readFile(): Uint8Array {
    return new TextEncoder().encode("kept");
  }
  writeFile(): void {
    this.writes += 1;
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe("insertion into a read-only note", () => {
  const openNote = useNotes();
  const scheme = "read-only-notes";
  const files = new ReadOnlyFiles();
  let registration: vscode.Disposable | undefined;
  let recorder: MessageRecorder;

  before(async () => {
    await activatedExtension();
    registration = vscode.workspace.registerFileSystemProvider(scheme, files);
  });
  after(() => {
    registration?.dispose();
  });
  beforeEach(() => {
    recorder = recordMessages();
  });
  afterEach(() => {
    recorder.stop();
  });

  async function openReadOnly(text: string): Promise<vscode.TextDocument> {
    const { document } = await openNote(text);
    await vscode.commands.executeCommand("workbench.action.files.setActiveEditorReadonlyInSession");
    return document;
  }

  async function assertRefused({ uri }: vscode.TextDocument): Promise<void> {
    await insertFact();
    const name = uri.path.split("/").at(-1) ?? "";
    assert.deepEqual(
      recorder.messages.map(({ kind, text }) => `${kind}: ${text}`),
      [
        `warning: The fact could not be inserted: ${name} cannot be changed. Open a note that can, and try again.`,
      ],
    );
  }

  it("is refused where the note is active", async () => {
    const document = await openReadOnly("kept");
    await assertRefused(document);
    assert.equal(document.getText(), "kept");
  });

  it("is refused where the note is hidden, and does not stay in what is shown of it", async () => {
    const document = await openReadOnly("kept\n\nkept too");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selections = [new vscode.Selection(0, 4, 0, 4), new vscode.Selection(2, 2, 2, 2)];
    await hideBehindQuiz();
    await assertRefused(document);
    assert.equal(document.getText(), "kept\n\nkept too");
    assert.equal(document.isDirty, false);
    await vscode.window.showTextDocument(document);
  });

  it("is taken again once the note may be changed", async () => {
    const document = await openReadOnly("");
    await hideBehindQuiz();
    await assertRefused(document);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(
      "workbench.action.files.setActiveEditorWriteableInSession",
    );
    await insertFact();
    assert.equal(document.getText(), statement);
  });

  for (const isHidden of [false, true]) {
    const where = isHidden ? "hidden" : "active";
    it(`does not even touch an ${where} note whose file forbids it`, async () => {
      const uri = vscode.Uri.from({ scheme, path: `/${where}.md` });
      const { document } = await vscode.window.showTextDocument(uri);
      let changes = 0;
      const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document) changes += 1;
      });
      if (isHidden) await hideBehindQuiz();
      await assertRefused(document);
      subscription.dispose();
      assert.deepEqual([document.getText(), changes, files.writes], ["kept", 0, 0]);
    });
  }
});
