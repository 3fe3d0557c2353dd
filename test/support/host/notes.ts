import * as vscode from "vscode";
import { makeScratchFolder, writeText } from "./scratchFolder.ts";
import { waitFor } from "./waitFor.ts";

/** The fact that `insertFact` inserts if it is not told another, as the usual template has it. */
export const statement = "S. Jaishankar is the External Affairs Minister of India.";

export async function insertFact(id = "pe-eam-jaishankar"): Promise<void> {
  await vscode.commands.executeCommand("currentAffairs.insertFact", id);
}

/** Sets what a fact looks like in a note; undefined for the usual template. */
export async function setTemplate(template: unknown): Promise<void> {
  const target = vscode.ConfigurationTarget.Global;
  await vscode.workspace
    .getConfiguration("currentAffairs")
    .update("insert.template", template, target);
}

/** Hides the active editor behind a quiz. */
export async function hideBehindQuiz(): Promise<void> {
  await vscode.commands.executeCommand("currentAffairs.quizTopic", "people");
  await waitFor("the quiz", () => vscode.window.activeTextEditor === undefined);
}

/** Sets the cursors, each given by line and column from 0, and waits until VS Code has them. */
export async function setCursors(
  editor: vscode.TextEditor,
  ...places: readonly (readonly [line: number, column: number])[]
): Promise<void> {
  const moved = new Promise<void>((resolve) => {
    const subscription = vscode.window.onDidChangeTextEditorSelection(() => {
      subscription.dispose();
      resolve();
    });
  });
  editor.selections = places.map(
    ([line, column]) => new vscode.Selection(line, column, line, column),
  );
  await moved;
}

/**
 * Gives the tests of the surrounding `describe` a folder for notes, and leaves neither notes nor
 * settings behind. Returns what opens a new note.
 */
export function useNotes(): (text: string, name?: string) => Promise<vscode.TextEditor> {
  let folder: Awaited<ReturnType<typeof makeScratchFolder>> | undefined;

  before(async () => {
    folder = await makeScratchFolder();
  });
  afterEach(async () => {
    await setTemplate(undefined);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });
  after(() => folder?.remove());

  return async (text, name = "note.md") => {
    if (folder === undefined) throw new Error("Notes exist only while tests run.");
    const uri = vscode.Uri.joinPath(folder.uri, `${crypto.randomUUID()}-${name}`);
    await writeText(uri, text);
    return vscode.window.showTextDocument(uri);
  };
}
