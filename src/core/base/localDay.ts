import type { Moment } from "../ports.ts";
import { fail, ok, type Result } from "./result.ts";

/**
 * A local day is the day that a student studies on, as a whole number: the days from 1 January 1970.
 * It begins some hours after midnight. Differences of such numbers are the days that scheduling counts
 * with; days in UTC would change at 05:30 in India.
 */
export type LocalDay = number;

/** The hour by the student's clock at which a new day begins: who studies past midnight is not done. */
export const usualDayStart = 4;

const msPerMinute = 60_000;
const msPerHour = 60 * msPerMinute;
export const msPerDay = 24 * msPerHour;

/**
 * The local day of an instant. `at` is in milliseconds since 1970, `zone` in minutes that the local
 * time is ahead of UTC at that instant, `dayStart` in hours from midnight, 0 to 23.
 */
export function toLocalDay(at: number, zone: number, dayStart: number = usualDayStart): LocalDay {
  return Math.floor((at + zone * msPerMinute - dayStart * msPerHour) / msPerDay);
}

/** The day that a calendar on the wall shows, which begins at midnight, YYYY-MM-DD. */
export function calendarDay({ at, zone }: Moment): string {
  return formatLocalDay(toLocalDay(at, zone, 0));
}

/** "2026-05-28". */
export function formatLocalDay(day: LocalDay): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Reads a day of the calendar as `formatLocalDay` writes it; the failure is a sentence. */
export function parseLocalDay(text: string): Result<LocalDay, string> {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const day = at / msPerDay;
  // Date reads 31 June as 1 July.
  if (Number.isNaN(at) || formatLocalDay(day) !== text)
    return fail(`"${text}" is no day of the calendar; write it like 2026-05-28.`);
  return ok(day);
}
