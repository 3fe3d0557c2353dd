import { waitUntil } from "../vscode/waitUntil.ts";

/** Waits until the list has at least `count` entries, and takes all of them out of it. */
export async function takeWhenThere<Value>(list: Value[], count: number): Promise<Value[]> {
  const what = `there are ${String(count)} entries in a list`;
  await waitUntil(what, 10_000, () => list.length >= count);
  return list.splice(0);
}
