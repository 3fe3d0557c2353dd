import { render } from "preact";
import { parseQuizHostMessage } from "../../shared/quiz/quizProtocol.ts";
import "./quiz.css";
import { QuizScreen } from "./quizScreen.tsx";
import { showingAfter, type Showing } from "./showing.ts";
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
  showing = showingAfter(showing, message);
  if (showing !== undefined) render(<QuizScreen showing={showing} host={host} />, root);
});
document.addEventListener("keydown", ignoreHeldEnter);
host.post({ type: "ready" });
