import { msPerDay, type LocalDay } from "../../core/base/localDay.ts";
import { displayLanguage } from "../displayLanguage.ts";

/** "Thursday, 28 May" in the language of VS Code. */
export function formatForecastDay(day: LocalDay): string {
  const format = new Intl.DateTimeFormat(displayLanguage(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    // The number counts days of the calendar, whatever the zone.
    timeZone: "UTC",
  });
  return format.format(day * msPerDay);
}
