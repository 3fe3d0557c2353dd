import { fail, ok, type Result } from "../base/result.ts";
import { msPerDay, toLocalDay, usualDayStart, type LocalDay } from "../base/localDay.ts";

/** Minutes that local time is ahead of UTC at an instant, which is in milliseconds since 1970. */
export type ZoneOffset = (at: number) => number;

/**
 * Clocks are put forward and back at a quarter of an hour in UTC: so in all zones of the IANA
 * database since 2012. (Newfoundland did it a minute past midnight until 2011.)
 */
const msPerQuarter = 900_000;

/**
 * The offsets of a zone of the IANA database, such as "Asia/Kolkata". Each quarter of an hour is
 * looked up once: that takes about a microsecond, which adds up over a million records. The failure
 * is a sentence.
 */
export function zoneOffsetOf(zone: string): Result<ZoneOffset, string> {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return fail(`"${zone}" is no time zone; write it like Asia/Kolkata.`);
  }
  const known = new Map<number, number>();
  return ok((at) => {
    const quarter = Math.floor(at / msPerQuarter);
    let offset = known.get(quarter);
    if (offset === undefined) {
      offset = readOffset(format.format(quarter * msPerQuarter));
      known.set(quarter, offset);
    }
    return offset;
  });
}

/** The minutes of "5/28/2026, GMT+05:30" or "5/28/2026, GMT". */
function readOffset(text: string): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -size : size;
}

/** The local day of an instant, see `toLocalDay`, where the offset has to be looked up. */
export function localDayAt(
  at: number,
  offsetAt: ZoneOffset,
  dayStart: number = usualDayStart,
): LocalDay {
  return toLocalDay(at, offsetAt(at), dayStart);
}

/** The instant at which a local day begins, to the millisecond: the first that is not before it. */
export function startOfLocalDay(
  day: LocalDay,
  offsetAt: ZoneOffset,
  dayStart: number = usualDayStart,
): number {
  // No zone is 24 hours from UTC, so that the day before this one in UTC is before it everywhere.
  let before = (day - 1) * msPerDay;
  let after = (day + 2) * msPerDay;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDayAt(middle, offsetAt, dayStart) < day) before = middle;
    else after = middle;
  }
  return after;
}
