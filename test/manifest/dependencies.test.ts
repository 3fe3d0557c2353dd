import assert from "node:assert/strict";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { importsOf } from "../support/architecture/sourceFile.ts";
import { manifest, readText, root } from "./manifest.ts";

/** Names of the packages that the files of src import. */
async function importedPackages(): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const path of glob("src/**/*.{ts,tsx}", { cwd: root })) {
    const text = await readFile(join(root, path), "utf8");
    for (const { to, isFile } of importsOf({ path, text }))
      if (!isFile) names.add(to.split("/", to.startsWith("@") ? 2 : 1).join("/"));
  }
  return names;
}

describe("dependencies in package.json", () => {
  it("are the packages that the bundles hold, and vscode is none of them", async () => {
    const imported = await importedPackages();
    assert.equal(imported.delete("vscode"), true);
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), [...imported].sort());
  });

  it("have exact versions, so that two clean checkouts build the same", () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it("are locked at those versions", () => {
    const lock = JSON.parse(readText("package-lock.json")) as {
      packages: Record<string, { version?: string } | undefined>;
    };
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      wanted.filter(
        ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
      ),
      [],
    );
  });

  it("type-check against the oldest VS Code that the extension runs in", () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"] ?? ""}`);
  });
});
