import type { QuizSnapshot } from "../../shared/quiz/quizProtocol.ts";
import type { QuizHost } from "./vscodeApi.ts";

/** What each screen is given: the whole snapshot, and its own part of it. */
export interface ScreenProps<Kind extends QuizSnapshot["screen"]["kind"]> {
  readonly snapshot: QuizSnapshot;
  readonly screen: Extract<QuizSnapshot["screen"], { kind: Kind }>;
  readonly host: QuizHost;
}
