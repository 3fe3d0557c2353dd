import type { ProgressSnapshot } from "../../shared/progress/progressProtocol.ts";
import type { ProgressHost } from "./progressHost.ts";
import { SectionView } from "./sectionView.tsx";

/** The whole view. */
export function ProgressPage({
  snapshot,
  host,
}: {
  readonly snapshot: ProgressSnapshot;
  readonly host: ProgressHost;
}) {
  const { title, summary, isEmpty, sections, texts } = snapshot;
  return (
    <main>
      <header>
        <h1>{title}</h1>
        {summary.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <div class="actions">
          {isEmpty && (
            <button
              type="button"
              class="primary"
              onClick={() => {
                host.post({ type: "startQuiz" });
              }}
            >
              {texts.startQuiz}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              host.post({ type: "exportCsv" });
            }}
          >
            {texts.exportCsv}
          </button>
        </div>
      </header>
      {sections.map((section) => (
        <SectionView key={section.id} section={section} texts={texts} host={host} />
      ))}
    </main>
  );
}
