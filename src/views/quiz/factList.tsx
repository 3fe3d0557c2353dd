import type { FactView, QuizTexts } from "../../shared/quiz/quizProtocol.ts";
import type { Showing } from "./showing.ts";
import { useInsertion } from "./useInsertion.ts";
import type { QuizHost } from "./vscodeApi.ts";

/**
 * Facts with their sources, each to be inserted into the note or opened. What came of that stands
 * below the buttons and is announced.
 */
export function FactList({
  facts,
  outcomes,
  texts,
  host,
}: {
  readonly facts: readonly FactView[];
  readonly outcomes: Showing["outcomes"];
  readonly texts: QuizTexts;
  readonly host: QuizHost;
}) {
  const insert = useInsertion(host, outcomes);
  return (
    <ul class="facts">
      {facts.map(({ key, language, statement, source }, index) => {
        const statementId = `fact-${String(index)}`;
        const outcome = outcomes.get(key);
        return (
          <li key={key}>
            <p id={statementId} lang={language}>
              {statement}
            </p>
            <p class="source">{source}</p>
            <div class="actions">
              <button
                type="button"
                aria-describedby={statementId}
                onClick={(event) => {
                  insert(event, key);
                }}
              >
                {texts.insertFact}
              </button>
              <button
                type="button"
                aria-describedby={statementId}
                onClick={() => {
                  host.post({ type: "openFact", factKey: key });
                }}
              >
                {texts.openFact}
              </button>
            </div>
            <div class="outcome" role="status">
              {outcome !== undefined && <span key={outcome.number}>{outcome.sentence}</span>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
