import type { QuizSnapshot } from "../../shared/quiz/quizProtocol.ts";
import { FeedbackScreen } from "./feedbackScreen.tsx";
import { QuestionScreen } from "./questionScreen.tsx";
import { SummaryScreen } from "./summaryScreen.tsx";
import type { QuizHost } from "./vscodeApi.ts";

/** The whole view for a snapshot. Keys make each question and feedback a new element. */
export function QuizScreen({
  snapshot,
  host,
}: {
  readonly snapshot: QuizSnapshot;
  readonly host: QuizHost;
}) {
  const { screen, sessionId } = snapshot;
  switch (screen.kind) {
    case "question": {
      const key = `${sessionId}/${String(screen.position)}`;
      return <QuestionScreen key={key} snapshot={snapshot} screen={screen} host={host} />;
    }
    case "feedback": {
      const key = `${sessionId}/${String(screen.position)}`;
      return <FeedbackScreen key={key} snapshot={snapshot} screen={screen} host={host} />;
    }
    case "summary":
      return <SummaryScreen key={sessionId} snapshot={snapshot} screen={screen} host={host} />;
  }
}
