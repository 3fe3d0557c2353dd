// `npm run bench` runs every measurement, `npm run bench -- activation` only that one. Each compares within one run and
// prints ratios or differences: a figure alone tells more of the machine than of the product. Ends with the exit code 1
// if one of them is not within its budget.
import { runMeasurements } from "./runMeasurements.ts";
import { measureActivation } from "./activation.ts";
import { measureGenerator } from "./generator.ts";
import { measurePackLoading } from "./packLoading.ts";
import { measureSearch } from "./search/measureSearch.ts";
import { measureProgress } from "./progress.ts";
import { measureProgressView } from "./progressView.ts";
import { measureStudents } from "./students.ts";
import { measureSaving } from "./saving.ts";
import { measureSizes } from "./sizes.ts";

/** Each prints what it measures, and tells whether that is within the budget. */
const measurements: Readonly<Record<string, () => Promise<boolean>>> = {
  sizes: measureSizes,
  packs: measurePackLoading,
  generator: measureGenerator,
  search: measureSearch,
  progress: measureProgress,
  students: measureStudents,
  saving: measureSaving,
  "progress-view": measureProgressView,
  activation: measureActivation,
};

// What starts with "--" is an option of a measurement, such as --seed=7 for the search.
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = wanted.filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  const known = Object.keys(measurements).join(", ");
  console.error(`There is no measurement "${unknown.join('", "')}". There are: ${known}.`);
  process.exit(1);
}
if (!(await runMeasurements(measurements, wanted))) process.exitCode = 1;
