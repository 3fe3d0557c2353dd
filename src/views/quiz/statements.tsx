import type { StatementView } from "../../shared/quiz/quizProtocol.ts";

/** Id of the element with the lead and the statements, which describe the group of options. */
export const statementsId = "statements";

/** Whether a question says anything before its stem. */
export function hasStatements(lead: string, statements: readonly StatementView[]): boolean {
  return lead !== "" || statements.length > 0;
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
  /** For each statement whether it is right, in words; absent before the answer. */
  readonly notes?: readonly string[];
}) {
  if (!hasStatements(lead, statements)) return undefined;
  return (
    <div id={statementsId} class="statements">
      {lead !== "" && <p lang={language}>{lead}</p>}
      {statements.length > 0 && (
        <ol>
          {statements.map(({ number, text }, index) => (
            <li key={index}>
              <span class="number">{number}</span>
              <span class="text" lang={language}>
                {text}
              </span>
              {notes[index] !== undefined && <span class="note">{notes[index]}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
