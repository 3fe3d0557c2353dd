import { msPerDay, type LocalDay } from "../base/localDay.ts";

export interface StudyDay {
  readonly day: LocalDay;
  /** At least 1. */
  readonly answers: number;
}

export interface StudyCalendar {
  readonly since: LocalDay;
  readonly today: LocalDay;
  /** Days with answers, in order. */
  readonly days: readonly StudyDay[];
  readonly answers: number;
  /** Study days in a row up to today; one that has not begun yet does not end them. */
  readonly streak: number;
  readonly longestStreak: number;
}

/** How many calendar months are shown, that of today included. */
const monthCount = 12;

/** The first day of the month eleven months before that of `today`: twelve months in all. */
export function firstCalendarDay(today: LocalDay): LocalDay {
  const date = new Date(today * msPerDay);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (monthCount - 1), 1) / msPerDay;
}

/** The days from `since` to `today` on which something was answered. */
export function toStudyCalendar(
  answersByDay: ReadonlyMap<LocalDay, number>,
  since: LocalDay,
  today: LocalDay,
): StudyCalendar {
  const days = [...answersByDay]
    .filter(([day]) => day >= since && day <= today)
    .map(([day, answers]) => ({ day, answers }))
    .sort((a, b) => a.day - b.day);
  let run = 0;
  let longestStreak = 0;
  for (const [index, { day }] of days.entries()) {
    run = days[index - 1]?.day === day - 1 ? run + 1 : 1;
    longestStreak = Math.max(longestStreak, run);
  }
  const last = days.at(-1)?.day;
  return {
    since,
    today,
    days,
    answers: days.reduce((sum, { answers }) => sum + answers, 0),
    streak: last !== undefined && last >= today - 1 ? run : 0,
    longestStreak,
  };
}
