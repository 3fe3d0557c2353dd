import { fail, ok, type Result } from "../base/result.ts";

export interface SchedulerSettings {
  /** The probability of remembering at which a fact is asked again, 0.7 to 0.99. */
  readonly desiredRetention: number;
  /** No fact waits longer for its next review. */
  readonly maximumIntervalDays: number;
  /** The 21 weights of FSRS-6; those of ts-fsrs, fitted to many learners, when absent. */
  readonly weights?: readonly number[];
  /** Moves intervals by a few per cent, so that what was learnt on one day is not due on one day. */
  readonly fuzzSeed?: number;
}

/** 90 % is what FSRS, and Anki with it, starts from; the longest interval is a hundred years. */
export const usualSchedulerSettings: SchedulerSettings = {
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
};

const weightCount = 21;

/**
 * Reads what a student has set; absent values are the usual ones. The failure is a sentence. Weights
 * outside of what FSRS allows are moved to its limits by ts-fsrs.
 */
export function parseSchedulerSettings(values: {
  readonly desiredRetention?: unknown;
  readonly maximumIntervalDays?: unknown;
  readonly weights?: unknown;
}): Result<SchedulerSettings, string> {
  const {
    desiredRetention = usualSchedulerSettings.desiredRetention,
    maximumIntervalDays = usualSchedulerSettings.maximumIntervalDays,
    weights,
  } = values;
  if (!isNumberIn(desiredRetention, 0.7, 0.99))
    return fail("The desired retention must be a number from 0.7 to 0.99, such as 0.9.");
  if (!isNumberIn(maximumIntervalDays, 1, 36_500) || !Number.isInteger(maximumIntervalDays))
    return fail("The longest interval must be a whole number of days from 1 to 36500.");
  if (weights === undefined) return ok({ desiredRetention, maximumIntervalDays });
  if (!isWeights(weights))
    return fail("The weights must be the 21 numbers of FSRS-6, separated by commas.");
  return ok({ desiredRetention, maximumIntervalDays, weights });
}

function isNumberIn(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && value >= least && value <= most;
}

function isWeights(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.length === weightCount &&
    value.every((each) => Number.isFinite(each))
  );
}
