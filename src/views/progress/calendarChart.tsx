import type { ChartOf } from "../../shared/progress/progressProtocol.ts";

/** Sizes in units of the drawing, one unit a pixel of text at its usual size. */
const cell = 12;
const daysInWeek = 7;
/** How much of its cell a day's square fills: more answers, a larger square. */
const fillOf: readonly number[] = [0.25, 0.45, 0.65, 0.85, 1];

/** A small sheet for each month, weeks as lines. The size of a day's square says how much was answered. */
export function CalendarChart({ chart }: { readonly chart: ChartOf<"calendar"> }) {
  const { months, legend } = chart;
  return (
    <>
      <div class="months">
        {months.map(({ label, blanks, days }) => (
          <div key={label} class="month">
            <span>{label}</span>
            <svg class="sheet" viewBox={`0 0 ${String(daysInWeek * cell)} ${String(6 * cell)}`}>
              {days.map(({ level, title }, index) => (
                <DaySquare
                  key={index}
                  level={level}
                  title={title}
                  column={(blanks + index) % daysInWeek}
                  row={Math.floor((blanks + index) / daysInWeek)}
                />
              ))}
            </svg>
          </div>
        ))}
      </div>
      <p class="legend">
        {legend.map((label, level) => (
          <span key={label}>
            <svg class="key" viewBox={`0 0 ${String(cell)} ${String(cell)}`}>
              <DaySquare level={level} column={0} row={0} />
            </svg>
            {label}
          </span>
        ))}
      </p>
    </>
  );
}

function DaySquare({
  level,
  title,
  column,
  row,
}: {
  readonly level: number;
  readonly title?: string;
  readonly column: number;
  readonly row: number;
}) {
  const size = (cell - 2) * (fillOf[level] ?? 1);
  const inset = (cell - size) / 2;
  return (
    <rect
      class={level === 0 ? "day none" : "day"}
      x={column * cell + inset}
      y={row * cell + inset}
      width={size}
      height={size}
    >
      {title !== undefined && <title>{title}</title>}
    </rect>
  );
}
