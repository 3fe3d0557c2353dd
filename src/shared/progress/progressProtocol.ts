import * as v from "valibot";

/**
 * What the progress view and the extension host say to each other. Both ends parse what arrives: a
 * message that does not fit is logged and dropped. What the view shows comes in complete snapshots
 * only, with all of its words; it knows no number of its own.
 */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const factKey = v.pipe(v.string(), v.maxLength(200));
/** A part of a whole, in thousandths: whole numbers, so that both ends mean the same. */
const perMille = v.pipe(count, v.maxValue(1000));

/** The parts of the page, in their order. */
export const sectionIds = [
  "retentionByTopic",
  "retentionByForm",
  "calendar",
  "forecast",
  "calibration",
  "strikeOut",
  "mocks",
  "weakest",
] as const;
export type SectionId = (typeof sectionIds)[number];

const viewMessage = v.variant("type", [
  /** The view has loaded, or loaded again after it was hidden, and needs a snapshot. */
  v.strictObject({ type: v.literal("ready") }),
  v.strictObject({ type: v.literal("startQuiz") }),
  /** A quiz on these facts, which the view has shown as the weakest. */
  v.strictObject({
    type: v.literal("quizFacts"),
    factKeys: v.pipe(v.array(factKey), v.minLength(1), v.maxLength(50)),
  }),
  v.strictObject({ type: v.literal("openFact"), factKey }),
  v.strictObject({ type: v.literal("exportCsv") }),
]);

/** Labels of lines across a chart, from its top to its bottom, as far from each other. */
const grid = v.array(v.string());

const chart = v.variant("kind", [
  /** One line for each share: where it lies, and within which limits. */
  v.strictObject({
    kind: v.literal("shares"),
    /** What stands at both ends of the scale. */
    from: v.string(),
    to: v.string(),
    /** What the shares are to be compared with. */
    target: v.nullable(v.strictObject({ level: perMille, label: v.string() })),
    rows: v.array(
      v.strictObject({
        label: v.string(),
        /** BCP 47 tag of the label where it comes from a pack, or "". */
        language: v.string(),
        /** "84% of 120". */
        value: v.string(),
        share: perMille,
        low: perMille,
        high: perMille,
        /** Whether it rests on too few cases to mean much. */
        isFew: v.boolean(),
      }),
    ),
  }),
  v.strictObject({
    kind: v.literal("calendar"),
    months: v.array(
      v.strictObject({
        label: v.string(),
        /** Days of the week before the first day, which begins on Monday. */
        blanks: v.pipe(count, v.maxValue(6)),
        days: v.array(v.strictObject({ level: v.pipe(count, v.maxValue(4)), title: v.string() })),
      }),
    ),
    /** What each level from 0 on stands for. */
    legend: v.array(v.string()),
  }),
  v.strictObject({
    kind: v.literal("bars"),
    bars: v.array(v.strictObject({ due: perMille, fresh: perMille, title: v.string() })),
    grid,
    /** What stands below the first and the last bar. */
    from: v.string(),
    to: v.string(),
    dueLabel: v.string(),
    freshLabel: v.string(),
  }),
  v.strictObject({
    kind: v.literal("line"),
    points: v.array(v.strictObject({ level: perMille, title: v.string() })),
    grid,
    from: v.string(),
    to: v.string(),
  }),
  v.strictObject({
    kind: v.literal("facts"),
    rows: v.array(
      v.strictObject({
        key: v.string(),
        language: v.string(),
        title: v.string(),
        /** How weak it is, in words. */
        details: v.string(),
      }),
    ),
  }),
]);

const table = v.strictObject({
  columns: v.array(v.strictObject({ text: v.string(), isNumber: v.boolean() })),
  rows: v.array(v.array(v.string())),
});

const section = v.strictObject({
  id: v.picklist(sectionIds),
  heading: v.string(),
  /** What the chart shows, and how to read it. */
  explanation: v.string(),
  /** What is missing for a chart, in a sentence; "" where there is one. */
  notEnough: v.string(),
  /** What follows from the numbers, in sentences. */
  findings: v.array(v.string()),
  chart: v.nullable(chart),
  table,
});

const texts = v.strictObject({
  showTable: v.string(),
  exportCsv: v.string(),
  startQuiz: v.string(),
  quizThese: v.string(),
  openFact: v.string(),
});

const hostMessage = v.variant("type", [
  v.strictObject({
    type: v.literal("snapshot"),
    title: v.string(),
    /** What there is in all, in sentences. */
    summary: v.array(v.string()),
    /** Whether nothing has been answered yet. */
    isEmpty: v.boolean(),
    sections: v.array(section),
    texts,
  }),
]);

export type ProgressViewMessage = v.InferOutput<typeof viewMessage>;
export type ProgressSnapshot = v.InferOutput<typeof hostMessage>;
export type ProgressSection = v.InferOutput<typeof section>;
export type ProgressChart = v.InferOutput<typeof chart>;
export type ChartOf<Kind extends ProgressChart["kind"]> = Extract<ProgressChart, { kind: Kind }>;
export type ProgressTexts = v.InferOutput<typeof texts>;

/** The message, or undefined if it is none that a progress view sends. */
export function parseProgressViewMessage(message: unknown): ProgressViewMessage | undefined {
  const parsed = v.safeParse(viewMessage, message);
  return parsed.success ? parsed.output : undefined;
}

/** The message, or undefined if it is none that the host sends to a progress view. */
export function parseProgressHostMessage(message: unknown): ProgressSnapshot | undefined {
  const parsed = v.safeParse(hostMessage, message);
  return parsed.success ? parsed.output : undefined;
}
