import { usualDayStart, type LocalDay } from "../base/localDay.ts";

/** What a student can set of scheduling. */
export interface StudySettings {
  /** The probability of remembering at which a fact is asked again, 0.7 to 0.99. */
  readonly desiredRetention: number;
  /** Facts that are learnt newly in a day, and reviews in a day, at most. */
  readonly newPerDay: number;
  readonly perDay: number;
  /** The local hour at which a study day begins, 0 to 23. */
  readonly dayStart: number;
  readonly examDay: LocalDay | undefined;
}

export const usualStudySettings: StudySettings = {
  desiredRetention: 0.9,
  newPerDay: 10,
  perDay: 200,
  dayStart: usualDayStart,
  examDay: undefined,
};
