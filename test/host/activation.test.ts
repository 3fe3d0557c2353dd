import assert from "node:assert/strict";
import * as vscode from "vscode";
import { isWebHost } from "../support/vscode/isWebHost.ts";

describe("activation", () => {
  it("finds the extension and activates it", async () => {
    const extension = vscode.extensions.getExtension("current-affairs.current-affairs-notes");
    assert.ok(extension, "the extension is not installed");
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it("runs without Node in the web-worker host, and with Node in the other", () => {
    assert.equal("process" in globalThis, !isWebHost);
  });
});
