import { makeEventReporter } from "./testEvents.ts";

/**
 * The same in both extension hosts. A forgotten `.only` is an error, since it hides all other
 * tests.
 */
export const hostTestOptions: Mocha.MochaOptions = {
  ui: "bdd",
  timeout: 60_000,
  forbidOnly: true,
  grep: __TEST_GREP__,
  reporter: makeEventReporter((line) => {
    console.log(line);
  }),
};

/** Turns mocha's number of failures into a promise. VS Code exits with 1 when it is rejected. */
export async function untilDone(
  start: (done: (failures: number) => void) => unknown,
): Promise<void> {
  const failures = await new Promise<number>((resolve) => start(resolve));
  if (failures > 0) throw new Error(`${String(failures)} tests failed.`);
}
