import * as vscode from "vscode";
import { displayLanguage } from "./displayLanguage.ts";

/** Where the bundles of the views are. */
function viewsUri(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, "dist", "views");
}

/** What a panel with a view may do: run the view's own bundle, and nothing else. */
export function viewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [viewsUri(extensionUri)] };
}

/**
 * The page of the view `name`: its bundles are <name>.js and <name>.css, and its root has the name as
 * its id. Nothing but its own bundle may run or load in it.
 */
export function viewPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { name, title }: { readonly name: string; readonly title: string },
): string {
  const nonce = crypto.randomUUID();
  const resource = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(viewsUri(extensionUri), file)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${escapeHtml(displayLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${resource(`${name}.css`)}">
</head>
<body>
<div id="${name}"></div>
<script type="module" nonce="${nonce}" src="${resource(`${name}.js`)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
