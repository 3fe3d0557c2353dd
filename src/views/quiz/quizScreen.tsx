import { FeedbackScreen } from "./feedbackScreen.tsx";
import { QuestionScreen } from "./questionScreen.tsx";
import { screenKey, type Showing } from "./showing.ts";
import { SummaryScreen } from "./summaryScreen.tsx";
import type { QuizHost } from "./vscodeApi.ts";

/** The whole view. Keys make each screen a new element; a snapshot of the same one changes it. */
export function QuizScreen({
  showing,
  host,
}: {
  readonly showing: Showing;
  readonly host: QuizHost;
}) {
  const { snapshot, outcomes } = showing;
  const { screen } = snapshot;
  const key = screenKey(snapshot);
  const common = { snapshot, outcomes, host };
  switch (screen.kind) {
    case "question":
      return <QuestionScreen key={key} {...common} screen={screen} />;
    case "feedback":
      return <FeedbackScreen key={key} {...common} screen={screen} />;
    case "summary":
      return <SummaryScreen key={key} {...common} screen={screen} />;
  }
}
