import { makeHostSuite } from "./hostSuite.ts";
import { makeMochaSuite } from "./mochaSuite.ts";
import { preparation } from "./preparation.ts";
import { lintSuite, typesSuite } from "./staticChecks.ts";
import type { Suite } from "./suite.ts";

/** What `npm test` runs, in the order in which processors are given to them. */
export const allSuites: readonly Suite[] = [
  lintSuite,
  typesSuite,
  makeMochaSuite("unit", { timeoutMs: 20_000 }),
  makeMochaSuite("contract", { timeoutMs: 20_000, prepare: preparation.chromium }),
  makeMochaSuite("manifest", { timeoutMs: 20_000 }),
  // Thousands of damaged packs are read.
  makeMochaSuite("content", { timeoutMs: 180_000 }),
  makeMochaSuite("architecture", { timeoutMs: 20_000 }),
  makeMochaSuite("view", { timeoutMs: 60_000, prepare: preparation.chromium }),
  // The longest: the hosts run beside it.
  makeMochaSuite("e2e", {
    timeoutMs: 180_000,
    isSplitByFile: true,
    prepare: () =>
      Promise.all([
        preparation.package(),
        preparation.server(),
        preparation.floorServer(),
        preparation.chromium(),
      ]),
  }),
  makeHostSuite("host", "node", "current"),
  makeHostSuite("web", "web", "current"),
];

/** Suites that run only when they are named. */
export const extraSuites: readonly Suite[] = [
  makeHostSuite("floor", "node", "floor"),
  makeHostSuite("floor-web", "web", "floor"),
];
