const usualLengths: readonly number[] = [5, 10, 20, 50];

/**
 * Numbers of questions to choose from where `available` can be asked, which is at least 1: the usual
 * ones below it, then all there are.
 */
export function quizLengths(available: number): readonly number[] {
  return [...usualLengths.filter((length) => length < available), available];
}
