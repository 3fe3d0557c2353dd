import assert from "node:assert/strict";
import * as vscode from "vscode";
import { toFactKey } from "../../src/core/base/ids.ts";
import { createCatalog } from "../../src/core/content/catalog.ts";
import {
  factPageUri,
  linksFromFactPage,
  packUri,
  progressReportUri,
} from "../../src/host/addresses.ts";
import { CatalogStore } from "../../src/host/packs/catalogStore.ts";
import { ContentFileSystem } from "../../src/host/packs/contentFileSystem.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { FakeMarks } from "../support/host/fakeMarks.ts";
import { createRecordingLog } from "../support/host/recordingLog.ts";

const packId = "india-us-critical-minerals";
const toUri = (path: string) => vscode.Uri.from({ scheme: "current-affairs", path });
const title = "A title that only these tests use.md";
const pageOf = (factId: string) => toUri(`/facts/${packId}/${factId}/${title}`);

const reportChanged = new vscode.EventEmitter<void>();
const report = {
  onDidChange: reportChanged.event,
  text: () => Promise.resolve("# All is well"),
};

describe("the file system of packs and pages", () => {
  let files: ContentFileSystem;
  let catalogs: CatalogStore;
  let marks: FakeMarks;
  let packReads = 0;
  let isPackMissing = false;

  beforeEach(async () => {
    const { extensionUri } = await activatedExtension();
    catalogs = new CatalogStore(extensionUri, createRecordingLog().log);
    await catalogs.get();
    packReads = 0;
    marks = new FakeMarks();
    const counted = {
      get: () => catalogs.get(),
      onDidChange: catalogs.onDidChange,
      fileUri(fileName: string) {
        packReads += 1;
        return isPackMissing ? undefined : catalogs.fileUri(fileName);
      },
    };
    files = new ContentFileSystem(extensionUri, { catalogs: counted, marks, report });
  });
  afterEach(async () => {
    files.dispose();
    catalogs.dispose();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  /** The paths that are said to have changed when the packs are read again. */
  async function changedByReload(): Promise<string[]> {
    const changes: string[] = [];
    const subscription = files.onDidChangeFile((events) => {
      changes.push(...events.map(({ uri }) => uri.path));
    });
    await catalogs.reload();
    subscription.dispose();
    return changes;
  }

  it("tells of a change only where somebody watches, however often", async () => {
    const watched = pageOf("ree-count-17");
    const watchers = [files.watch(watched), files.watch(watched)];
    await files.readFile(pageOf("pe-eam-jaishankar"));
    await assert.rejects(files.readFile(pageOf("no-such-fact")));
    // VS Code may still have other files open, of tests that have ended.
    const changedPages = async () =>
      (await changedByReload()).filter((path) => path.endsWith(title));
    assert.deepEqual(await changedPages(), [watched.path]);
    watchers[0]?.dispose();
    assert.deepEqual(await changedPages(), [watched.path]);
    watchers[1]?.dispose();
    assert.deepEqual(await changedPages(), []);
  });

  it("tells of a change in a file that is open out of sight", async () => {
    const uri = toUri(`/packs/${packId}.affairs.json`);
    await vscode.workspace.openTextDocument(uri);
    assert.ok((await changedByReload()).includes(uri.path));
  });

  it("reads the pack once for a page, however often it is asked for, and anew after a reload", async () => {
    const page = pageOf("ree-count-17");
    const { size } = await files.stat(page);
    const [text, again] = await Promise.all([files.readFile(page), files.readFile(page)]);
    assert.equal(text.length, size);
    assert.deepEqual(again, text);
    assert.equal(packReads, 1);
    await catalogs.reload();
    assert.deepEqual(await files.readFile(page), text);
    assert.equal(packReads, 2);
  });

  it("makes a page that could not be made at first", async () => {
    const page = pageOf("ree-count-17");
    isPackMissing = true;
    await assert.rejects(files.readFile(page));
    isPackMissing = false;
    assert.ok((await files.readFile(page)).length > 0);
  });

  it("shows on a page what the student has put on the fact, and tells only of that page", async () => {
    const [page, other] = [pageOf("ree-count-17"), pageOf("pe-eam-jaishankar")];
    const watchers = [page, other].map((uri) => files.watch(uri));
    const plain = new TextDecoder().decode(await files.readFile(page));
    await files.readFile(other);
    const changed: string[] = [];
    const subscription = files.onDidChangeFile((events) => {
      changed.push(...events.map(({ uri }) => uri.path).filter((path) => path.endsWith(title)));
    });
    marks.touch();
    assert.deepEqual(changed, []);
    const key = toFactKey(packId, "ree-count-17");
    marks.put(key, { isStarred: true, notes: ["<b>17</b>"] });
    assert.deepEqual(changed, [page.path]);
    const marked = new TextDecoder().decode(await files.readFile(page));
    assert.match(marked, /\n\n\*\*★ Starred\*\*\n\n## My note\n\n- \\<b>17\\<\/b>\n\n/);
    marks.touch();
    assert.deepEqual(changed, [page.path]);
    marks.put(key, undefined);
    assert.deepEqual(changed, [page.path, page.path]);
    assert.equal(new TextDecoder().decode(await files.readFile(page)), plain);
    for (const each of [...watchers, subscription]) each.dispose();
  });

  it("has the report on the progress folder, and tells when it is made anew", async () => {
    const uri = progressReportUri();
    const watcher = files.watch(uri);
    assert.equal(new TextDecoder().decode(await files.readFile(uri)), "# All is well");
    await assert.rejects(files.readFile(toUri("/progress/other.json")));
    const changed: string[] = [];
    const subscription = files.onDidChangeFile((events) => {
      changed.push(...events.map((event) => event.uri.path));
    });
    reportChanged.fire();
    assert.deepEqual(changed, [uri.path]);
    for (const each of [watcher, subscription]) each.dispose();
  });

  describe("pages of facts that had other ids before", () => {
    const former = [toFactKey(packId, "count-of-rare-earths"), toFactKey("gone-pack", "ree-count")];

    beforeEach(async () => {
      const { extensionUri } = await activatedExtension();
      const { files: loaded } = await catalogs.get();
      const renamed = loaded.map((file) => {
        if (file.pack?.id !== packId) return file;
        const formerly = ["count-of-rare-earths", "gone-pack/ree-count"];
        return { ...file, pack: { ...file.pack, aliases: [{ fact: "ree-count-17", formerly }] } };
      });
      files.dispose();
      const renaming = {
        get: () => Promise.resolve(createCatalog(renamed)),
        onDidChange: catalogs.onDidChange,
        fileUri: (fileName: string) => catalogs.fileUri(fileName),
      };
      files = new ContentFileSystem(extensionUri, { catalogs: renaming, marks, report });
    });

    it("are found by those ids too", async () => {
      const page = await files.readFile(pageOf("ree-count-17"));
      for (const key of former)
        assert.deepEqual(await files.readFile(toUri(`/facts/${key}/${title}`)), page, key);
      await assert.rejects(files.readFile(toUri(`/facts/gone-pack/other/${title}`)));
    });
  });

  it("links to the pack and the page of a successor from whatever pack the page was in", () => {
    const page = toUri(`/facts/gone-pack/ree-count/${title}`);
    const fact = { id: "quad-2025", title: "Quad of 2025" };
    const targets = [
      linksFromFactPage.factPage(packId, fact),
      linksFromFactPage.packEntry("a.json"),
    ];
    assert.deepEqual(
      targets.map((target) => vscode.Uri.joinPath(page, "..", decodeURI(target)).path),
      [factPageUri(packId, fact).path, packUri("a.json").path],
    );
  });
});
