import type { QuizSnapshot } from "../../shared/quiz/quizProtocol.ts";

/** Where the student stands: the quiz, the question's number, the score so far. */
export function QuizHeader({ snapshot }: { readonly snapshot: QuizSnapshot }) {
  return (
    <header>
      <h1>{snapshot.title}</h1>
      <p class="standing">
        <span>{snapshot.progress}</span>
        <span>{snapshot.score}</span>
      </p>
    </header>
  );
}
