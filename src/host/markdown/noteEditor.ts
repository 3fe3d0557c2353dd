import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import { announce } from "../announce.ts";
import type { Log } from "../log.ts";
import { plainMessage } from "../plainMessage.ts";
import { tellFailure } from "../tellFailure.ts";
import { applyInEditor, applyOutOfSight } from "./applyInsertion.ts";
import { fillTemplate } from "./fillTemplate.ts";
import { cursorsAfter, toInsertion, type Insertion } from "./insertion.ts";
import { hasReadOnlyFile, isMarkdown, isWritable } from "./writableNotes.ts";

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
  readonly #log: Log;
  readonly #subscriptions: vscode.Disposable[];
  #last: Target | undefined;
  #latestInsertion: Promise<unknown> = Promise.resolve();

  constructor(log: Log) {
    this.#log = log;
    this.#remember(vscode.window.activeTextEditor);
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#remember(editor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#remember(textEditor);
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

  /** Whether the student sees the document into which a fact would go. */
  get isTargetInView(): boolean {
    return this.#visibleTarget() !== undefined;
  }

  /**
   * Puts the fact at every cursor, as one step for Undo. Resolves to a sentence on what happened,
   * for the caller to tell. Where no note is open, or it cannot be changed, the student is told here
   * and may start a note: then to undefined, without waiting for an answer.
   */
  insert(entry: CatalogFact): Promise<string | undefined> {
    // One at a time: the next one goes behind this one.
    const insertion = this.#latestInsertion.then(() => this.#insertNow(entry));
    this.#latestInsertion = insertion.catch(() => undefined);
    return insertion;
  }

  /** Puts the fact on the clipboard as plain text, and says so. */
  async copy(entry: CatalogFact): Promise<void> {
    await vscode.env.clipboard.writeText(fillTemplate(entry, false));
    announce(vscode.l10n.t("Copied: {0}", entry.fact.title));
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

  #hiddenTarget(): Target | undefined {
    return this.#last !== undefined && isInTab(this.#last.document) ? this.#last : undefined;
  }

  async #insertNow(entry: CatalogFact): Promise<string | undefined> {
    const editor = this.#visibleTarget();
    const target = editor ?? this.#hiddenTarget();
    if (target === undefined) {
      this.#offerNewNote(entry).catch((error: unknown) => {
        tellFailure(this.#log, "New note", error);
      });
      return undefined;
    }
    const { document } = target;
    const isInserted =
      !(await hasReadOnlyFile(document)) &&
      (editor === undefined
        ? await this.#insertOutOfSight(target, entry)
        : await applyInEditor(editor, planInsertion(entry, editor)));
    if (isInserted) return vscode.l10n.t("The fact was inserted into {0}.", nameOf(document));
    tellRefused(document);
    return undefined;
  }

  /** The note is open but hidden, behind the quiz for example: it is changed where it is. */
  async #insertOutOfSight(target: Target, entry: CatalogFact): Promise<boolean> {
    const { document } = target;
    const insertion = planInsertion(entry, target);
    const isInserted = await applyOutOfSight(document, insertion);
    if (isInserted) this.#last = { document, selections: cursorsAfter(document, insertion) };
    return isInserted;
  }

  async #offerNewNote(entry: CatalogFact): Promise<void> {
    const newNote = vscode.l10n.t("New Note");
    const copy = vscode.l10n.t("Copy Fact");
    const message = vscode.l10n.t(
      "No note is open. Open a Markdown note, put the cursor where the fact should go, and insert it again.",
    );
    const choice = await vscode.window.showWarningMessage(message, newNote, copy);
    if (choice === copy) await this.copy(entry);
    if (choice !== newNote) return;
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    await vscode.window.showTextDocument(document);
    const sentence = await this.insert(entry);
    if (sentence !== undefined) announce(sentence);
  }
}

/**
 * Whether a tab still shows the document. VS Code may keep one for minutes after its tab was closed,
 * and what is written there would be seen by nobody.
 */
function isInTab({ uri, isClosed }: vscode.TextDocument): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.flatMap(({ input }) => {
    if (input instanceof vscode.TabInputText) return [input.uri];
    return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
  });
  return !isClosed && shown.some((each) => each.toString() === uri.toString());
}

function planInsertion(entry: CatalogFact, { document, selections }: Target): Insertion {
  return toInsertion(fillTemplate(entry, isMarkdown(document)), document, selections);
}

function tellRefused(document: vscode.TextDocument): void {
  const message = vscode.l10n.t(
    "The fact could not be inserted: {0} cannot be changed. Open a note that can, and try again.",
    nameOf(document),
  );
  void vscode.window.showWarningMessage(plainMessage(message));
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.split("/").at(-1) ?? uri.path;
}
