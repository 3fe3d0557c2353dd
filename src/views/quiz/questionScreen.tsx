import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { CertaintyChoice } from "./certaintyChoice.tsx";
import {
  certaintyChoices,
  savedMarking,
  withOption,
  withStrike,
  type Certainty,
  type Marking,
} from "./marking.ts";
import { optionKeyOf } from "./optionLetters.ts";
import { OptionRow } from "./optionRow.tsx";
import { QuizHeader } from "./quizHeader.tsx";
import type { ScreenProps } from "./screenProps.ts";
import { hasStatements, Statements, statementsId } from "./statements.tsx";
import { useHaste } from "./useHaste.ts";
import { isOnButton, useKeys } from "./useKeys.ts";
import { useStep } from "./useStep.ts";

/** The part of a message that says what is struck out, if anything is. */
function strikesOf({ struck }: Marking): { struck?: number[] } {
  return struck.length === 0 ? {} : { struck: [...struck] };
}

/** A question to be answered. The view does not know its key. */
export function QuestionScreen({ snapshot, screen, host }: ScreenProps<"question">) {
  const { sessionId, texts } = snapshot;
  const { position, language, lead, statements, stem, options, canSkip, canTakeBack } = screen;
  const [marking, setMarking] = useState(() => savedMarking(host.readState(), snapshot));
  /** How often the student has asked for an answer to be checked that is not there yet. */
  const [hints, setHints] = useState(0);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const step = useStep(host, snapshot);
  const isHasty = useHaste();

  const mark = useCallback(
    (next: Marking) => {
      setMarking(next);
      setHints(0);
      host.writeState({ sessionId, position, ...next });
    },
    [host, sessionId, position],
  );
  const choose = useCallback(
    (option: number) => {
      mark(withOption(marking, option));
      fieldset.current?.querySelectorAll("input")[option]?.focus();
    },
    [mark, marking],
  );
  const strike = useCallback(
    (option: number) => {
      mark(withStrike(marking, option));
    },
    [mark, marking],
  );
  const say = useCallback(
    (certainty: Certainty) => {
      mark({ ...marking, certainty });
    },
    [mark, marking],
  );
  const submit = useCallback(
    (event: Event) => {
      const { option, certainty } = marking;
      if (option === undefined) {
        if (!isHasty(event)) setHints((count) => count + 1);
        return;
      }
      host.writeState({ sessionId });
      const said = certainty === undefined ? {} : { certainty };
      step({ type: "submitAnswer", sessionId, position, option, ...strikesOf(marking), ...said });
    },
    [marking, step, isHasty, host, sessionId, position],
  );
  const leaveBlank = (event: Event) => {
    if (isHasty(event)) return;
    host.writeState({ sessionId });
    step({ type: "leaveBlank", sessionId, position, ...strikesOf(marking) });
  };

  const skip = useCallback(
    (event: Event) => {
      if (!canSkip || isHasty(event)) return;
      host.writeState({ sessionId });
      step({ type: "skip", sessionId, position });
    },
    [canSkip, step, isHasty, host, sessionId, position],
  );
  const takeBack = useCallback(
    (event: Event) => {
      if (canTakeBack && !isHasty(event)) step({ type: "takeBack", sessionId });
    },
    [canTakeBack, step, isHasty, sessionId],
  );

  useKeys(
    useCallback(
      (event) => {
        const pressed = optionKeyOf(event);
        const said = certaintyChoices.find(({ key }) => key === event.key.toLowerCase());
        if (pressed !== undefined && pressed.option < options.length)
          (pressed.isStrike ? strike : choose)(pressed.option);
        else if (said !== undefined) say(said.certainty);
        else if (event.key === "Enter" && !isOnButton(event)) submit(event);
        else if (event.key.toLowerCase() === "k") skip(event);
        else if (event.key.toLowerCase() === "u") takeBack(event);
        else return;
        event.preventDefault();
      },
      [choose, strike, say, submit, skip, takeBack, options.length],
    ),
  );
  useLayoutEffect(() => {
    // The first option has the keyboard, and a screen reader reads the question with it.
    const inputs = fieldset.current?.querySelectorAll("input");
    (inputs?.[marking.option ?? 0] ?? inputs?.[0])?.focus();
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
          <OptionRow
            key={option}
            position={option}
            text={text}
            language={language}
            strikeOut={texts.strikeOut}
            isChosen={marking.option === option}
            isStruck={marking.struck.includes(option)}
            onChoose={() => {
              choose(option);
            }}
            onStrike={() => {
              strike(option);
            }}
          />
        ))}
      </fieldset>
      <CertaintyChoice texts={texts} certainty={marking.certainty} onSay={say} />
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
        {canSkip && (
          <button type="button" onClick={skip}>
            {texts.skip}
          </button>
        )}
        {canTakeBack && (
          <button type="button" onClick={takeBack}>
            {texts.takeBack}
          </button>
        )}
      </div>
      <p class="keys">{texts.keysHint}</p>
    </main>
  );
}
