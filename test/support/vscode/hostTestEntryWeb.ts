import mocha from "virtual:mocha-for-browsers";
import { hostTestOptions, untilDone } from "./hostTestRun.ts";

/** Called by VS Code in the web-worker extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  mocha.setup(hostTestOptions);
  await import("virtual:host-tests");
  await untilDone((done) => mocha.run(done));
}
