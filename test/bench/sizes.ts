import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { buildExtension, packageExtension } from "../support/vscode/packageExtension.ts";

/** Budgets in bytes, from the quality goals of the product. */
const budgets = [
  { path: "dist/extension.js", bytes: 150_000 },
  // One file with everything in it: the web-worker host loads no chunks.
  { path: "dist/web/extension.js", bytes: 400_000 },
  { path: "dist/views/quiz.js", bytes: 80_000 },
  { path: "dist/views/progress.js", bytes: 80_000 },
] as const;
const packageBudget = 1_000_000;

/** Prints the size of each minified bundle and of the package as a share of its budget. Whether all are within it. */
export async function measureSizes(): Promise<boolean> {
  await buildExtension();
  const within: boolean[] = [];
  for (const { path, bytes } of budgets) within.push(print(path, (await stat(path)).size, bytes));
  for (const name of await readdir("dist/chunks"))
    console.log(
      `dist/chunks/${name}: ${String((await stat(join("dist/chunks", name))).size)} bytes`,
    );
  const extension = await packageExtension();
  within.push(print("the .vsix", extension.bytes, packageBudget));
  return !within.includes(false);
}

/** Whether the size is within the budget. */
function print(name: string, bytes: number, budget: number): boolean {
  const share = Math.round((100 * bytes) / budget);
  console.log(`${name}: ${String(bytes)} bytes, ${String(share)} % of ${String(budget)}`);
  return bytes <= budget;
}
