import type { ChartOf } from "../../shared/progress/progressProtocol.ts";
import { Axes } from "./axes.tsx";
import { percentOf } from "./percentOf.ts";

/** A point for each test, in their order, joined by lines. */
export function LineChart({ chart }: { readonly chart: ChartOf<"line"> }) {
  const { points, grid, from, to } = chart;
  // Half a place on either side keeps the first and the last point whole.
  const xOf = (index: number) => percentOf((1000 * (index + 0.5)) / points.length);
  const yOf = (level: number) => percentOf(1000 - level);
  return (
    <Axes grid={grid} from={from} to={to}>
      {points.slice(1).map(({ level }, index) => (
        <line
          key={index}
          class="trend"
          x1={xOf(index)}
          y1={yOf(points[index]?.level ?? 0)}
          x2={xOf(index + 1)}
          y2={yOf(level)}
        />
      ))}
      {points.map(({ level, title }, index) => (
        <circle key={index} class="dot" cx={xOf(index)} cy={yOf(level)} r="5">
          <title>{title}</title>
        </circle>
      ))}
    </Axes>
  );
}
