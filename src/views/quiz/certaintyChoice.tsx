import type { QuizTexts } from "../../shared/quiz/quizProtocol.ts";
import { certaintyChoices, type Certainty } from "./marking.ts";

/** How sure the student is, said before the answer shows, or not at all. */
export function CertaintyChoice({
  texts,
  certainty,
  onSay,
}: {
  readonly texts: QuizTexts;
  readonly certainty: Certainty | undefined;
  readonly onSay: (certainty: Certainty) => void;
}) {
  return (
    <fieldset class="certainty">
      <legend>{texts.howSure}</legend>
      {certaintyChoices.map((choice) => (
        <label key={choice.certainty}>
          <input
            type="radio"
            name="certainty"
            value={choice.certainty}
            checked={choice.certainty === certainty}
            onChange={() => {
              onSay(choice.certainty);
            }}
          />
          <span>{texts[choice.text]}</span>
        </label>
      ))}
    </fieldset>
  );
}
