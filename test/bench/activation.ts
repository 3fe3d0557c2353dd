import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { container, packTitle, topicsView } from "../support/e2e/names.ts";
import {
  buildExtension,
  packageExtension,
  packageFolder,
} from "../support/vscode/packageExtension.ts";
import { makeTemporaryFolder } from "../support/vscode/temporaryFolder.ts";
import { Workbench } from "../support/vscode/workbench.ts";

const runs = 5;
const budgetMs = 30;

/**
 * Prints how long VS Code took to load and activate the extension and an empty one, in the same window, as its own list
 * of running extensions has it. The budget is for the difference; whether the median is within it.
 */
export async function measureActivation(): Promise<boolean> {
  await buildExtension();
  const { path } = await packageExtension();
  const folder = await makeTemporaryFolder("bench");
  try {
    const empty = await packageEmptyExtension(folder.path);
    const differences: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      const times = await activationTimes([path, empty]);
      differences.push(times.ours - times.empty);
      console.log(
        `run ${String(run)}: ours ${String(times.ours)} ms, empty ${String(times.empty)} ms`,
      );
    }
    const median = differences.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
    console.log(
      `above an empty extension: median ${String(median)} ms (budget ${String(budgetMs)})`,
    );
    return median <= budgetMs;
  } finally {
    await folder.remove();
  }
}

async function packageEmptyExtension(folder: string): Promise<string> {
  const source = join(folder, "empty");
  await mkdir(source);
  const manifest = {
    name: "empty",
    displayName: "Empty",
    publisher: "bench",
    version: "1.0.0",
    engines: { vscode: "^1.100.0" },
    main: "./extension.js",
    activationEvents: ["onStartupFinished"],
  };
  await writeFile(join(source, "package.json"), JSON.stringify(manifest));
  await writeFile(join(source, "extension.js"), "exports.activate = () => {};\n");
  await writeFile(join(source, "LICENSE"), "MIT\n");
  await writeFile(join(source, "README.md"), "Does nothing.\n");
  const path = join(folder, "empty.vsix");
  await packageFolder(source, path);
  return path;
}

async function activationTimes(
  extensions: readonly string[],
): Promise<{ ours: number; empty: number }> {
  // The list of running extensions draws only the rows in view.
  const workbench = await Workbench.launch({ extensions, viewport: { width: 1280, height: 4000 } });
  try {
    await workbench.openContainer(container);
    await workbench.tree(topicsView).item(packTitle).waitFor();
    await workbench.runCommand("Developer: Show Running Extensions");
    const timeOf = async (name: string): Promise<number> => {
      const row = workbench.page
        .locator(".runtime-extensions-editor .monaco-list-row")
        .filter({ has: workbench.page.locator(".name", { hasText: new RegExp(`^${name}$`) }) });
      const text = await row.locator(".activation-time").innerText();
      // "Startup Activation: 3ms" or "Activation: 12ms".
      return Number(/(\d+)\s*ms/.exec(text)?.[1]);
    };
    return { ours: await timeOf("Current Affairs Notes"), empty: await timeOf("Empty") };
  } finally {
    await workbench.close();
  }
}
