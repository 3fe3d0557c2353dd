// Runs the tests under test/host inside VS Code and prints what they report: see testEvents.ts.
import { parseArgs } from "node:util";
import { runHostTests } from "../vscode/runHostTests.ts";

const { values } = parseArgs({
  options: {
    host: { type: "string", default: "node" },
    vscode: { type: "string", default: "current" },
    grep: { type: "string", default: "" },
  },
});

process.exitCode = await runHostTests({
  host: values.host === "web" ? "web" : "node",
  vscode: values.vscode === "floor" ? "floor" : "current",
  grep: values.grep,
  onLine: (line) => {
    console.log(line);
  },
});
