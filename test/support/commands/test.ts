// `npm test` runs everything that CI checks; `npm test <suite…>` runs only some of it.
// Options: --grep=TEXT (only tests whose title contains it), --verbose (the name of every test).
import { parseArgs } from "node:util";
import { runSuites } from "./runSuites.ts";
import { allSuites, extraSuites } from "./suites.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: "string", default: "" },
    verbose: { type: "boolean", default: false },
  },
});

const known = [...allSuites, ...extraSuites];
const unknown = positionals.filter((name) => known.every((suite) => suite.name !== name));
if (unknown.length > 0) {
  console.error(
    `There is no suite named ${unknown.join(", ")}. There are: ${known.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

const chosen =
  positionals.length === 0 ? allSuites : known.filter(({ name }) => positionals.includes(name));
const hasPassed = await runSuites(chosen, { grep: values.grep, isVerbose: values.verbose });
process.exitCode = hasPassed ? 0 : 1;
