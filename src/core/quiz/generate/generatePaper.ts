import type { FactKey } from "../../base/ids.ts";
import { createMixedRandom, shuffled, type Random } from "../../base/random.ts";
import type { ExamMix } from "./examMixes.ts";
import type { Form, GeneratedItem } from "./generatedItem.ts";
import type { ItemPool } from "./itemPool.ts";
import { forms } from "./paperForms.ts";
import { PaperMaker } from "./paperMaker.ts";

export interface PaperRequest {
  /** Number of questions. */
  readonly count: number;
  readonly mix: ExamMix;
  /** A 32-bit whole number. */
  readonly seed: number;
  /** Facts that are not asked: those that the student has flagged or suspended. */
  readonly excluded?: ReadonlySet<FactKey>;
}

/** Questions of a form that the packs could not give, and the form that took their place. */
export interface Substitution {
  readonly form: Form;
  readonly by: Form;
  readonly count: number;
}

export interface Paper {
  /** As many as were asked for, or as the packs give. */
  readonly items: readonly GeneratedItem[];
  readonly substitutions: readonly Substitution[];
}

/** What takes the place of a form that has run out. Each is made after the form itself, or with it. */
const substitutes: Readonly<Record<Form, readonly Form[]>> = {
  "three-statements": ["two-statements", "combination", "count"],
  "two-statements": ["combination", "count"],
  sequence: ["single-best", "combination"],
  rows: ["pairs", "count"],
  pairs: ["rows", "count"],
  not: ["single-best", "combination"],
  "single-best": ["not", "combination"],
  count: ["combination", "single-best"],
  combination: ["count", "single-best"],
};

/**
 * A paper in which no statement is used twice. Questions of a form are made four at a time, one for
 * each position of the right option and, where options are free words, one for each place of its
 * length among theirs; so neither tells anything, and a form whose four cannot all be made gives way
 * to its substitute. The same pool and request give the same paper.
 */
export function generatePaper(pool: ItemPool, request: PaperRequest): Paper {
  const { count, mix, seed, excluded = new Set<FactKey>() } = request;
  const random = createMixedRandom(seed);
  const maker = new PaperMaker(pool, excluded, random);
  const wanted = shares(mix, count, random);
  const items: GeneratedItem[] = [];
  const substitutions: Substitution[] = [];
  for (const form of forms) {
    let missing = wanted.get(form) ?? 0;
    for (const by of [form, ...substitutes[form]]) {
      const made = maker.makeEvenly(by, missing);
      items.push(...made);
      missing -= made.length;
      if (by !== form && made.length > 0) substitutions.push({ form, by, count: made.length });
    }
  }
  items.push(...maker.makeAny(count - items.length));
  return { items: shuffled(items, random), substitutions };
}

/** How many questions each form gets: its share of `count`, rounded by chance so that none is lost. */
function shares(mix: ExamMix, count: number, random: Random): ReadonlyMap<Form, number> {
  const mixed = shuffled(forms, random);
  const total = mixed.reduce((sum, form) => sum + mix[form], 0);
  const precision = 1 << 20;
  const offset = random.below(precision) / precision;
  let before = 0;
  return new Map(
    mixed.map((form) => {
      const after = total === 0 ? 0 : before + (mix[form] * count) / total;
      const rounded = Math.floor(after + offset) - Math.floor(before + offset);
      before = after;
      return [form, rounded];
    }),
  );
}
