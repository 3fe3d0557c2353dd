import type { QuizSnapshot } from "../../shared/quiz/quizProtocol.ts";
import type { Showing } from "./showing.ts";
import type { QuizHost } from "./vscodeApi.ts";

/** What each screen is given: the whole of what is shown, and its own part of the snapshot. */
export interface ScreenProps<Kind extends QuizSnapshot["screen"]["kind"]> {
  readonly snapshot: QuizSnapshot;
  readonly screen: Extract<QuizSnapshot["screen"], { kind: Kind }>;
  readonly outcomes: Showing["outcomes"];
  readonly host: QuizHost;
}
