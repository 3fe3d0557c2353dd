import { displayLanguage } from "./displayLanguage.ts";

/** Day and time by the clock on the wall: "28 May 2026, 14:05". `at` is in milliseconds since 1970. */
export function formatInstant(at: number): string {
  const locale = displayLanguage();
  // English without a country would be American, and put the month first.
  return new Intl.DateTimeFormat(/^en(-us)?$/i.test(locale) ? "en-IN" : locale, {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
  }).format(at);
}
