import * as vscode from "vscode";
import { bundledPacks } from "../../../src/host/packs/bundledPacks.ts";
import { activatedExtension } from "./extension.ts";
import { readText } from "./scratchFolder.ts";

export const bundledPackName = bundledPacks[0];

/** The text of the first bundled pack. */
export async function bundledPackText(): Promise<string> {
  const { extensionUri } = await activatedExtension();
  return readText(vscode.Uri.joinPath(extensionUri, "media", "packs", bundledPackName));
}
