// `npm run lint:packs`: checks the bundled packs, or the files that are named, and prints each problem with its place.
import { lintPackFiles } from "./lintPackFiles.ts";

const today = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
const { lines, packs, facts } = await lintPackFiles(process.argv.slice(2), today);
for (const line of lines) console.log(line);
console.log(
  `${String(lines.length)} problems in ${String(packs)} packs with ${String(facts)} facts.`,
);
process.exitCode = lines.length === 0 ? 0 : 1;
