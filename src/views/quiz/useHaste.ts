import { useCallback, useLayoutEffect, useRef } from "preact/hooks";

/** Within this time two presses are one double press; it is what Windows allows a double click. */
export const doublePressMs = 500;

/**
 * Tells whether a key or a click came so soon after the screen had appeared that it was meant for
 * the screen before: the second half of a double press, or a press that waited until this screen was
 * there.
 */
export function useHaste(): (event: Event) => boolean {
  const appearedAt = useRef(Infinity);
  useLayoutEffect(() => {
    appearedAt.current = performance.now();
  }, []);
  // An event's time stamp is of the moment in which it happened, on the same clock.
  return useCallback((event) => event.timeStamp - appearedAt.current < doublePressMs, []);
}
