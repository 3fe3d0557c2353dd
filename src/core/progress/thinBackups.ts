/** How many days, weeks and months back there is a backup of. */
const kept = { days: 7, weeks: 4, months: 12 } as const;
const dayMs = 86_400_000;

/**
 * Which daily backups can go. Of the last 7 days, 4 weeks and 12 months that have backups at all, the
 * latest backup of each stays; so a student who was away for a month keeps as many as one who was not.
 * `days` are local days, YYYY-MM-DD, in any order.
 */
export function thinBackups(days: readonly string[]): string[] {
  const latestFirst = [...new Set(days)].sort().reverse();
  const stay = new Set([
    ...latestOfEach(latestFirst, kept.days, (day) => day),
    ...latestOfEach(latestFirst, kept.weeks, weekOf),
    ...latestOfEach(latestFirst, kept.months, (day) => day.slice(0, "YYYY-MM".length)),
  ]);
  return latestFirst.filter((day) => !stay.has(day));
}

function latestOfEach(
  latestFirst: readonly string[],
  count: number,
  periodOf: (day: string) => string,
): string[] {
  const latest = new Map<string, string>();
  for (const day of latestFirst) {
    const period = periodOf(day);
    if (!latest.has(period)) latest.set(period, day);
  }
  return [...latest.values()].slice(0, count);
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf(day: string): string {
  return String(Math.floor((Date.parse(day) / dayMs + 3) / 7));
}
