import type { Clock, FileStorage, NewId, StorageFailure } from "../ports.ts";

const fileName = "device.txt";
const pattern = /^[a-z0-9]{4,24}$/;
/** Waits between the tries to read it, in milliseconds: a disk may just be waking up. */
const retriesMs = [50, 200, 800];
/** Windows that start together have all written theirs within this. */
const settlesMs = 100;

/**
 * The id of this device, the same in all windows and at every start. It is kept in a file of
 * `storage`, which must be of this device only. Only when that is missing or damaged is there a new
 * one; where it cannot be read or written an id lasts as long as the window, and the file stays as it
 * is: only undoing across windows needs more. Ask once in each window.
 */
export async function readDeviceId(
  storage: FileStorage,
  newId: NewId,
  clock: Pick<Clock, "wait">,
): Promise<string> {
  for (const ms of retriesMs) {
    const known = await readId(storage);
    if (typeof known === "string") return known;
    if (known.kind === "not-found") return makeId(storage, newId(), clock);
    await clock.wait(ms);
  }
  const known = await readId(storage);
  if (typeof known === "string") return known;
  return known.kind === "not-found" || known.kind === "damaged"
    ? makeId(storage, newId(), clock)
    : newId();
}

async function makeId(
  storage: FileStorage,
  made: string,
  clock: Pick<Clock, "wait">,
): Promise<string> {
  await storage.makeFolder("");
  await storage.write(fileName, `${made}\n`);
  await clock.wait(settlesMs);
  // Another window may have been at it too: the one that wrote last is right.
  const written = await readId(storage);
  return typeof written === "string" ? written : made;
}

interface NoId {
  readonly kind: StorageFailure["kind"] | "damaged";
}

/** Another window may just be writing it: then it is damaged for a moment. */
async function readId(storage: FileStorage): Promise<string | NoId> {
  const read = await storage.read(fileName);
  if (!read.ok) return read.error;
  const id = read.value.trim();
  return pattern.test(id) ? id : { kind: "damaged" };
}
