const pollMs = 50;

/**
 * Asks `probe` again and again until it answers something other than undefined or false.
 * Rejects after `timeoutMs` with a message that names `what` was awaited.
 */
export async function waitUntil<T>(
  what: string,
  timeoutMs: number,
  probe: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) {
      throw new Error(`Waited ${String(timeoutMs / 1000)} s in vain until ${what}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
