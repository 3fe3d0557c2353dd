import type { Runner, Test } from "mocha";

/** How many tests ended in which way. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * What a test run tells about itself while it goes on. Titles go from the outermost suite to the
 * test.
 */
export type TestEvent =
  | { readonly kind: "start"; readonly title: readonly string[] }
  | { readonly kind: "pass"; readonly title: readonly string[]; readonly durationMs: number }
  | { readonly kind: "fail"; readonly title: readonly string[]; readonly error: string }
  | { readonly kind: "skip"; readonly title: readonly string[] }
  /** All tests have been run: without it the run broke off. */
  | { readonly kind: "end" };

/**
 * Marks a line of output as an event. Output is all that comes out of an extension host in a web
 * worker.
 */
const marker = "@test-event ";
const longestError = 20_000;

/**
 * Makes a mocha reporter that writes one line per event. It only listens to the runner, so it works
 * in Node, in the browser and in a web worker.
 */
export function makeEventReporter(write: (line: string) => void): Mocha.ReporterConstructor {
  const tell = (event: TestEvent) => {
    write(marker + JSON.stringify(event));
  };
  function EventReporter(runner: Runner): void {
    runner.on("test", (test) => {
      tell({ kind: "start", title: test.titlePath() });
    });
    runner.on("pass", (test) => {
      tell({ kind: "pass", title: test.titlePath(), durationMs: test.duration ?? 0 });
    });
    runner.on("pending", (test: Test) => {
      tell({ kind: "skip", title: test.titlePath() });
    });
    runner.on("fail", (test, error: unknown) => {
      const description = describeError(error).slice(0, longestError);
      tell({ kind: "fail", title: test.titlePath(), error: description });
    });
    runner.once("end", () => {
      tell({ kind: "end" });
    });
  }
  // Mocha calls it with `new`, which plain functions allow too.
  return EventReporter as unknown as Mocha.ReporterConstructor;
}

/**
 * The event that a line of output tells, wherever in the line it begins; undefined for all other
 * output.
 */
export function parseTestEvent(line: string): TestEvent | undefined {
  const start = line.indexOf(marker);
  return start === -1 ? undefined : (JSON.parse(line.slice(start + marker.length)) as TestEvent);
}

export function addCounts(a: TestCounts, b: TestCounts): TestCounts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0 };

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? "";
  const text = stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
  return error.cause === undefined ? text : `${text}\nCaused by: ${describeError(error.cause)}`;
}
