import Mocha from "mocha";
import { hostTestOptions, untilDone } from "./hostTestRun.ts";

/** Called by VS Code in the Node extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha(hostTestOptions);
  // Mocha does this for each file that it loads itself; here the files are bundled and only need
  // the globals.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("virtual:host-tests");
  await untilDone((done) => mocha.run(done));
}
