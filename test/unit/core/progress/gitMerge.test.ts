import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProgressStore } from "../../../../src/core/progress/progressStore.ts";
import { findGit, type Git } from "../../../support/progress/git.ts";
import { createNodeStorage } from "../../../support/progress/nodeStorage.ts";
import { openNodeStore } from "../../../support/progress/nodeStore.ts";
import {
  answer,
  answerDraft,
  factKey,
  segmentOf,
  stateOf,
} from "../../../support/progress/sampleRecords.ts";
import { makeTemporaryFolder } from "../../../support/vscode/temporaryFolder.ts";

const attributes = "*.jsonl text eol=lf merge=union\n";

describe("two machines that share the log through git", () => {
  let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
  let run: Git;

  before(async function () {
    folder = await makeTemporaryFolder("git");
    const git = await findGit(folder.path);
    if (git === undefined) {
      console.log(
        "git is not installed: nothing is merged by it here. Install git to run these tests.",
      );
      this.skip();
    } else run = git;
  });

  after(() => folder.remove());

  async function makeClones(name: string): Promise<readonly [string, string]> {
    const root = join(folder.path, name);
    const [origin, ...clones] = ["origin", "first", "second"].map((each) => join(root, each));
    assert.ok(origin !== undefined);
    await mkdir(origin, { recursive: true });
    await run(origin, "init", "--bare", "--initial-branch=main");
    await run(root, "clone", origin, "first");
    const [first = "", second = ""] = clones;
    await writeFile(join(first, ".gitattributes"), attributes);
    await run(first, "add", "--all");
    await run(first, "commit", "--message=Start");
    await run(first, "push", "origin", "HEAD:main");
    await run(root, "clone", origin, "second");
    return [first, second];
  }

  const openIn = (clone: string, device: string) =>
    openNodeStore(clone, {
      device,
      cache: createNodeStorage(`${clone}-cache`),
      closesAtBytes: 2000,
    });

  async function sync(clone: string): Promise<void> {
    await run(clone, "add", "--all");
    await run(clone, "commit", "--allow-empty", "--message=Progress");
    await run(clone, "pull", "--no-rebase", "--no-edit", "origin", "main");
    await run(clone, "push", "origin", "HEAD:main");
  }

  async function answerAll(store: ProgressStore, from: number, to: number): Promise<void> {
    for (let number = from; number < to; number += 1) {
      const saving = await store.append([answerDraft(number)]);
      assert.ok(saving.isSaved);
    }
  }

  it("has no conflict and no loss, and the same state on both, both ways and after compaction", async function () {
    this.timeout(120_000);
    const [first, second] = await makeClones("two");
    const stores = [await openIn(first, "device01"), await openIn(second, "device02")] as const;
    for (let round = 0; round < 3; round += 1) {
      await answerAll(stores[0], 100 * round, 100 * round + 40);
      await answerAll(stores[1], 100 * round + 20, 100 * round + 60);
      await stores[0].append([{ type: "reset", scope: { facts: [factKey(100 * round)] } }]);
      if (round === 1) for (const store of stores) await store.compact();
      await sync(first);
      await sync(second);
      await sync(first);
      for (const store of stores) assert.ok((await store.refresh(true)).ok);
      const [one, two] = stores.map((store) => JSON.stringify(stateOf(store.progress), withoutOwn));
      assert.ok(one === two, "the states differ");
      assert.equal(stores[0].progress.recordCount, 81 * (round + 1));
    }
    for (const clone of [first, second]) {
      const status = await run(clone, "status", "--porcelain");
      assert.equal(status, "");
    }
  });

  it("even merges a file that was changed on both sides, with line ends of Windows", async function () {
    this.timeout(60_000);
    const [first, second] = await makeClones("same");
    await run(second, "config", "core.autocrlf", "true");
    const path = (clone: string) => join(clone, "log", "copy.jsonl");
    const textOf = (numbers: readonly number[]) =>
      segmentOf(numbers.map((number) => answer(number)));
    for (const clone of [first, second]) await mkdir(join(clone, "log"));
    await writeFile(path(first), textOf([0, 1]));
    await sync(first);
    await sync(second);
    await writeFile(path(first), textOf([0, 1, 2, 3]));
    await writeFile(path(second), textOf([0, 1, 4]).replaceAll("\n", "\r\n"));
    await sync(first);
    await sync(second);
    await sync(first);
    for (const clone of [first, second]) {
      const store = await openIn(clone, "device01");
      assert.equal(store.progress.recordCount, 5);
      assert.deepEqual(store.files.get("copy.jsonl")?.damage, []);
    }
  });
});

/** The last action of the device is not the same on both. */
function withoutOwn(key: string, value: unknown): unknown {
  return key === "last" ? undefined : value;
}
