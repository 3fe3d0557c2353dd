import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commands } from "../support/e2e/names.ts";
import { findGit, type Git } from "../support/progress/git.ts";
import { createNodeStorage } from "../support/progress/nodeStorage.ts";
import { openNodeStore } from "../support/progress/nodeStore.ts";
import { stateOf } from "../support/progress/sampleRecords.ts";
import { makeTemporaryFolder } from "../support/vscode/temporaryFolder.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";
import { Workbench } from "../support/vscode/workbench.ts";

const topic = "People";
const questions = 5;
/** Its answers, and that it began and ended. */
const recordsOfQuiz = questions + 2;
const timeoutMs = 30_000;
const attributes = "*.jsonl text eol=lf merge=union\n";

interface Machine {
  readonly clone: string;
  readonly workbench: Workbench;
}

describe("two machines that share the log through git", () => {
  const machines: Machine[] = [];
  let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
  let git: Git;

  before("two clones, each open in a VS Code of its own", async function () {
    folder = await makeTemporaryFolder("machines");
    const found = await findGit(folder.path);
    if (found === undefined) {
      console.log("git is not installed: nothing is merged by it here. Install git to run this.");
      this.skip();
    }
    git = found;
    const [origin, ...clones] = ["origin", "first", "second"].map((each) =>
      join(folder.path, each),
    );
    assert.ok(origin !== undefined);
    await mkdir(origin);
    await git(origin, "init", "--bare", "--initial-branch=main");
    for (const clone of clones) await git(folder.path, "clone", origin, clone);
    const [first = ""] = clones;
    await writeFile(join(first, "notes.md"), "# Notes\n");
    await share(first);
    const opened = clones.map(async (clone) => {
      await git(clone, "pull", "origin", "main");
      const machineSettings = { "currentAffairs.progress.folder": join(clone, "progress") };
      return { clone, workbench: await Workbench.launch({ folder: clone, machineSettings }) };
    });
    machines.push(...(await Promise.all(opened)));
  });

  afterEach("keep a picture of a failure", async function () {
    if (this.currentTest?.state !== "failed") return;
    for (const [number, { workbench }] of machines.entries())
      console.log(await workbench.screenshot(`two-machines-${String(number)}`));
  });

  after(async () => {
    for (const { workbench } of machines) await workbench.close();
    await folder.remove();
  });

  const answerInBoth = () =>
    Promise.all(machines.map(({ workbench }, number) => answerQuiz(workbench, number)));

  async function share(clone: string): Promise<void> {
    await git(clone, "add", "--all");
    await git(clone, "commit", "--allow-empty", "--message=Progress");
    await git(clone, "push", "origin", "HEAD:main");
  }

  /** Commits, merges what the other machine has pushed, and pushes. */
  async function sync(clone: string): Promise<void> {
    await git(clone, "add", "--all");
    await git(clone, "commit", "--allow-empty", "--message=Progress");
    await git(clone, "pull", "--no-rebase", "--no-edit", "origin", "main");
    await git(clone, "push", "origin", "HEAD:main");
  }

  /** What is in the files of a clone, for somebody who has never seen them. */
  async function readClone(clone: string) {
    const { progress, files } = await openNodeStore(folder.path, {
      storage: createNodeStorage(join(clone, "progress")),
      cache: createNodeStorage(join(folder.path, "none")),
      device: "onlooker",
    });
    const damage = [...files.values()].flatMap((file) => file.damage);
    return { records: progress.recordCount, state: stateOf(progress), damage };
  }

  /** Waits until the window itself says in its log that it knows so many records. */
  async function untilKnown({ workbench }: Machine, records: number): Promise<void> {
    const line = `${String(records)} records are known now.`;
    await waitUntil(`the window says: ${line}`, timeoutMs, async () => {
      const pattern = "data/logs/**/*Current Affairs Notes.log";
      const logs = globSync(pattern, { cwd: workbench.dataFolder });
      const texts = logs.map((log) => readFile(join(workbench.dataFolder, log), "utf8"));
      return (await Promise.all(texts)).some((text) => text.includes(line));
    });
  }

  it("each answer a quiz by keyboard, offline, into its own clone", async () => {
    await answerInBoth();
    for (const { clone } of machines) {
      const { records, damage } = await readClone(clone);
      assert.deepEqual([records, damage], [recordsOfQuiz, []]);
      assert.equal(await readFile(join(clone, "progress/.gitattributes"), "utf8"), attributes);
    }
  });

  it("merge in both directions without a conflict or a loss, and take in the pull at once", async () => {
    const [first, second] = machines;
    assert.ok(first !== undefined && second !== undefined);
    await sync(first.clone);
    await sync(second.clone);
    await untilKnown(second, 2 * recordsOfQuiz);
    await sync(first.clone);
    await untilKnown(first, 2 * recordsOfQuiz);
    const [one, two] = [await readClone(first.clone), await readClone(second.clone)];
    assert.deepEqual([one.records, one.damage], [2 * recordsOfQuiz, []]);
    assert.deepEqual(one, two);
    for (const { clone } of machines) assert.equal(await git(clone, "status", "--porcelain"), "");
  });

  it("go on in the same windows, and merge once more", async () => {
    const [first, second] = machines;
    assert.ok(first !== undefined && second !== undefined);
    await answerInBoth();
    await sync(second.clone);
    await sync(first.clone);
    await sync(second.clone);
    for (const machine of machines) await untilKnown(machine, 4 * recordsOfQuiz);
    const states = await Promise.all(machines.map(({ clone }) => readClone(clone)));
    assert.equal(states[0]?.records, 4 * recordsOfQuiz);
    assert.deepEqual(states[0], states[1]);
  });
});

/** Answers every question of a quiz with the option `number` of it, and reads each feedback. */
async function answerQuiz(workbench: Workbench, number: number): Promise<void> {
  const { quickInput, page } = workbench;
  await workbench.runCommand(commands.startQuiz);
  await quickInput.accept(topic);
  await quickInput.row("All Forms").waitFor();
  await quickInput.accept("All Forms");
  await quickInput.row(`${String(questions)} questions`).waitFor();
  await quickInput.accept(`${String(questions)} questions`);
  const quiz = await workbench.webview(`Quiz: ${topic}`);
  const verdict = quiz.getByRole("heading", { name: /^(Right|Wrong):/ });
  for (let question = 1; question <= questions; question += 1) {
    await quiz.getByText(`Question ${String(question)} of ${String(questions)}`).waitFor();
    await page.keyboard.press(String(number + 1));
    await quiz.locator("input:checked").waitFor();
    for (const state of ["visible", "hidden"] as const)
      await waitUntil("the screen has been left", timeoutMs, async () => {
        // In the first moments of a screen a key is taken for a part of a double press.
        await page.keyboard.press("Enter");
        return verdict.waitFor({ state, timeout: 1000 }).then(
          () => true,
          () => false,
        );
      });
  }
  await quiz.getByRole("heading", { name: "Summary" }).waitFor();
  await workbench.runCommand("View: Close All Editors");
}
