import { commands } from "../support/e2e/names.ts";
import { withPack } from "../support/e2e/alteredPackage.ts";

describe("a superseded fact in the installed extension", () => {
  it("leads from its page to the page of its successor", async () => {
    const superseded = '"status": "superseded", "supersededBy": "qd-members"';
    await withPack(
      (text) => {
        const id = '"id": "qd-member-count-four",';
        return text.replace(id, `${id} ${superseded},`);
      },
      async (workbench) => {
        await workbench.runCommand(commands.openFact);
        await workbench.quickInput.type("size of the quad");
        await workbench.quickInput.accept("Size of the Quad");
        const page = await workbench.markdownPreview("Size of the Quad.md");
        await page.getByText("Superseded by:").waitFor();
        await page.getByRole("link", { name: /^The members of the Quad are / }).click();
        const successor = await workbench.markdownPreview("Countries of the Quad.md");
        await successor.getByRole("heading", { name: "Countries of the Quad" }).waitFor();
      },
    );
  });
});
