import { listFiles, PackageManager } from "@vscode/vsce";
import assert from "node:assert/strict";
import { copyFile, glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { withoutPictures } from "../support/vscode/packageExtension.ts";
import { root } from "./manifest.ts";

/** Files of a built repository that users need, apart from those in media and snippets. */
const shipped = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/chunks/factSearch.js",
  "dist/chunks/parsePack.js",
  "dist/chunks/studyPlanner.js",
  "dist/extension.js",
  "dist/views/quiz.css",
  "dist/views/quiz.js",
  "dist/web/extension.js",
  "package.json",
  "package.nls.json",
];

/** Files that only developers need, or that must never leave their machine. */
const kept = [
  ".ci/run",
  ".env",
  ".gitignore",
  ".prettierrc.json",
  ".vscode-test/vscode-server/product.json",
  ".vscode/settings.json",
  "CONTRIBUTING.md",
  "current-affairs-notes-0.1.0.vsix",
  "dist/extension.js.map",
  "dist/meta.json",
  "esbuild.js",
  "eslint.config.mjs",
  "node_modules/fuse.js/dist/fuse.js",
  "node_modules/fuse.js/package.json",
  "out/test.js",
  "package-lock.json",
  "src/core/search/factSearch.ts",
  "src/extension.ts",
  "test/fixtures/articleFacts.json",
  "test/unit/samplePack.ts",
  "tsconfig.json",
];

describe("the .vsix", () => {
  let folder = "";

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "vsix-files-"));
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("holds the bundles, media and snippets, and no sources, tests or packages", async () => {
    const patterns = ["media/*.*", "media/packs/*", "media/schemas/*", "snippets/*"];
    const inRepository: string[] = [];
    for await (const path of glob(patterns, { cwd: root })) inRepository.push(path);
    const expected = [...shipped, ...inRepository].sort();
    for (const path of [...expected, ...kept]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), "");
    }
    for (const path of ["package.json", ".vscodeignore"])
      await copyFile(join(root, path), join(folder, path));
    const listed = await listFiles({ cwd: folder, packageManager: PackageManager.None });
    assert.deepEqual(listed.sort(), expected);
  });

  it("has a README that shows nothing that is not in it", async () => {
    const readme = await readFile(join(root, "README.md"), "utf8");
    assert.match(readme, /!\[/);
    const shippedReadme = withoutPictures(readme);
    assert.doesNotMatch(shippedReadme, /!\[/);
    const lines = new Set(readme.split("\n"));
    const shippedLines = shippedReadme.split("\n");
    assert.ok(shippedLines.every((line) => lines.has(line)));
    assert.doesNotMatch(shippedReadme, /\n{3}/);
    const pictures = readme.split("\n").filter((line) => line.includes("!["));
    assert.equal(readme.split("\n").length - shippedLines.length, 2 * pictures.length);
  });
});
