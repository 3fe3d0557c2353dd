import * as vscode from "vscode";
import { cursorsAfter, type Insertion } from "./insertion.ts";

/** Changes the text in an editor and moves its cursors; false if the editor does not take it. */
export async function applyInEditor(
  editor: vscode.TextEditor,
  insertion: Insertion,
): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  await editor.edit((edit) => {
    for (const { place, text } of insertion) edit.insert(place, text);
  });
  // For a read-only editor VS Code reports success and changes nothing.
  if (document.version === version) return false;
  editor.selections = cursorsAfter(document, insertion);
  return true;
}

/** Changes a note that is open but out of sight; false if it stays as it was. */
export async function applyOutOfSight(
  document: vscode.TextDocument,
  insertion: Insertion,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { place, text } of insertion) edit.insert(document.uri, place, text);
  if (await makesDirty(document, edit)) return true;
  // A note that a setting makes read-only takes the change without becoming dirty: it would be seen
  // in the note and never reach the file.
  const back = new vscode.WorkspaceEdit();
  for (const { startOffset, text } of insertion) {
    const end = document.positionAt(startOffset + text.length);
    const range = new vscode.Range(document.positionAt(startOffset), end);
    if (document.getText(range) === text) back.delete(document.uri, range);
  }
  if (back.size > 0) await vscode.workspace.applyEdit(back);
  return false;
}

/** Applies the edit. Whether the document then had to be saved, even if it has been saved since. */
async function makesDirty(
  document: vscode.TextDocument,
  edit: vscode.WorkspaceEdit,
): Promise<boolean> {
  const states: boolean[] = [];
  const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document) states.push(document.isDirty);
  });
  try {
    const isApplied = await vscode.workspace.applyEdit(edit);
    return isApplied && [...states, document.isDirty].includes(true);
  } finally {
    subscription.dispose();
  }
}
