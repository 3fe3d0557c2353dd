import type { Assertion, Form } from "./generatedItem.ts";

const numberWords = ["None", "one", "two", "three", "four"];

/** "1", "1 and 2", "1, 2 and 3". */
function enumeration(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join("")
    : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

function withArticle(title: string): string {
  return /^the /i.test(title) ? title : `the ${title}`;
}

/** `asOf` is ready to read: "May 2026". */
function heading(title: string, columns: readonly string[], asOf: string | undefined): string {
  const date = asOf === undefined ? "" : `, as of ${asOf}`;
  return `“${title}” (${columns.join(": ")})${date}`;
}

/**
 * What generated questions say around the words of the pack. It is in the language of the questions
 * and not in that of the display, so it does not go through the translations of the host.
 */
export const examWording = {
  statementsLead: (topic: string | undefined) =>
    topic === undefined
      ? "Consider the following statements:"
      : `Consider the following statements on the topic “${topic}”:`,
  whichStatements: "Which of the statements given above is/are correct?",
  howManyStatements: "How many of the above statements are correct?",
  twoStatementsLead: "Consider Statement I and Statement II:",
  threeStatementsLead: "Consider Statement I, Statement II and Statement III:",
  inRespectOfStatements:
    "Which one of the following is correct in respect of the above statements?",
  twoStatements: [
    "Both statements are correct, and Statement II explains Statement I",
    "Both statements are correct, but Statement II does not explain Statement I",
    "Statement I is correct, but Statement II is incorrect",
    "Statement I is incorrect, but Statement II is correct",
  ],
  threeStatements: [
    "Both Statement II and Statement III are correct, and both explain Statement I",
    "Both Statement II and Statement III are correct, but only one of them explains Statement I",
    "Only one of Statements II and III is correct, and that one explains Statement I",
    "Neither Statement II nor Statement III is correct",
  ],
  pairsLead: (title: string, columns: readonly string[], asOf: string | undefined) =>
    `Consider the following pairs from ${heading(title, columns, asOf)}:`,
  howManyPairs: "How many of the above pairs are correctly matched?",
  rowsLead: (title: string, columns: readonly string[], asOf: string | undefined) =>
    `Consider the following rows from ${heading(title, columns, asOf)}:`,
  howManyRows: "In how many of the above rows is the given information correctly matched?",

  combination(numbers: readonly number[], size: number): string {
    const names = enumeration(numbers.map(String));
    if (size === 2 && numbers.length === 2) return "Both 1 and 2";
    if (numbers.length === 0) return "Neither 1 nor 2";
    return numbers.length === size ? names : `${names} only`;
  },
  count(form: "count" | "pairs" | "rows", count: number, size: number): string {
    const word = numberWords[count] ?? String(count);
    const isOfPairs = form === "pairs";
    if (count === 0) return isOfPairs ? "None of the pairs" : word;
    const pairs = isOfPairs ? (count === 1 ? " pair" : " pairs") : "";
    return `${count === size ? "All" : "Only"} ${word}${pairs}`;
  },

  fillBlank: (sentence: string) =>
    `Which one of the following fills the blank so that the sentence is correct? “${sentence}”`,
  blank: "______",
  whichStatement: "Which one of the following statements is correct?",
  whichStatementNot: "Which one of the following statements is NOT correct?",
  /** An illustrative list names some of its members: who is not named may still be one. */
  whichMember: (title: string, isComplete: boolean) =>
    isComplete || /\bnamed\b/i.test(title)
      ? `Which one of the following is among ${withArticle(title)}?`
      : `Which one of the following is named among ${withArticle(title)}?`,
  whichNoMember: (title: string) =>
    `Which one of the following is NOT among ${withArticle(title)}?`,
  whichMatch: (name: string, title: string, columns: readonly string[], asOf: string | undefined) =>
    `With which one of the following is “${name}” correctly matched, in ${heading(title, columns, asOf)}?`,
  whichPairNot: (title: string, columns: readonly string[], asOf: string | undefined) =>
    `Which one of the following pairs from ${heading(title, columns, asOf)} is NOT correctly matched?`,
  whichOrder: (title: string, names: readonly string[]) =>
    `What is the right order of these (${title}): ${names.map((name, index) => `${String(index + 1)}. ${name}`).join("; ")}?`,

  /** Which of the names are members, and which are not. */
  membership(members: readonly string[], others: readonly string[], title: string): string {
    const listed = (names: readonly string[]) =>
      `${enumeration(names.map((name) => `“${name}”`))} ${names.length > 1 ? "are" : "is"}`;
    return `${listed(members)} among ${withArticle(title)}; ${listed(others)} not.`;
  },
  isNoMember: (name: string, title: string) => `“${name}” is not among ${withArticle(title)}.`,
  rightOrder: (order: string) => `The right order is: ${order}.`,
  rightMatch: (pair: string) => `The right match is: ${pair}.`,

  numbered(form: Form, number: string): string {
    if (form === "pairs") return `Pair ${number}`;
    return form === "rows" ? `Row ${number}` : `Statement ${number}`;
  },
  /** What is said of an assertion after the answer. `name` is its number or its text. */
  verdict(name: string, assertion: Assertion): string {
    if (assertion.isTrue) return `${name}: correct.`;
    return [`${name}: incorrect.`, examWording.explanation(assertion)].join(" ").trim();
  },
  /** Why an assertion is wrong and what is right; "" where there is nothing to say. */
  explanation({ isTrue, reason = "", correction }: Assertion): string {
    if (isTrue) return "";
    return correction === undefined ? reason : `${reason} Correct is: ${correction}`.trim();
  },
} as const;
