// Runs mocha over the given files in this process and reports each test as one line: see
// testEvents.ts.
import Mocha from "mocha";
import { parseArgs } from "node:util";
import { makeEventReporter } from "../vscode/testEvents.ts";

const lingerMs = 10_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    timeout: { type: "string", default: "10000" },
    grep: { type: "string", default: "" },
  },
});

const mocha = new Mocha({
  ui: "bdd",
  timeout: Number(values.timeout),
  // A forgotten `.only` hides all other tests.
  forbidOnly: true,
  grep: values.grep,
  reporter: makeEventReporter((line) => {
    console.log(line);
  }),
});
for (const file of positionals) mocha.addFile(file);
await mocha.loadFilesAsync();

mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
  setTimeout(() => {
    const open = process.getActiveResourcesInfo().join(", ");
    console.log(
      `The tests have ended, but something that they opened keeps the process alive: ${open}`,
    );
    process.exit(1);
  }, lingerMs).unref();
});
