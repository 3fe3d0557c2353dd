import { render } from "preact";
import { parseQuizHostMessage } from "../../shared/quiz/quizProtocol.ts";
import "./quiz.css";
import { QuizScreen } from "./quizScreen.tsx";
import { showingAfter, type Showing } from "./showing.ts";
import { isOfQuiz } from "./marking.ts";
import { ignoreHeldEnter } from "./useKeys.ts";
import { connectToHost } from "./vscodeApi.ts";

const host = connectToHost();
const root = document.getElementById("quiz");
let showing: Showing | undefined;

window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const message = parseQuizHostMessage(data);
  if (message === undefined || root === null) {
    console.warn("Quiz: dropped a message that does not fit the protocol.");
    return;
  }
  const before = showing?.snapshot.sessionId;
  showing = showingAfter(showing, message);
  const sessionId = showing?.snapshot.sessionId;
  if (sessionId !== undefined && sessionId !== before && !isOfQuiz(host.readState(), sessionId))
    host.writeState({ sessionId });
  if (showing !== undefined) render(<QuizScreen showing={showing} host={host} />, root);
});
document.addEventListener("keydown", ignoreHeldEnter);
host.post({ type: "ready" });
