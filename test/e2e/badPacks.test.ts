import assert from "node:assert/strict";
import { bundledPacks } from "../../src/host/packs/bundledPacks.ts";
import { withPack, withPacks } from "../support/e2e/alteredPackage.ts";
import { commands, packTitle, topicsView } from "../support/e2e/names.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";

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
        const row = workbench.tree(topicsView).item(`Pack cannot be read: ${bundledPacks[0]}`);
        const output = workbench.page.locator(".part.panel .view-line").first();
        // A row that is drawn anew just then takes no click.
        await waitUntil("the log is shown", 30_000, async () => {
          await row.click();
          return output.waitFor({ timeout: 5000 }).then(
            () => true,
            () => false,
          );
        });
        await workbench.untilOutput(
          /\[error\] india-us-critical-minerals\.affairs\.json cannot be read: /,
        );
      },
    );
  });

  it("says what to do when no pack can be used", async () => {
    await withPacks(
      bundledPacks,
      (text) => text.slice(0, -3),
      async (workbench) => {
        const { page, quickInput } = workbench;
        const sidebar = page.locator(".part.sidebar");
        await sidebar.getByText("No pack could be loaded, so there is nothing to show.").waitFor();
        await sidebar.getByRole("button", { name: "Load the Packs Again" }).click();
        await sidebar.getByRole("button", { name: "Show Log" }).click();
        await workbench.untilOutput(
          /\[error\] elements-and-ores\.affairs\.json:\d+:\d+: The file is not valid/,
        );
        const sentence = "No pack could be loaded. The Topics view helps to bring them back.";
        await workbench.runCommand(commands.searchFacts);
        await quickInput.row(sentence).waitFor();
        await quickInput.cancel();
        await workbench.runCommand(commands.searchTopic);
        await workbench.notifications.waitFor(sentence);
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
        assert.equal(rows[1]?.label, "2 problems");
        await tree.expand("2 problems");
        await tree.item('Entry 66 of "facts" has no "statement". Add it.').waitFor();
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
