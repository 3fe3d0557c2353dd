import { useLayoutEffect, useRef } from "preact/hooks";
import { FactList } from "./factList.tsx";
import type { ScreenProps } from "./screenProps.ts";
import { useStep } from "./useStep.ts";

/** How the quiz went, and the facts to look at again. */
export function SummaryScreen({ snapshot, screen, host }: ScreenProps<"summary">) {
  const { sessionId, texts, title } = snapshot;
  const { lines, missedFacts } = screen;
  const hasMissed = missedFacts.length > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const step = useStep(host, snapshot);
  const again = (missedOnly: boolean) => {
    step({ type: "again", sessionId, missedOnly });
  };

  return (
    <main>
      <header>
        <h1>{title}</h1>
      </header>
      <h2 ref={heading} tabIndex={-1}>
        {texts.summaryHeading}
      </h2>
      {lines.map((line, index) => (
        <p key={line} class={index === 0 ? "score" : undefined}>
          {line}
        </p>
      ))}
      {!hasMissed && <p>{texts.nothingMissed}</p>}
      <div class="actions">
        {hasMissed && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              again(true);
            }}
          >
            {texts.retryMissed}
          </button>
        )}
        <button
          type="button"
          class={hasMissed ? undefined : "primary"}
          onClick={() => {
            again(false);
          }}
        >
          {texts.startAgain}
        </button>
      </div>
      {hasMissed && (
        <>
          <h3>{texts.missedHeading}</h3>
          <FactList facts={missedFacts} texts={texts} host={host} />
        </>
      )}
    </main>
  );
}
