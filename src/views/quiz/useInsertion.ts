import { useCallback, useRef } from "preact/hooks";
import type { Showing } from "./showing.ts";
import { doublePressMs } from "./useHaste.ts";
import type { QuizHost } from "./vscodeApi.ts";

/** A press that the host was told of. */
interface Press {
  readonly timeStamp: number;
  /** Number of the fact's outcome at that time; undefined while there was none. */
  readonly outcome: number | undefined;
}

/**
 * Asks the host to insert a fact, once for each wish: a second press on the same fact is the same
 * wish until the host has said what came of the first, and for the time of a double press.
 */
export function useInsertion(
  host: QuizHost,
  outcomes: Showing["outcomes"],
): (event: Event, factKey: string) => void {
  const presses = useRef(new Map<string, Press>());
  return useCallback(
    ({ timeStamp }, factKey) => {
      const outcome = outcomes.get(factKey)?.number;
      const last = presses.current.get(factKey);
      if (last !== undefined) {
        const isAnswered = last.outcome !== outcome;
        if (!isAnswered || timeStamp - last.timeStamp < doublePressMs) return;
      }
      presses.current.set(factKey, { timeStamp, outcome });
      host.post({ type: "insertFact", factKey });
    },
    [host, outcomes],
  );
}
