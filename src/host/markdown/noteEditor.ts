import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import { toInsertionText } from "../../core/notes/insertionText.ts";
import { contentScheme, settingsSection } from "../contributions.ts";

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

  /** Only notes: what a panel inserts must not land in whatever other file was open last. */
  #remember(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !isMarkdown(editor.document) || !isWritable(editor.document))
      return;
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
    const { document } = editor;
    const insertion = toInsertion(document, editor.selections, entry);
    const { version } = document;
    await editor.edit((edit) => {
      for (const place of insertion.places) edit.insert(place, insertion.text);
    });
    // For a read-only editor VS Code reports success and changes nothing.
    if (document.version === version) {
      this.#tellRefused(document);
      return;
    }
    editor.selections = cursorsAfter(document, insertion);
  }

  /** The note is open but out of sight, behind the quiz for example: it is changed where it is. */
  async #insertIntoHidden({ document, selections }: Target, entry: CatalogFact): Promise<void> {
    const insertion = toInsertion(document, selections, entry);
    const edit = new vscode.WorkspaceEdit();
    for (const place of insertion.places) edit.insert(document.uri, place, insertion.text);
    // A read-only note takes the change without becoming dirty: it would never reach the file.
    if (!(await vscode.workspace.applyEdit(edit)) || !document.isDirty) {
      this.#tellRefused(document);
      return;
    }
    this.#last = { document, selections: cursorsAfter(document, insertion) };
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

/** A text that is put at several places of a document, and where its cursors are then. */
interface Insertion {
  /** With the line ends of the document. */
  readonly text: string;
  /** In the order of the document, each once. */
  readonly places: readonly vscode.Position[];
  /** Offsets behind each inserted text, once all are there. */
  readonly endOffsets: readonly number[];
}

/** Nothing is replaced: selected words stay, and the fact is put at the cursor's end of them. */
function toInsertion(
  document: vscode.TextDocument,
  selections: readonly vscode.Selection[],
  entry: CatalogFact,
): Insertion {
  const lineEnd = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const text = insertionText(entry, isMarkdown(document)).replaceAll(/\r?\n/g, lineEnd);
  const all = selections.map(({ active }) => document.offsetAt(document.validatePosition(active)));
  const offsets = [...new Set(all)].sort((a, b) => a - b);
  return {
    text,
    places: offsets.map((offset) => document.positionAt(offset)),
    endOffsets: offsets.map((offset, index) => offset + (index + 1) * text.length),
  };
}

function cursorsAfter(
  document: vscode.TextDocument,
  { endOffsets }: Insertion,
): vscode.Selection[] {
  return endOffsets.map((offset) => {
    const position = document.positionAt(offset);
    return new vscode.Selection(position, position);
  });
}

const plainTemplate = "${statement}";
const maximumTemplateLength = 2000;

function insertionText(entry: CatalogFact, isMarkdownNote: boolean): string {
  // What stands in settings.json may be of any type.
  const chosen: unknown = vscode.workspace.getConfiguration(settingsSection).get("insert.template");
  const isUsable = typeof chosen === "string" && chosen.trim() !== "";
  return toInsertionText(entry, {
    template: isUsable ? chosen.slice(0, maximumTemplateLength) : plainTemplate,
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
