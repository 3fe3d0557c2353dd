import assert from "node:assert/strict";
import * as vscode from "vscode";

/** The extension as VS Code has loaded it, activated. */
export async function activatedExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension("current-affairs.current-affairs-notes");
  assert.ok(extension, "the extension is not installed");
  await extension.activate();
  return extension;
}
