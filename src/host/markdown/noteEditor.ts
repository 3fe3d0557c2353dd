import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import { toInsertionText } from "../../core/notes/insertionText.ts";
import { contentScheme, settingsSection, type Settings } from "../contributions.ts";

/** A document and the places in it where the cursors were last. */
interface Target {
  readonly document: vscode.TextDocument;
  readonly selections: readonly vscode.Selection[];
}

/**
 * Writes facts into the note that the student works on: the active editor or, while a panel such as
 * the quiz has the focus, the editor that was active before it.
 */
export class NoteEditor implements vscode.Disposable {
  #last: Target | undefined;
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    this.#remember(vscode.window.activeTextEditor);
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#remember(editor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#remember(textEditor);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#last?.document) this.#last = undefined;
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Whether a Markdown note that can be written to is in the active editor. */
  get isNoteActive(): boolean {
    const document = vscode.window.activeTextEditor?.document;
    return document !== undefined && isMarkdown(document) && isWritable(document);
  }

  /**
   * Puts the fact at every cursor, as one step for Undo. Where no note is open the student is told
   * and can start one.
   */
  async insert(entry: CatalogFact): Promise<void> {
    const editor = this.#visibleTarget();
    if (editor !== undefined) {
      await this.#insertIntoEditor(editor, entry);
    } else if (this.#last !== undefined) {
      await this.#insertIntoHidden(this.#last, entry);
    } else {
      await this.#offerNewNote(entry);
    }
  }

  /** What a fact looks like as plain text, for the clipboard. */
  plainText(entry: CatalogFact): string {
    return insertionText(entry, false);
  }

  #remember(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !isWritable(editor.document)) return;
    this.#last = { document: editor.document, selections: editor.selections };
  }

  #visibleTarget(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active !== undefined && isWritable(active.document)) return active;
    return vscode.window.visibleTextEditors.find(
      ({ document }) => document === this.#last?.document,
    );
  }

  async #insertIntoEditor(editor: vscode.TextEditor, entry: CatalogFact): Promise<void> {
    const text = insertionText(entry, isMarkdown(editor.document));
    const isDone = await editor.edit((edit) => {
      for (const selection of editor.selections) edit.replace(selection, text);
    });
    if (!isDone) {
      this.#tellRefused(editor.document);
      return;
    }
    // Replacing a selection leaves the new text selected; the next key would overwrite it.
    editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  }

  /** The note is open but out of sight, behind the quiz for example: it is changed where it is. */
  async #insertIntoHidden({ document, selections }: Target, entry: CatalogFact): Promise<void> {
    const text = insertionText(entry, isMarkdown(document));
    const edit = new vscode.WorkspaceEdit();
    for (const selection of selections)
      edit.replace(document.uri, document.validateRange(selection), text);
    if (!(await vscode.workspace.applyEdit(edit))) {
      this.#tellRefused(document);
      return;
    }
    const name = nameOf(document);
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The fact was inserted into {0}.", name),
    );
  }

  #tellRefused(document: vscode.TextDocument): void {
    const message = vscode.l10n.t(
      "The fact could not be inserted: {0} cannot be changed. Open a note that can, and try again.",
      nameOf(document),
    );
    void vscode.window.showWarningMessage(message);
  }

  async #offerNewNote(entry: CatalogFact): Promise<void> {
    const newNote = vscode.l10n.t("New Note");
    const copy = vscode.l10n.t("Copy Fact");
    const message = vscode.l10n.t(
      "No note is open. Open a Markdown note, put the cursor where the fact should go, and insert it again.",
    );
    const choice = await vscode.window.showWarningMessage(message, newNote, copy);
    if (choice === copy) await vscode.env.clipboard.writeText(this.plainText(entry));
    if (choice !== newNote) return;
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    await this.#insertIntoEditor(await vscode.window.showTextDocument(document), entry);
  }
}

function insertionText(entry: CatalogFact, isMarkdownNote: boolean): string {
  const template = vscode.workspace
    .getConfiguration(settingsSection)
    .get<Settings["insert.template"]>("insert.template", "${statement}");
  return toInsertionText(entry, {
    template,
    isMarkdown: isMarkdownNote,
    locale: vscode.env.language,
    undated: vscode.l10n.t("undated"),
  });
}

function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === "markdown";
}

function isWritable({ uri }: vscode.TextDocument): boolean {
  if (uri.scheme === contentScheme || uri.scheme === "output") return false;
  return (
    uri.scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false
  );
}

function nameOf(document: vscode.TextDocument): string {
  return document.uri.path.split("/").at(-1) ?? document.uri.path;
}
