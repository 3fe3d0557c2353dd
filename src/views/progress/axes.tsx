import type { ComponentChildren } from "preact";
import type { ChartOf } from "../../shared/progress/progressProtocol.ts";
import { percentOf } from "./percentOf.ts";

/**
 * The frame of a chart: lines across with their labels on the left, and below it what stands at both
 * ends. Labels are text of the page and not of the drawing, so that they grow with it.
 */
export function Axes({
  grid,
  from,
  to,
  children,
}: {
  readonly grid: ChartOf<"line">["grid"];
  readonly from: string;
  readonly to: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="axes">
      <div class="levels">
        {grid.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <svg class="plot">
        {grid.map((label, index) => {
          const y = percentOf((1000 * index) / Math.max(1, grid.length - 1));
          return <line key={label} class="axis" x1="0" x2="100%" y1={y} y2={y} />;
        })}
        {children}
      </svg>
      <p class="ends">
        <span>{from}</span>
        <span>{to}</span>
      </p>
    </div>
  );
}
