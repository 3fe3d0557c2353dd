import assert from "node:assert/strict";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";

describe("the activity bar", () => {
  const workbench = useWorkbench();

  it("shows the container of the extension", async () => {
    await workbench().openContainer("Current Affairs");
    const title = workbench().page.locator(".part.sidebar .title-label");
    assert.match(await title.innerText(), /current affairs/i);
  });
});
