import { useLayoutEffect, useRef } from "preact/hooks";
import { FactList } from "./factList.tsx";
import type { ScreenProps } from "./screenProps.ts";
import { useHaste } from "./useHaste.ts";
import { useStep } from "./useStep.ts";

/** How the quiz went, and the facts to look at again. */
export function SummaryScreen({ snapshot, screen, outcomes, host }: ScreenProps<"summary">) {
  const { sessionId, texts, title } = snapshot;
  const { lines, missedFacts } = screen;
  const hasMissed = missedFacts.length > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const step = useStep(host, snapshot);
  const isHasty = useHaste();
  const again = (event: Event, missedOnly: boolean) => {
    if (!isHasty(event)) step({ type: "again", sessionId, missedOnly });
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
            onClick={(event) => {
              again(event, true);
            }}
          >
            {texts.retryMissed}
          </button>
        )}
        <button
          type="button"
          class={hasMissed ? undefined : "primary"}
          onClick={(event) => {
            again(event, false);
          }}
        >
          {texts.startAgain}
        </button>
      </div>
      {hasMissed && (
        <>
          <h3>{texts.missedHeading}</h3>
          <FactList facts={missedFacts} outcomes={outcomes} texts={texts} host={host} />
        </>
      )}
    </main>
  );
}
