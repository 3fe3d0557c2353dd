import { useCallback, useRef } from "preact/hooks";
import type { QuizSnapshot, QuizViewMessage } from "../../shared/quiz/quizProtocol.ts";
import type { QuizHost } from "./vscodeApi.ts";

/**
 * Posts what takes the quiz a step further, once for each snapshot: until the host has answered, a
 * second Enter or click is the same wish again.
 */
export function useStep(
  host: QuizHost,
  snapshot: QuizSnapshot,
): (message: QuizViewMessage) => void {
  const left = useRef<QuizSnapshot>(undefined);
  return useCallback(
    (message) => {
      if (left.current === snapshot) return;
      left.current = snapshot;
      host.post(message);
    },
    [host, snapshot],
  );
}
