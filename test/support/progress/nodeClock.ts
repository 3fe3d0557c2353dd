import type { Clock } from "../../../src/core/ports.ts";

/** The clock of this machine. */
export const nodeClock: Clock = {
  now: () => ({ at: Date.now(), zone: -new Date().getTimezoneOffset() }),
  elapsedMs: () => performance.now(),
  wait: (ms) =>
    new Promise((resolve) => {
      if (ms === 0) setImmediate(resolve);
      else setTimeout(resolve, ms);
    }),
};
