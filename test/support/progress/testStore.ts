import assert from "node:assert/strict";
import {
  ProgressStore,
  type ProgressStoreOptions,
} from "../../../src/core/progress/progressStore.ts";
import { FakeClock } from "./fakeClock.ts";
import { MemoryStorage } from "./memoryStorage.ts";
import { device, stateOf } from "./sampleRecords.ts";

let count = 0;

/** Ids that come in order: a test that fails does so again. */
export function newTestId(): string {
  count += 1;
  return `test${String(count).padStart(8, "0")}`;
}

/** A store, in memory unless something else is said. */
export async function openStore(
  changes: Partial<ProgressStoreOptions> = {},
): Promise<ProgressStore> {
  const { store, opened } = await ProgressStore.open(storeOptions(changes));
  assert.ok(opened.ok, JSON.stringify(opened));
  return store;
}

export function storeOptions(changes: Partial<ProgressStoreOptions> = {}): ProgressStoreOptions {
  return {
    storage: new MemoryStorage(),
    cache: new MemoryStorage(),
    clock: new FakeClock(),
    newId: newTestId,
    device,
    ...changes,
  };
}

/** The state of a store that knows nothing but what is on disk. */
export async function coldState(options: Partial<ProgressStoreOptions>): Promise<unknown> {
  const store = await openStore({ ...options, cache: new MemoryStorage() });
  return stateOf(store.progress);
}
