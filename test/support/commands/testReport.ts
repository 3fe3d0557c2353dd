import { noTests, parseTestEvent, type TestCounts } from "../vscode/testEvents.ts";

interface Failure {
  readonly title: string;
  readonly error: string;
}

/** What one test process has reported, line by line. */
export class TestReport {
  readonly passed: string[] = [];
  readonly skipped: string[] = [];
  readonly failures: Failure[] = [];
  /** What it printed besides. */
  readonly otherOutput: string[] = [];
  /** The test that has begun last. */
  lastStarted: string | undefined;
  /** False as long as tests are missing. */
  hasEnded = false;

  get counts(): TestCounts {
    return {
      ...noTests,
      passed: this.passed.length,
      failed: this.failures.length,
      skipped: this.skipped.length,
    };
  }

  addLine(line: string): void {
    const event = parseTestEvent(line);
    switch (event?.kind) {
      case "start":
        this.lastStarted = toSentence(event.title);
        break;
      case "pass":
        this.passed.push(toSentence(event.title));
        break;
      case "skip":
        this.skipped.push(toSentence(event.title));
        break;
      case "fail":
        this.failures.push({ title: toSentence(event.title), error: event.error });
        break;
      case "end":
        this.hasEnded = true;
        break;
      case undefined:
        this.otherOutput.push(line);
    }
  }
}

function toSentence(title: readonly string[]): string {
  return title.join(" › ");
}
