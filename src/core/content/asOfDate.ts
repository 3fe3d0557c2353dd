/**
 * A date of a pack ("2026-05-28", "2026-05" or "2026") as people write it ("28 May 2026",
 * "May 2026", "2026"). `locale` is a BCP 47 tag. A day that does not exist is shown as it is.
 */
export function formatAsOf(asOf: string, locale: string): string {
  const [year, month, day] = asOf.split("-");
  if (month === undefined) return asOf;
  const date = new Date(`${String(year)}-${month}-${day ?? "01"}T00:00:00Z`);
  // Date reads 31 June as 1 July.
  if (day !== undefined && date.getUTCDate() !== Number(day)) return asOf;
  if (Number.isNaN(date.getTime())) return asOf;
  // English without a country would be American, and put the month first.
  return new Intl.DateTimeFormat(/^en(-us)?$/i.test(locale) ? "en-IN" : locale, {
    year: "numeric",
    month: "long",
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  }).format(date);
}

/** As `formatAsOf` for the date of a fact or a table; undefined if it is "undated". */
export function formatFactDate(asOf: string, locale: string): string | undefined {
  return asOf === "undated" ? undefined : formatAsOf(asOf, locale);
}
