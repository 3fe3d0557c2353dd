// `npm run screenshots`: takes the pictures of README from the running product, in light and dark. The high-contrast
// themes and a narrow window go to out/screenshots, to be looked at.
import { join } from "node:path";
import { commands, container, packTitle, topicsView } from "../e2e/names.ts";
import { repositoryFolder, testOutputFolder } from "../vscode/folders.ts";
import { buildExtension, packageExtension } from "../vscode/packageExtension.ts";
import type { Theme } from "../vscode/settings.ts";
import { waitUntil } from "../vscode/waitUntil.ts";
import { Workbench } from "../vscode/workbench.ts";

const readmeFolder = join(repositoryFolder, "media/screenshots");
const lookFolder = join(testOutputFolder, "screenshots");
const usual = { width: 1280, height: 800 };

await buildExtension();
await packageExtension();
for (const theme of ["light", "dark"] as const)
  await takePictures(theme, usual, readmeFolder, theme);
for (const theme of ["hc-light", "hc-dark"] as const)
  await takePictures(theme, usual, lookFolder, theme);
await takePictures("dark", { width: 800, height: 600 }, lookFolder, "dark-800x600");

async function takePictures(
  theme: Theme,
  viewport: { readonly width: number; readonly height: number },
  folder: string,
  suffix: string,
): Promise<void> {
  const workbench = await Workbench.launch({ theme, viewport, hasPinnedFonts: true });
  const shoot = async (name: string) => {
    const path = join(folder, `${name}-${suffix}.png`);
    await workbench.screenshot(name, path);
    console.log(path);
  };
  try {
    await workbench.waitUntilActivated();
    await workbench.open("Critical minerals.md");
    await workbench.openContainer(container);
    const tree = workbench.tree(topicsView);
    await tree.item(packTitle).waitFor();
    await tree.expand("Rare Earth Elements (REEs)");
    await tree.expand("Uses of rare earths");
    await tree.item("Rare earths in smartphones").locator(".label-name").hover();
    await workbench.page.locator(".monaco-hover").filter({ visible: true }).waitFor();
    await shoot("tree");

    await workbench.runCommand(commands.searchFacts);
    await workbench.quickInput.type("rare erth");
    await workbench.quickInput.untilRows("the hits", (rows) =>
      rows.every(({ detail }) => /rare earth/i.test(detail)),
    );
    await shoot("search");
    await workbench.quickInput.pressTitleButton("Keep Results");
    const results = workbench.tree("Search Results");
    await results.untilRows("the results", (rows) => rows.some(({ isSelected }) => isSelected));
    await workbench.page.keyboard.press("F4");
    const active = workbench.page.locator(".tab.active");
    await active.filter({ hasNotText: "Critical minerals" }).waitFor();
    const result = await workbench.markdownPreview(await workbench.editor.title());
    await result.getByRole("heading", { name: "Sources" }).waitFor();
    await shoot("results");
    await workbench.runCommand("Current Affairs: Clear Search Results");

    await workbench.runCommand(commands.openFact);
    await workbench.quickInput.type("members of the quad");
    await workbench.quickInput.untilRows(
      "the fact",
      ([first]) => first?.label === "Countries of the Quad",
    );
    await workbench.quickInput.accept();
    const page = await workbench.markdownPreview("Countries of the Quad.md");
    await page.getByRole("heading", { name: "Sources" }).waitFor();
    await shoot("fact");

    await takeQuizPictures(workbench, shoot);
  } finally {
    await workbench.close();
  }
}

async function takeQuizPictures(
  workbench: Workbench,
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  const press = (key: string) => workbench.page.keyboard.press(key);
  await workbench.runCommand(commands.startQuiz);
  await workbench.quickInput.accept("All Topics");
  await workbench.quickInput.row("All Forms").waitFor();
  await workbench.quickInput.accept("All Forms");
  await workbench.quickInput.row("5 questions").waitFor();
  await workbench.quickInput.accept("5 questions");
  const quiz = await workbench.webview("Quiz: All Topics");
  for (let number = 1; number <= 5; number += 1) {
    await quiz.getByText(`Question ${String(number)} of 5`).waitFor();
    await press("2");
    await quiz.locator("input:checked").waitFor();
    if (number === 1) await shoot("question");
    await press("Enter");
    await quiz.getByRole("heading", { name: "Why" }).waitFor();
    if (number === 1) await shoot("feedback");
    // In the first moments Enter is taken for a part of a double press.
    await waitUntil("the feedback has been left", 30_000, async () => {
      await press("Enter");
      return quiz
        .locator(".verdict")
        .waitFor({ state: "hidden", timeout: 1000 })
        .then(
          () => true,
          () => false,
        );
    });
  }
  await quiz.getByRole("heading", { name: "Summary" }).waitFor();
  await shoot("summary");
}
