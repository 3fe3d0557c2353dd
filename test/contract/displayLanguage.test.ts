import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { env, FakeWebviewPanel, l10n, Uri } from "../support/view/fakeVscode.ts";
import { displayLanguage, quizHtml, quizSentences } from "../support/view/hostModules.ts";

/** The language of the quiz's page, of its dates, and of all. */
function languages(): (string | undefined)[] {
  const { webview } = new FakeWebviewPanel("quiz", "Quiz", {});
  const extensionUri = new Uri("/extension") as unknown as vscode.Uri;
  const html = quizHtml(webview as unknown as vscode.Webview, extensionUri, "Quiz");
  return [/<html lang="([^"]*)">/.exec(html)?.[1], quizSentences().locale, displayLanguage()];
}

describe("the language of the extension's own words", () => {
  afterEach(() => {
    env.language = "en";
    l10n.bundle = undefined;
  });

  it("is English where there is no translation, whatever the language of VS Code", () => {
    for (const language of ["en", "hi", "de-AT"]) {
      env.language = language;
      assert.deepEqual(languages(), ["en", "en", "en"]);
    }
  });

  it("is that of VS Code where there is a translation into it", () => {
    env.language = "hi";
    l10n.bundle = { Summary: "सारांश" };
    assert.deepEqual(languages(), ["hi", "hi", "hi"]);
  });
});
