import assert from "node:assert/strict";
import { readDeviceId } from "../../../../src/core/progress/deviceId.ts";
import { withFaults, type Fault } from "../../../support/progress/faultyStorage.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";

/** A clock for which no time passes; it remembers how long somebody has waited. */
function countingClock() {
  const waited: number[] = [];
  const wait = (ms: number): Promise<void> => {
    waited.push(ms);
    return Promise.resolve();
  };
  return { wait, waited };
}

const stored = "device.txt";

/** A disk on which the id of the device is `text`. */
function diskWith(text: string): MemoryStorage {
  const disk = new MemoryStorage();
  disk.folders.add("");
  disk.files.set(stored, { text, changedAt: 1 });
  return disk;
}

/** Ids that nobody else makes: "made1", "made2"… */
function countingIds() {
  let count = 0;
  return () => {
    count += 1;
    return `made${String(count)}`;
  };
}

describe("readDeviceId", () => {
  it("makes an id where there is none, and is the same from then on", async () => {
    const disk = new MemoryStorage();
    const clock = countingClock();
    const newId = countingIds();
    assert.equal(await readDeviceId(disk, newId, clock), "made1");
    assert.equal(await readDeviceId(disk, newId, clock), "made1");
    assert.equal(clock.waited.length, 1, "it waits once, for other windows");
  });

  it("is the same in two windows that start together, whoever writes first", async () => {
    const disk = new MemoryStorage();
    const newId = countingIds();
    const other = {
      // While this window waits the other one writes its own, having seen none either.
      wait: async (): Promise<void> => {
        await disk.write(stored, "another1\n");
      },
    };
    assert.equal(await readDeviceId(disk, newId, other), "another1");
    assert.equal(await readDeviceId(disk, newId, countingClock()), "another1");
  });

  it("makes a new one in place of a damaged one, when it stays damaged", async () => {
    for (const damaged of ["", "Not an id\n"]) {
      const disk = diskWith(damaged);
      const clock = countingClock();
      assert.equal(await readDeviceId(disk, countingIds(), clock), "made1");
      assert.equal(disk.files.get(stored)?.text, "made1\n");
      assert.equal(clock.waited.length, 3 + 1);
    }
  });

  it("reads again one that another window was just writing, or that could not be read", async () => {
    const disk = diskWith("");
    const { wait } = countingClock();
    const finish = (ms: number): Promise<void> => {
      disk.files.set(stored, { text: "device07\n", changedAt: 2 });
      return wait(ms);
    };
    assert.equal(await readDeviceId(disk, countingIds(), { wait: finish }), "device07");
    const left: (Fault | undefined)[] = ["error", "error", "error"];
    const flaky = withFaults(disk, () => left.shift());
    assert.equal(await readDeviceId(flaky, countingIds(), countingClock()), "device07");
  });

  it("does not touch the stored one when it cannot be read", async () => {
    const disk = diskWith("device07\n");
    const spoilt = withFaults(disk, (method) => (method === "read" ? "error" : undefined));
    assert.equal(await readDeviceId(spoilt, countingIds(), countingClock()), "made1");
    assert.equal(disk.files.get(stored)?.text, "device07\n");
    assert.equal(await readDeviceId(disk, countingIds(), countingClock()), "device07");
  });

  it("has an id where nothing can be written", async () => {
    const storage = withFaults(new MemoryStorage(), () => "read-only");
    assert.equal(await readDeviceId(storage, countingIds(), countingClock()), "made1");
  });
});
