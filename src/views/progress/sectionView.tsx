import type { ProgressSection, ProgressTexts } from "../../shared/progress/progressProtocol.ts";
import { ChartView } from "./chartView.tsx";
import type { ProgressHost } from "./progressHost.ts";
import { SectionTable } from "./sectionTable.tsx";
import { WeakFacts } from "./weakFacts.tsx";

/** A heading, a chart with what it shows in words, and on demand its numbers as a table. */
export function SectionView({
  section,
  texts,
  host,
}: {
  readonly section: ProgressSection;
  readonly texts: ProgressTexts;
  readonly host: ProgressHost;
}) {
  const { id, heading, explanation, notEnough, findings, chart } = section;
  const headingId = `${id}-heading`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      {findings.map((finding) => (
        <p key={finding} class="finding">
          {finding}
        </p>
      ))}
      {notEnough !== "" && <p class="missing">{notEnough}</p>}
      {chart?.kind === "facts" ? (
        <>
          <p class="explanation">{explanation}</p>
          <WeakFacts chart={chart} texts={texts} host={host} />
        </>
      ) : (
        <figure>
          {chart !== null && (
            <ChartView chart={chart} labelId={headingId} descriptionId={`${id}-explanation`} />
          )}
          <figcaption id={`${id}-explanation`} class="explanation">
            {explanation}
          </figcaption>
        </figure>
      )}
      <SectionTable section={section} headingId={headingId} texts={texts} host={host} />
    </section>
  );
}
