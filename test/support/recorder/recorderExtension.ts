// An extension for tests only: the log of the product in a real extension host, recording what a test
// orders through a socket. It says of each answer when it is on disk.
import { connect } from "node:net";
import { createInterface } from "node:readline";
import * as vscode from "vscode";
import { KnownPlaces } from "../../../src/host/progress/knownPlaces.ts";
import { StudyLog } from "../../../src/host/progress/studyLog.ts";
import { newId } from "../../../src/host/storage/newId.ts";
import { systemClock } from "../../../src/host/storage/systemClock.ts";
import { createWorkspaceStorage } from "../../../src/host/storage/workspaceStorage.ts";
import { answerDraft } from "../progress/sampleRecords.ts";
import { digestOf } from "./digestOf.ts";
import type { OrderLine, OrderName, RecorderOrders, ReportLine } from "./recorderOrders.ts";

declare const __RECORDER_PORT__: number;

type Doing = {
  readonly [Name in OrderName]: (
    order: RecorderOrders[Name]["order"],
  ) => Promise<RecorderOrders[Name]["answer"]>;
};

let study: StudyLog | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const { globalState, globalStorageUri, workspaceState } = context;
  const log = vscode.window.createOutputChannel("Recorder", { log: true });
  study = new StudyLog({
    ...{ globalStorage: globalStorageUri, clock: systemClock, newId, log },
    places: new KnownPlaces(globalState, workspaceState),
    createStorage: createWorkspaceStorage,
  });
  const { store } = await study.open();
  const socket = connect(__RECORDER_PORT__, "127.0.0.1");
  const report = (line: ReportLine) => socket.write(`${JSON.stringify(line)}\n`);
  const { device } = store.progress;
  report({ kind: "hello", pid: process.pid, storage: globalStorageUri.fsPath, device });
  const doing = toDoing(study, globalStorageUri, (number) => {
    report({ kind: "saved", number });
  });
  createInterface({ input: socket }).on("line", (line) => {
    const { id, name, order } = JSON.parse(line) as OrderLine;
    const run = doing[name] as (order: unknown) => Promise<unknown>;
    run(order).then(
      (answer) => report({ kind: "done", id, answer }),
      (error: unknown) => report({ kind: "failed", id, message: String(error) }),
    );
  });
}

export async function deactivate(): Promise<void> {
  await study?.close();
}

function toDoing(log: StudyLog, storage: vscode.Uri, onSaved: (number: number) => void): Doing {
  const record = async (number: number) => {
    const saving = await log.append([answerDraft(number)]);
    if (!saving.isSaved) throw new Error(`Answer ${String(number)}: ${saving.failure.message}`);
    onSaved(number);
  };
  return {
    async record({ first, step, count, atOnce }) {
      for (let from = 0; from < count; from += atOnce) {
        const numbers = Array.from(
          { length: Math.min(atOnce, count - from) },
          (_, index) => first + step * (from + index),
        );
        await Promise.all(numbers.map(record));
      }
      return null;
    },
    async upkeep() {
      await (await log.open()).upkeep.run();
      return null;
    },
    async state() {
      const { progress } = (await log.open()).store;
      return { records: progress.recordCount, digest: digestOf(progress) };
    },
    async measure({ answers }) {
      const times = [];
      const folder = vscode.Uri.joinPath(storage, "plain");
      await vscode.workspace.fs.createDirectory(folder);
      for (let number = 0; number < answers; number += 1) {
        const answerMs = await timed(() => record(number));
        const file = vscode.Uri.joinPath(folder, number % 2 === 0 ? "a" : "b");
        const text = new TextEncoder().encode(" ".repeat((number % 100) * 330));
        const writeMs = await timed(() => vscode.workspace.fs.writeFile(file, text));
        const statMs = await timed(() => vscode.workspace.fs.stat(file));
        times.push({ answerMs, writeMs, statMs });
      }
      return times;
    },
  };
}

async function timed(run: () => PromiseLike<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
