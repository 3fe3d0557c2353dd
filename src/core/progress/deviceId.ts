import type { FileStorage, NewId } from "../ports.ts";

const fileName = "device.txt";
const pattern = /^[a-z0-9]{4,24}$/;

/**
 * The id of this device, the same in all windows and at every start. It is kept in a file of
 * `storage`, which must be of this device only. Where that cannot be written the id lasts as long as
 * the window: only undoing across windows needs more.
 */
export async function readDeviceId(storage: FileStorage, newId: NewId): Promise<string> {
  const known = await readId(storage);
  if (known !== undefined) return known;
  const made = newId();
  await storage.makeFolder("");
  await storage.write(fileName, `${made}\n`);
  // Another window may have been at it too: the one that wrote last is right.
  return (await readId(storage)) ?? made;
}

async function readId(storage: FileStorage): Promise<string | undefined> {
  const read = await storage.read(fileName);
  const id = read.ok ? read.value.trim() : "";
  return pattern.test(id) ? id : undefined;
}
