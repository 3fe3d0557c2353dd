import type { Clock } from "../../core/ports.ts";

/** The clock of the machine on which the extension host runs. */
export const systemClock: Clock = {
  now: () => {
    const date = new Date();
    return { at: date.getTime(), zone: 0 - date.getTimezoneOffset() };
  },
  elapsedMs: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
