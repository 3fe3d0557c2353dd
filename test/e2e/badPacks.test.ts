import assert from "node:assert/strict";
import { withPack } from "../support/e2e/alteredPackage.ts";
import { commands, packTitle, topicsView } from "../support/e2e/names.ts";

describe("bad packs in the installed extension", () => {
  it("shows where a broken pack is broken, and everything else works", async () => {
    await withPack(
      (text) => text.replace('"formatVersion": 1,', '"formatVersion": 1'),
      async (workbench) => {
        const message = "The file is not valid JSON: comma expected.";
        const row = workbench.tree(topicsView).item(message);
        await row.click();
        await workbench.page.getByRole("button", { name: "Ln 4, Col 3", exact: true }).waitFor();
        await workbench.runCommand(commands.startQuiz);
        await workbench.quickInput.row("Mining Law").waitFor();
        await workbench.quickInput.cancel();
        await workbench.runCommand(commands.searchFacts);
        await workbench.quickInput.type("khanij bidesh");
        await workbench.quickInput.untilRows(
          "a fact of another pack",
          ([first]) => first?.detail.includes("Khanij Bidesh India") === true,
        );
      },
    );
  });

  it("says that a pack is missing", async () => {
    await withPack(
      () => undefined,
      async (workbench) => {
        const rows = await workbench
          .tree(topicsView)
          .untilRows("the message", ({ length }) => length > 0);
        assert.equal(
          rows[0]?.label,
          "The file cannot be read. Install Current Affairs Notes again to bring it back.",
        );
      },
    );
  });

  it("loads the rest of a pack with one bad fact", async () => {
    await withPack(
      (text) => text.replace('"statement": "S. Jaishankar is', '"Statement": "S. Jaishankar is'),
      async (workbench) => {
        const tree = workbench.tree(topicsView);
        await tree.item(packTitle).waitFor();
        const rows = await tree.untilRows("the topics", ({ length }) => length > 7);
        assert.equal(rows[0]?.description, "66 facts");
        assert.match(rows[1]?.label ?? "", /^Entry 66 of "facts" has no "statement"\. Add it\.$/);
        await workbench.runCommand(commands.searchFacts);
        await workbench.quickInput.type("rubio secretary");
        await workbench.quickInput.untilRows(
          "the other minister",
          ([first]) => first?.label === "US Secretary of State",
        );
      },
    );
  });
});
