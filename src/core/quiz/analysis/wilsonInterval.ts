/** Where a probability lies that was seen in `right` of `count` cases. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Quantile of the normal distribution for 95 %. */
const z = 1.96;

/**
 * The 95 % interval of a probability, by the score method (Wilson, "Probable inference, the law of
 * succession, and statistical inference", 1927): unlike the usual mean ± error it stays within 0 and
 * 1 and holds for few cases and for shares near them. Of no cases it is everything from 0 to 1.
 */
export function wilsonInterval(right: number, count: number): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const share = right / count;
  const centre = share + (z * z) / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const scale = 1 + (z * z) / count;
  return {
    low: right === 0 ? 0 : (centre - spread) / scale,
    high: right === count ? 1 : (centre + spread) / scale,
  };
}
