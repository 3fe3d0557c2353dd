/** Runs the measurements of these names, or all if there is none; true if all kept their budgets. */
export async function runMeasurements(
  measurements: Readonly<Record<string, () => Promise<boolean>>>,
  wanted: readonly string[],
  { log, error }: Pick<Console, "log" | "error"> = console,
): Promise<boolean> {
  let isWithin = true;
  for (const [name, measure] of Object.entries(measurements)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    log(`\n# ${name}`);
    if (await measure()) continue;
    error(`The measurement "${name}" is not within its budget.`);
    isWithin = false;
  }
  return isWithin;
}
