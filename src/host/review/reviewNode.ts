import type { FactKey } from "../../core/base/ids.ts";
import type { ForecastDay } from "../../core/scheduling/forecast.ts";
import type { ReviewState } from "./reviewFigures.ts";

/** An element of the tree of what there is to review. */
export type ReviewNode =
  | { readonly kind: "due" | "fresh" | "backlog" | "forecast" | "streak" | "exam" | "cannotFit" }
  | { readonly kind: "day"; readonly day: ForecastDay }
  | { readonly kind: "fact"; readonly factKey: FactKey }
  /** What of a long list is not shown. */
  | { readonly kind: "more"; readonly count: number };

/** A tree of more rows helps nobody. */
const longestList = 200;

/** Children of a node, or the roots of the tree; no roots leave the place to the welcome text. */
export function reviewChildren(state: ReviewState, node: ReviewNode | undefined): ReviewNode[] {
  if (node === undefined) return state.isUntouched ? [] : roots(state);
  if (node.kind === "forecast") return state.forecast.map((day) => ({ kind: "day", day }));
  if (node.kind !== "cannotFit") return [];
  const keys = state.exam?.cannotFit ?? [];
  const rows = keys.slice(0, longestList).map((factKey): ReviewNode => ({ kind: "fact", factKey }));
  const count = keys.length - rows.length;
  return count === 0 ? rows : [...rows, { kind: "more", count }];
}

function roots({ backlog, exam }: ReviewState): ReviewNode[] {
  return [
    { kind: "due" },
    { kind: "fresh" },
    ...(backlog > 0 ? [{ kind: "backlog" } as const] : []),
    { kind: "forecast" },
    { kind: "streak" },
    { kind: "exam" },
    ...(exam !== undefined && exam.cannotFit.length > 0 ? [{ kind: "cannotFit" } as const] : []),
  ];
}

/** Unique over the tree and the same when figures change: expansion and selection hang on it. */
export function reviewNodeId(node: ReviewNode): string {
  if (node.kind === "day") return `day:${String(node.day.day)}`;
  return node.kind === "fact" ? `fact:${node.factKey}` : node.kind;
}
