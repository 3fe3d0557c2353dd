import * as vscode from "vscode";
import { fitIntoNote } from "../../core/notes/fitIntoNote.ts";

/** What is put at one place of a document, and where it is once everything is there. */
export interface InsertedText {
  readonly place: vscode.Position;
  /** With the line ends of the document. */
  readonly text: string;
  readonly startOffset: number;
  /** Where the cursor goes: behind the fact. */
  readonly cursorOffset: number;
}

/** One text at several places of a document, in the order of the document. */
export type Insertion = readonly InsertedText[];

/**
 * Plans to put a text at every cursor. Nothing is replaced: selected words stay, and the text is put
 * at the cursor's end of them.
 */
export function toInsertion(
  text: string,
  document: vscode.TextDocument,
  selections: readonly vscode.Selection[],
): Insertion {
  const note = document.getText();
  const lineEnd = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const withLineEnds = (piece: string) => piece.replaceAll(/\r?\n/g, lineEnd);
  const all = selections.map(({ active }) => document.offsetAt(document.validatePosition(active)));
  const offsets = [...new Set(all)].sort((a, b) => a - b);
  let added = 0;
  return offsets.map((offset) => {
    const place = document.positionAt(offset);
    const fitted = fitIntoNote(text, note.slice(0, offset), note.slice(offset));
    const upToCursor = withLineEnds(fitted.lead + fitted.text);
    const whole = upToCursor + withLineEnds(fitted.trail);
    const startOffset = offset + added;
    added += whole.length;
    return { place, text: whole, startOffset, cursorOffset: startOffset + upToCursor.length };
  });
}

/** The cursors behind the facts, for a document that has them. */
export function cursorsAfter(
  document: vscode.TextDocument,
  insertion: Insertion,
): vscode.Selection[] {
  return insertion.map(({ cursorOffset }) => {
    const position = document.positionAt(cursorOffset);
    return new vscode.Selection(position, position);
  });
}
