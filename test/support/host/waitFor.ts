/** Resolves to the first value that `read` gives other than undefined; asks until `timeoutMs` are over. */
export async function waitFor<Value>(
  what: string,
  read: () => Value | undefined | PromiseLike<Value | undefined>,
  timeoutMs = 10_000,
): Promise<Value> {
  const endsAt = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (Date.now() > endsAt) throw new Error(`Waited ${String(timeoutMs)} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
