// `npm run types`: checks the types of every layer with the options of that layer.
import { runSuites } from "./runSuites.ts";
import { typesSuite } from "./staticChecks.ts";

process.exitCode = (await runSuites([typesSuite], { grep: "", isVerbose: true })) ? 0 : 1;
