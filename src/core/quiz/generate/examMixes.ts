import type { Form } from "./generatedItem.ts";

/** How many of a hundred questions have each form. */
export type ExamMix = Readonly<Record<Form, number>>;

export const mixNames = ["balanced", "like-2023", "like-2025"] as const;
export type MixName = (typeof mixNames)[number];

/**
 * After counts of published papers: in 2023 about half of the questions asked how many statements
 * or pairs are right and one in five was of two statements; in 2025 most asked which statements are
 * right, and three statements came in. Single best, "not" and sequence share what is left.
 */
export const examMixes: Readonly<Record<MixName, ExamMix>> = {
  "like-2023": {
    "single-best": 20,
    not: 5,
    combination: 7,
    count: 38,
    pairs: 7,
    rows: 2,
    "two-statements": 19,
    "three-statements": 0,
    sequence: 2,
  },
  "like-2025": {
    "single-best": 15,
    not: 4,
    combination: 44,
    count: 17,
    pairs: 6,
    rows: 2,
    "two-statements": 5,
    "three-statements": 4,
    sequence: 3,
  },
  balanced: {
    "single-best": 18,
    not: 8,
    combination: 22,
    count: 18,
    pairs: 9,
    rows: 5,
    "two-statements": 10,
    "three-statements": 4,
    sequence: 6,
  },
};

/** Whether a name from outside is that of a form. */
export function isForm(name: string): name is Form {
  return Object.hasOwn(examMixes.balanced, name);
}

/** Questions of one form only. */
export function mixOf(form: Form): ExamMix {
  const none = Object.keys(examMixes.balanced).map((name) => [name, 0] as const);
  return { ...(Object.fromEntries(none) as Record<Form, number>), [form]: 100 };
}
