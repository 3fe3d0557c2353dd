import * as vscode from "vscode";
import { contentScheme } from "./contributions.ts";

/** Address of the text of a pack, read-only, in every host. */
export function packUri(fileName: string): vscode.Uri {
  return vscode.Uri.from({ scheme: contentScheme, path: `/packs/${fileName}` });
}

/** Address of the page on a fact. */
export function factPageUri(packId: string, factId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: contentScheme, path: `/facts/${packId}/${factId}.md` });
}
