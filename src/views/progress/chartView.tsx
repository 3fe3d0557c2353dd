import type { ChartOf, ProgressChart } from "../../shared/progress/progressProtocol.ts";
import { BarsChart } from "./barsChart.tsx";
import { CalendarChart } from "./calendarChart.tsx";
import { LineChart } from "./lineChart.tsx";
import { SharesChart } from "./sharesChart.tsx";

/**
 * A picture for the eye. For a screen reader it is one image with the section's heading as its name;
 * the numbers are in the table. Lengths stand in attributes as parts of the whole, since the page's
 * policy forbids inline styles: so it fits any width, while words keep the size that the student set.
 */
export function ChartView({
  chart,
  labelId,
  descriptionId,
}: {
  readonly chart: Exclude<ProgressChart, ChartOf<"facts">>;
  readonly labelId: string;
  readonly descriptionId: string;
}) {
  return (
    <div role="img" aria-labelledby={labelId} aria-describedby={descriptionId}>
      <Drawing chart={chart} />
    </div>
  );
}

function Drawing({ chart }: { readonly chart: Exclude<ProgressChart, ChartOf<"facts">> }) {
  switch (chart.kind) {
    case "shares":
      return <SharesChart chart={chart} />;
    case "calendar":
      return <CalendarChart chart={chart} />;
    case "bars":
      return <BarsChart chart={chart} />;
    case "line":
      return <LineChart chart={chart} />;
  }
}
