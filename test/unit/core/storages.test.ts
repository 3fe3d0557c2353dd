import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { createNodeStorage } from "../../support/progress/nodeStorage.ts";
import { withFaults } from "../../support/progress/faultyStorage.ts";
import { MemoryStorage } from "../../support/progress/memoryStorage.ts";
import { describeStorage } from "../../support/progress/storageContract.ts";
import { makeTemporaryFolder } from "../../support/vscode/temporaryFolder.ts";

// The tests of everything that is stored run over these: they must be like workspace.fs.
describe("storages for tests", () => {
  let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;

  before(async () => {
    folder = await makeTemporaryFolder("storage");
  });

  after(() => folder.remove());

  describeStorage("files in memory", () => Promise.resolve(new MemoryStorage()));
  describeStorage("files through Node", () =>
    Promise.resolve(createNodeStorage(join(folder.path, randomUUID()))),
  );
  describeStorage("files through Node, in pieces", () =>
    Promise.resolve(createNodeStorage(join(folder.path, randomUUID()), 1000)),
  );
  describeStorage("a storage that is slow", () =>
    Promise.resolve(withFaults(new MemoryStorage(), () => "delay")),
  );
});
