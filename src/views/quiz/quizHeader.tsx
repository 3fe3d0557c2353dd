import type { QuizSnapshot } from "../../shared/quiz/quizProtocol.ts";

/** Where the student stands: the quiz, the question's number, the score so far, what is not saved. */
export function QuizHeader({ snapshot }: { readonly snapshot: QuizSnapshot }) {
  return (
    <header>
      <h1>{snapshot.title}</h1>
      <p class="standing">
        <span>{snapshot.progress}</span>
        <span>{snapshot.score}</span>
      </p>
      {/* There from the start: only so is what comes into it read out. */}
      <p class="unsaved" role="alert">
        {snapshot.unsaved}
      </p>
    </header>
  );
}
