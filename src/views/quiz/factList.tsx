import type { FactView, QuizTexts } from "../../shared/quiz/quizProtocol.ts";
import type { QuizHost } from "./vscodeApi.ts";

/** Facts with their sources, each to be inserted into the note or opened. */
export function FactList({
  facts,
  texts,
  host,
}: {
  readonly facts: readonly FactView[];
  readonly texts: QuizTexts;
  readonly host: QuizHost;
}) {
  return (
    <ul class="facts">
      {facts.map(({ key, statement, source }, index) => {
        const statementId = `fact-${String(index)}`;
        return (
          <li key={key}>
            <p id={statementId}>{statement}</p>
            <p class="source">{source}</p>
            <div class="actions">
              <button
                type="button"
                aria-describedby={statementId}
                onClick={() => {
                  host.post({ type: "insertFact", factKey: key });
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
          </li>
        );
      })}
    </ul>
  );
}
