import { formatLocalDay, msPerDay, type LocalDay } from "../../core/base/localDay.ts";
import { formatAsOf } from "../../core/content/asOfDate.ts";

/** Numbers and days as people write them where the language of a locale is spoken. */
export interface ProgressFormats {
  /** "84%", of a share from 0 to 1. */
  percent(share: number): string;
  /** With one decimal place at most, and with a sign: "+3.5". */
  signed(value: number): string;
  /** "28 May 2026". */
  day(day: LocalDay): string;
  /** "May 2026". */
  month(day: LocalDay): string;
}

/** `locale` is a BCP 47 tag. */
export function progressFormats(locale: string): ProgressFormats {
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  // A formatter for each day would take as long as everything else together.
  const language = /^en(-us)?$/i.test(locale) ? "en-IN" : locale;
  const days = new Intl.DateTimeFormat(language, {
    ...{ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  });
  return {
    percent: (share) => percent.format(share),
    signed: (value) => signed.format(value),
    day: (day) => days.format(day * msPerDay),
    month: (day) => formatAsOf(formatLocalDay(day).slice(0, "YYYY-MM".length), locale),
  };
}
