import assert from "node:assert/strict";
import { installedExtension } from "./extension.ts";

/**
 * For tests that change the student's settings, or move progress: an active extension would follow
 * them too, with a log of its own, and would tell of it in messages that other tests see. The files in
 * test/host/beforeActivation run first; each ends as it began.
 */
export function beforeActivation(): void {
  before("the extension is not active yet", () => {
    assert.equal(installedExtension().isActive, false);
  });
}
