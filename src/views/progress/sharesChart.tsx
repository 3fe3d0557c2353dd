import type { ChartOf } from "../../shared/progress/progressProtocol.ts";
import { percentOf } from "./percentOf.ts";

/**
 * A line for each share from 0 to 100 %: a bar for where it lies with 95 %, and a dot for what was
 * seen. A dot with few cases behind it is hollow. A dashed line across stands for the target.
 */
export function SharesChart({ chart }: { readonly chart: ChartOf<"shares"> }) {
  const { from, to, target, rows } = chart;
  return (
    <>
      <ul class="shares">
        {rows.map(({ label, language, value, share, low, high, isFew }, row) => (
          <li key={row}>
            <span class="label" lang={language === "" ? undefined : language}>
              {label}
            </span>
            <svg class="track" aria-hidden="true">
              <line class="axis" x1="0" x2="100%" y1="50%" y2="50%" />
              <line class="range" x1={percentOf(low)} x2={percentOf(high)} y1="50%" y2="50%" />
              {target !== null && (
                <line
                  class="target"
                  x1={percentOf(target.level)}
                  x2={percentOf(target.level)}
                  y1="0"
                  y2="100%"
                />
              )}
              <circle class={isFew ? "dot few" : "dot"} cx={percentOf(share)} cy="50%" r="5" />
            </svg>
            <span class="value">{value}</span>
          </li>
        ))}
        <li>
          <span class="ends">
            <span>{from}</span>
            <span>{to}</span>
          </span>
        </li>
      </ul>
      {target !== null && (
        <p class="legend">
          <span>
            <svg class="key" aria-hidden="true">
              <line class="target" x1="50%" x2="50%" y1="0" y2="100%" />
            </svg>
            {target.label}
          </span>
        </p>
      )}
    </>
  );
}
