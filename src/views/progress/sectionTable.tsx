import { useState } from "preact/hooks";
import type { ProgressSection, ProgressTexts } from "../../shared/progress/progressProtocol.ts";
import type { ProgressHost } from "./progressHost.ts";

/** The numbers behind a chart, once the student asks for them. */
export function SectionTable({
  section,
  headingId,
  texts,
  host,
}: {
  readonly section: ProgressSection;
  readonly headingId: string;
  readonly texts: ProgressTexts;
  readonly host: ProgressHost;
}) {
  const { id, heading, table } = section;
  const [isOpen, setOpen] = useState(() => host.readState().open.includes(id));
  if (table.rows.length === 0) return null;
  const toggle = (next: boolean) => {
    // The browser tells of the state that it starts with, too.
    if (next === isOpen) return;
    setOpen(next);
    const state = host.readState();
    const others = state.open.filter((each) => each !== id);
    host.writeState({ ...state, open: next ? [...others, id] : others });
  };
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        toggle(currentTarget.open);
      }}
    >
      <summary aria-describedby={headingId}>{texts.showTable}</summary>
      {isOpen && (
        <table>
          <caption>{heading}</caption>
          <thead>
            <tr>
              {table.columns.map(({ text, isNumber }, column) => (
                <th key={column} scope="col" class={isNumber ? "number" : undefined}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" data-label={table.columns[column]?.text}>
                      {cell}
                    </th>
                  ) : (
                    <td
                      key={column}
                      class={table.columns[column]?.isNumber === true ? "number" : undefined}
                      data-label={table.columns[column]?.text}
                    >
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
