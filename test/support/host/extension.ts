import assert from "node:assert/strict";
import * as vscode from "vscode";

/** The extension as VS Code has loaded it, activated or not. */
export function installedExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension("current-affairs.current-affairs-notes");
  assert.ok(extension, "the extension is not installed");
  return extension;
}

/** The same, activated. */
export async function activatedExtension(): Promise<vscode.Extension<unknown>> {
  const extension = installedExtension();
  await extension.activate();
  return extension;
}
