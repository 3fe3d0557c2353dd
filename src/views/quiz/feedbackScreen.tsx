import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import { FactList } from "./factList.tsx";
import { optionLetters } from "./optionLetters.ts";
import { QuizHeader } from "./quizHeader.tsx";
import type { ScreenProps } from "./screenProps.ts";
import { Statements } from "./statements.tsx";
import { useHaste } from "./useHaste.ts";
import { isOnButton, useKeys } from "./useKeys.ts";
import { useStep } from "./useStep.ts";

/** What became of an answer, why, and the facts behind it. */
export function FeedbackScreen({ snapshot, screen, outcomes, host }: ScreenProps<"feedback">) {
  const { sessionId, texts } = snapshot;
  const { position, language, lead, statements, stem, options } = screen;
  const { chosen, struck, key, outcome, verdict, rationale, facts } = screen;
  const heading = useRef<HTMLHeadingElement>(null);
  const step = useStep(host, snapshot);
  const isHasty = useHaste();

  const goOn = useCallback(
    (event: Event) => {
      // Whoever answers by a double press is still to see what became of the answer.
      if (!isHasty(event)) step({ type: "goOn", sessionId, position });
    },
    [step, isHasty, sessionId, position],
  );
  const takeBack = useCallback(
    (event: Event) => {
      if (!isHasty(event)) step({ type: "takeBack", sessionId });
    },
    [step, isHasty, sessionId],
  );
  useKeys(
    useCallback(
      (event) => {
        if (event.key.toLowerCase() === "u") takeBack(event);
        if (event.key !== "Enter" || isOnButton(event)) return;
        event.preventDefault();
        goOn(event);
      },
      [goOn, takeBack],
    ),
  );
  useLayoutEffect(() => {
    // A screen reader reads the verdict, and reading on from there reads the reason.
    heading.current?.focus();
  }, []);

  return (
    <main>
      <QuizHeader snapshot={snapshot} />
      <Statements
        language={language}
        lead={lead}
        statements={statements}
        notes={statements.map(({ isTrue, explanation }) => ({
          verdict: isTrue ? texts.trueStatement : texts.falseStatement,
          explanation,
        }))}
      />
      <p class="stem" lang={language}>
        {stem}
      </p>
      <ol class="answers">
        {options.map((text, option) => {
          const state = option === key ? "right" : option === chosen ? "wrong" : "other";
          return (
            <li key={option} class={`option ${state}`}>
              <span class="letter">{optionLetters[option]}</span>
              <span class="text" lang={language}>
                {text}
              </span>
              <span class="note">
                {[
                  option === key && texts.rightOption,
                  option === chosen && texts.yourAnswer,
                  struck.includes(option) && texts.struckOut,
                ]
                  .filter((note) => note !== false)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ol>
      <h2 ref={heading} tabIndex={-1} class={`verdict ${outcome}`}>
        {verdict}
      </h2>
      {rationale !== "" && (
        <>
          <h3>{texts.why}</h3>
          <p lang={language}>{rationale}</p>
        </>
      )}
      <div class="actions">
        <button type="button" class="primary" onClick={goOn}>
          {screen.isLast ? texts.showSummary : texts.goOn}
        </button>
        <button type="button" onClick={takeBack}>
          {texts.takeBack}
        </button>
        <button
          type="button"
          onClick={() => {
            host.post({ type: "flagQuestion", sessionId, position });
          }}
        >
          {texts.flagQuestion}
        </button>
      </div>
      <h3>{texts.factsAsked}</h3>
      <FactList facts={facts} outcomes={outcomes} texts={texts} host={host} />
    </main>
  );
}
