import { waitUntil } from "../vscode/waitUntil.ts";

const timeoutMs = 30_000;

/** Resolves to the first answer of `probe` that is neither undefined nor false. */
export function waitFor<Value>(
  what: string,
  probe: () => Promise<Value | undefined | false> | Value | undefined | false,
): Promise<Value> {
  return waitUntil(what, timeoutMs, probe);
}
