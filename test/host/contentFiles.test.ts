import assert from "node:assert/strict";
import * as vscode from "vscode";
import { bundledPackText } from "../support/host/bundledPack.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { readText } from "../support/host/scratchFolder.ts";

const page = vscode.Uri.parse(
  "current-affairs:/facts/india-us-critical-minerals/ree-count-17/Number of rare earths.md",
);
const pack = vscode.Uri.parse("current-affairs:/packs/india-us-critical-minerals.affairs.json");

describe("read-only files", () => {
  before(activatedExtension);

  it("show a fact with statement, date, source, questions and the line in the pack", async () => {
    const text = await readText(page);
    assert.match(text, /^# Number of rare earths$/m);
    assert.match(text, /^> The rare earth elements are a group of 17 metallic elements\.$/m);
    assert.match(text, /^As of 28 May 2026$/m);
    assert.match(
      text,
      /^- India–US Cooperation on Critical Minerals .*, Kamaraj IAS Academy, 28 May 2026$/m,
    );
    assert.match(text, /^1\. .*\?$/m);
    assert.match(text, /^ {3}\*\*Answer: /m);
    const link = /\((?<path>\.\.\/\.\.\/\.\.\/packs\/.*)#L(?<line>\d+)\)$/m.exec(text)?.groups;
    assert.equal(link?.["path"], `../../..${pack.path}`);
    const packLines = (await readText(pack)).split("\n");
    const line = Number(link["line"]);
    assert.equal(packLines[line]?.trim(), '"id": "ree-count-17",');
  });

  it("show a pack as it is", async () => {
    assert.equal(await readText(pack), await bundledPackText());
  });

  it("have the schema that packs name, so that an open pack has no problem", async () => {
    const { extensionUri } = await activatedExtension();
    const schema = vscode.Uri.joinPath(extensionUri, "media", "schemas", "pack.schema.json");
    const served = vscode.Uri.parse("current-affairs:/schemas/pack.schema.json");
    assert.equal(await readText(served), await readText(schema));
  });

  it("cannot be changed", async () => {
    assert.equal(vscode.workspace.fs.isWritableFileSystem("current-affairs"), false);
    const { permissions } = await vscode.workspace.fs.stat(page);
    assert.equal(permissions, vscode.FilePermission.Readonly);
    await assert.rejects(async () => vscode.workspace.fs.writeFile(page, new Uint8Array()));
    await assert.rejects(async () => vscode.workspace.fs.delete(page));
  });

  for (const path of [
    "/facts/india-us-critical-minerals/no-such-fact/Number of rare earths.md",
    "/facts/no-such-pack/ree-count-17/Number of rare earths.md",
    "/facts/india-us-critical-minerals/ree-count-17/Number of rare earths",
    "/facts/india-us-critical-minerals/ree-count-17.md",
    "/packs/../extension.js",
    "/packs/package.json",
    "/",
    "/packs",
  ]) {
    it(`do not have ${path}`, async () => {
      await assert.rejects(
        async () =>
          vscode.workspace.fs.readFile(vscode.Uri.from({ scheme: "current-affairs", path })),
        (error) => error instanceof vscode.FileSystemError && error.code === "FileNotFound",
      );
    });
  }
});
