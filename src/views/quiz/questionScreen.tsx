import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { QuizSnapshot } from "../../shared/quiz/quizProtocol.ts";
import { optionLetters, optionOfKey } from "./optionLetters.ts";
import { QuizHeader } from "./quizHeader.tsx";
import type { ScreenProps } from "./screenProps.ts";
import { hasStatements, Statements, statementsId } from "./statements.tsx";
import { useHaste } from "./useHaste.ts";
import { isOnButton, useKeys } from "./useKeys.ts";
import { useStep } from "./useStep.ts";
import type { QuizViewState } from "./vscodeApi.ts";

/** A question to be answered. The view does not know its key. */
export function QuestionScreen({ snapshot, screen, host }: ScreenProps<"question">) {
  const { sessionId, texts } = snapshot;
  const { position, language, lead, statements, stem, options } = screen;
  const [chosen, setChosen] = useState(() => savedOption(host.readState(), snapshot));
  /** How often the student has asked for an answer to be checked that is not there yet. */
  const [hints, setHints] = useState(0);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const step = useStep(host, snapshot);
  const isHasty = useHaste();

  const choose = useCallback(
    (option: number) => {
      setChosen(option);
      setHints(0);
      host.writeState({ sessionId, position, option });
      fieldset.current?.querySelectorAll("input")[option]?.focus();
    },
    [host, sessionId, position],
  );
  const submit = useCallback(
    (event: Event) => {
      if (chosen === undefined) {
        if (!isHasty(event)) setHints((count) => count + 1);
        return;
      }
      host.writeState(undefined);
      step({ type: "submitAnswer", sessionId, position, option: chosen });
    },
    [chosen, step, isHasty, host, sessionId, position],
  );
  const leaveBlank = (event: Event) => {
    if (isHasty(event)) return;
    host.writeState(undefined);
    step({ type: "leaveBlank", sessionId, position });
  };

  useKeys(
    useCallback(
      (event) => {
        const option = optionOfKey(event.key);
        if (option !== undefined && option < options.length) choose(option);
        else if (event.key === "Enter" && !isOnButton(event)) submit(event);
        else return;
        event.preventDefault();
      },
      [choose, submit, options.length],
    ),
  );
  useLayoutEffect(() => {
    // The first option has the keyboard, and a screen reader reads the question with it.
    const inputs = fieldset.current?.querySelectorAll("input");
    (inputs?.[chosen ?? 0] ?? inputs?.[0])?.focus();
    // Only when the question appears: afterwards the focus is the student's.
  }, []);

  return (
    <main>
      <QuizHeader snapshot={snapshot} />
      <Statements language={language} lead={lead} statements={statements} />
      <fieldset
        ref={fieldset}
        aria-describedby={hasStatements(lead, statements) ? statementsId : undefined}
      >
        <legend lang={language}>{stem}</legend>
        {options.map((text, option) => (
          <label key={option} class="option">
            <input
              type="radio"
              name="option"
              value={option}
              checked={chosen === option}
              onChange={() => {
                choose(option);
              }}
            />
            <span class="letter">{optionLetters[option]}</span>
            <span class="text" lang={language}>
              {text}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="hint" role="status">
        {/* A new element each time: the same words are announced a second time too. */}
        <span key={hints}>{hints > 0 ? texts.chooseFirst : ""}</span>
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={submit}>
          {texts.checkAnswer}
        </button>
        <button type="button" onClick={leaveBlank}>
          {texts.leaveBlank}
        </button>
      </div>
      <p class="keys">{texts.keysHint}</p>
    </main>
  );
}

/** The option that was marked in this question before the view was hidden. */
function savedOption(state: unknown, { sessionId, screen }: QuizSnapshot): number | undefined {
  if (screen.kind !== "question" || typeof state !== "object" || state === null) return undefined;
  const saved = state as Partial<QuizViewState>;
  if (saved.sessionId !== sessionId || saved.position !== screen.position) return undefined;
  // Anything may have been saved, by an older version for example.
  const isOption = typeof saved.option === "number" && screen.options[saved.option] !== undefined;
  return isOption ? saved.option : undefined;
}
