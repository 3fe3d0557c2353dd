import type { Moment } from "../ports.ts";

const dayMs = 86_400_000;

/** The day that a calendar on the wall shows, YYYY-MM-DD. */
export function localDay({ at, zone }: Moment): string {
  return new Date(at + zone * 60_000).toISOString().slice(0, "YYYY-MM-DD".length);
}

/** The day after it, YYYY-MM-DD. */
export function nextLocalDay({ at, zone }: Moment): string {
  return localDay({ at: at + dayMs, zone });
}
