import type { ChartOf } from "../../shared/progress/progressProtocol.ts";
import { Axes } from "./axes.tsx";
import { percentOf } from "./percentOf.ts";

/** How much of its place a bar takes, in thousandths. */
const barShare = 0.7;

/** A bar for each day or week: reviews are filled, new facts above them hollow. */
export function BarsChart({ chart }: { readonly chart: ChartOf<"bars"> }) {
  const { bars, grid, from, to, dueLabel, freshLabel } = chart;
  const place = 1000 / Math.max(1, bars.length);
  return (
    <>
      <Axes grid={grid} from={from} to={to}>
        {bars.map(({ due, fresh, title }, index) => {
          const x = percentOf(index * place);
          const width = percentOf(place * barShare);
          return (
            <g key={index}>
              <title>{title}</title>
              <rect
                class="due"
                x={x}
                width={width}
                y={percentOf(1000 - due)}
                height={percentOf(due)}
              />
              <rect
                class="fresh"
                x={x}
                width={width}
                y={percentOf(1000 - due - fresh)}
                height={percentOf(fresh)}
              />
            </g>
          );
        })}
      </Axes>
      <p class="legend">
        <span>
          <svg class="key">
            <rect class="due" x="15%" y="15%" width="70%" height="70%" />
          </svg>
          {dueLabel}
        </span>
        <span>
          <svg class="key">
            <rect class="fresh" x="15%" y="15%" width="70%" height="70%" />
          </svg>
          {freshLabel}
        </span>
      </p>
    </>
  );
}
