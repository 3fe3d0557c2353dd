import type { ChartOf, ProgressTexts } from "../../shared/progress/progressProtocol.ts";
import type { ProgressHost } from "./progressHost.ts";

/** The facts that need most help: each can be opened, and all of them asked. */
export function WeakFacts({
  chart,
  texts,
  host,
}: {
  readonly chart: ChartOf<"facts">;
  readonly texts: ProgressTexts;
  readonly host: ProgressHost;
}) {
  const { rows } = chart;
  return (
    <>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => {
            host.post({ type: "quizFacts", factKeys: rows.map(({ key }) => key) });
          }}
        >
          {texts.quizThese}
        </button>
      </div>
      <ol class="facts">
        {rows.map(({ key, language, title, details }, index) => {
          const titleId = `weak-${String(index)}`;
          return (
            <li key={key}>
              <div>
                <p id={titleId} lang={language}>
                  {title}
                </p>
                <p class="details">{details}</p>
              </div>
              <button
                type="button"
                aria-describedby={titleId}
                onClick={() => {
                  host.post({ type: "openFact", factKey: key });
                }}
              >
                {texts.openFact}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
