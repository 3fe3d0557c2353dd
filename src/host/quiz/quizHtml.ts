import * as vscode from "vscode";
import { displayLanguage } from "../displayLanguage.ts";

/** Where the bundles of the views are. */
export function viewsUri(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, "dist", "views");
}

/** The page of the quiz panel: nothing but its own bundle may run or load in it. */
export function quizHtml(webview: vscode.Webview, extensionUri: vscode.Uri, title: string): string {
  const nonce = crypto.randomUUID();
  const resource = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(viewsUri(extensionUri), name)).toString();
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
<link rel="stylesheet" href="${resource("quiz.css")}">
</head>
<body>
<div id="quiz"></div>
<script type="module" nonce="${nonce}" src="${resource("quiz.js")}"></script>
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
