import assert from "node:assert/strict";
import type { FileStorage } from "../../../src/core/ports.ts";

/** What every storage must do; `make` gives one over a folder that is not there yet. */
export function describeStorage(name: string, make: () => Promise<FileStorage>): void {
  describe(`the contract of storages, for ${name}`, () => {
    let storage: FileStorage;

    beforeEach(async () => {
      storage = await make();
    });

    const kindOf = async (result: ReturnType<FileStorage[keyof FileStorage]>) => {
      const settled = await result;
      return settled.ok ? "ok" : settled.error.kind;
    };

    it("says what is not there", async () => {
      for (const path of ["", "folder"])
        assert.equal(await kindOf(storage.list(path)), "not-found");
      for (const run of [
        () => storage.read("file"),
        () => storage.stat("file"),
        () => storage.remove("file"),
        () => storage.read("folder/file"),
      ]) {
        assert.equal(await kindOf(run()), "not-found");
        await storage.makeFolder("");
        assert.equal(await kindOf(run()), "not-found");
      }
    });

    it("makes folders, those that are there too", async () => {
      for (const path of ["", "", "one/two", "one", "one/two"])
        assert.equal(await kindOf(storage.makeFolder(path)), "ok");
      assert.deepEqual(await storage.list("one/two"), { ok: true, value: [] });
    });

    it("lists files, and no folders", async () => {
      await storage.makeFolder("folder");
      for (const path of ["b.txt", "a.txt", "folder/c.txt"]) await storage.write(path, path);
      const root = await storage.list("");
      assert.deepEqual(root.ok && root.value.toSorted(), ["a.txt", "b.txt"]);
      assert.deepEqual(await storage.list("folder"), { ok: true, value: ["c.txt"] });
    });

    it("reads what was written last, longer or shorter", async () => {
      await storage.makeFolder("");
      const long = "0123456789\r\n".repeat(20_000);
      for (const text of ["", "short\n", long, "x", ""]) {
        assert.equal(await kindOf(storage.write("file", text)), "ok");
        assert.deepEqual(await storage.read("file"), { ok: true, value: text });
        const facts = await storage.stat("file");
        assert.equal(facts.ok && facts.value.size, text.length);
        assert.ok(facts.ok && facts.value.changedAt > 0);
      }
    });

    it("keeps files apart, whose names differ in one letter", async () => {
      await storage.makeFolder("");
      await Promise.all(["file-1a", "file-1b"].map((path) => storage.write(path, path)));
      for (const path of ["file-1a", "file-1b"])
        assert.deepEqual(await storage.read(path), { ok: true, value: path });
    });

    it("removes files", async () => {
      await storage.makeFolder("");
      await storage.write("file", "text");
      assert.equal(await kindOf(storage.remove("file")), "ok");
      assert.equal(await kindOf(storage.remove("file")), "not-found");
      assert.deepEqual(await storage.list(""), { ok: true, value: [] });
    });

    it("reads a file that is changed meanwhile as it was before or after, or a part of that", async () => {
      await storage.makeFolder("");
      const texts = ["a".repeat(5000), "b".repeat(9000)];
      await storage.write("file", texts[0] ?? "");
      for (let turn = 0; turn < 10; turn += 1) {
        const [result] = await Promise.all([
          storage.read("file"),
          storage.write("file", texts[turn % 2] ?? ""),
        ]);
        assert.ok(!result.ok || texts.some((text) => text.startsWith(result.value)));
      }
    });
  });
}
