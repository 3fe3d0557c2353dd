import type { StatementView } from "../../shared/quiz/quizProtocol.ts";

/** Id of the element with the lead and the statements, which describe the group of options. */
export const statementsId = "statements";

/** Whether a question says anything before its stem. */
export function hasStatements(lead: string, statements: readonly StatementView[]): boolean {
  return lead !== "" || statements.length > 0;
}

/** What is said of a statement after the answer. */
export interface StatementNote {
  /** Whether it is right, in words. */
  readonly verdict: string;
  /** Why not, and what is right; "" where there is nothing to say. */
  readonly explanation: string;
}

/** What a question says before its stem: the lead, and the statements by their numbers. */
export function Statements({
  language,
  lead,
  statements,
  notes = [],
}: {
  readonly language: string;
  readonly lead: string;
  readonly statements: readonly StatementView[];
  /** For each statement; absent before the answer. */
  readonly notes?: readonly StatementNote[];
}) {
  if (!hasStatements(lead, statements)) return undefined;
  return (
    <div id={statementsId} class="statements">
      {lead !== "" && <p lang={language}>{lead}</p>}
      {statements.length > 0 && (
        <ol>
          {statements.map(({ number, text }, index) => {
            const { verdict, explanation } = notes[index] ?? { verdict: "", explanation: "" };
            return (
              <li key={index}>
                <span class="number">{number}</span>
                <span class="text" lang={language}>
                  {text}
                </span>
                {verdict !== "" && <span class="note">{verdict}</span>}
                {explanation !== "" && (
                  <span class="explanation" lang={language}>
                    {explanation}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
