import type { Item, Link, Pack } from "../pack.ts";
import { judgeOrder } from "./sequenceOrder.ts";

/**
 * The positions of the options that are right, worked out from the item's statements, or from the
 * sequences of the pack, and not from its key; undefined for a form that has neither, or where the
 * sequences do not tell. An option that cannot be read is never right.
 */
export function rightOptions(
  item: Item,
  { links, sequences }: Pick<Pack, "links" | "sequences">,
): readonly number[] | undefined {
  const truths = item.statements?.map(({ isTrue }) => isTrue) ?? [];
  if (truths.length === 0 && item.form !== "sequence") return undefined;
  const isRight =
    item.form === "sequence" ? judgeOrder(item, sequences) : judgeOf(item, truths, links);
  return isRight && item.options.flatMap((option, index) => (isRight(option) ? [index] : []));
}

type Judge = (option: string) => boolean;

function judgeOf(
  item: Item,
  truths: readonly boolean[],
  links: readonly Link[],
): Judge | undefined {
  switch (item.form) {
    case "single-best":
    case "not":
    case "sequence":
      return undefined;
    case "combination": {
      const right = truths.flatMap((isTrue, index) => (isTrue ? [index + 1] : [])).join();
      return (option) => readCombination(option, truths.length)?.join() === right;
    }
    case "count":
    case "pairs":
    case "rows": {
      const right = truths.filter(Boolean).length;
      return (option) => readCount(option, truths.length) === right;
    }
    case "two-statements":
      return judgeTwo(item, truths, links);
    case "three-statements":
      return judgeThree(truths);
  }
}

/** "1 and 3 only" → [1, 3]; "Neither 1 nor 2" and "None" → []. Undefined if it cannot be read. */
export function readCombination(option: string, count: number): readonly number[] | undefined {
  const numbers = (option.match(/\d+/g) ?? []).map(Number);
  if (numbers.some((number) => number < 1 || number > count)) return undefined;
  if (/^(neither|none)\b/i.test(option.trim())) return [];
  if (/^all\b/i.test(option.trim())) return Array.from({ length: count }, (_, index) => index + 1);
  return numbers.length === 0 ? undefined : [...new Set(numbers)].sort((a, b) => a - b);
}

const countWords = ["none", "one", "two", "three", "four", "five"];

/** "Only two pairs" → 2, "All three" → 3, "None" → 0. Undefined if it cannot be read. */
export function readCount(option: string, count: number): number | undefined {
  const words = option.toLowerCase().match(/[a-z]+/g) ?? [];
  const number = words.map((word) => countWords.indexOf(word)).find((value) => value >= 0);
  if (words[0] === "all" && (number === undefined || number === count)) return count;
  if (words[0] === "all") return undefined;
  return number !== undefined && number <= count ? number : undefined;
}

const both = /\bboth\b/i;
const explains = /\b(explains?|is the (correct )?explanation)\b/i;
const doesNotExplain =
  /\b(does not explain|do(es)? not|is not the (correct )?explanation|neither explains)\b/i;

function judgeTwo(item: Item, truths: readonly boolean[], links: readonly Link[]): Judge {
  const [first, second] = truths;
  if (first && second) {
    const explaining = explanationOf(item, links);
    return (option) => {
      if (!both.test(option)) return false;
      const isDenied = doesNotExplain.test(option);
      if (explaining !== undefined)
        return explaining ? explains.test(option) && !isDenied : isDenied;
      // Without a link only the author knows: the option that is the key is taken at its word.
      return option === item.options[item.key];
    };
  }
  return (option) => {
    const claims = readTwoStatements(option);
    return (
      !both.test(option) &&
      claims.length > 0 &&
      claims.every(({ isSecond, isTrue }) => isTrue === (isSecond ? second : first))
    );
  };
}

/** What an option says of Statements I and II by themselves; nothing if it cannot be read. */
export function readTwoStatements(
  option: string,
): readonly { readonly isSecond: boolean; readonly isTrue: boolean }[] {
  if (both.test(option)) return [false, true].map((isSecond) => ({ isSecond, isTrue: true }));
  const wrong = /\b(incorrect|wrong|false|not correct)\b/i;
  const parts = option.split(/,|\bbut\b|\band\b|;/).filter((part) => /\bI{1,2}\b/.test(part));
  return parts.map((part) => ({ isSecond: /\bII\b/.test(part), isTrue: !wrong.test(part) }));
}

/** Whether Statement II explains Statement I, by a link between their facts; undefined without one. */
function explanationOf(item: Item, links: readonly Link[]): boolean | undefined {
  const [first, second] = item.statements ?? [];
  return links.find(
    (link) => first?.facts?.includes(link.fact) === true && second?.facts?.includes(link.with),
  )?.explains;
}

/** Statement I is always right; II and III decide, and where both are right the author's word on explaining. */
function judgeThree(truths: readonly boolean[]): Judge {
  const right = truths.slice(1).filter(Boolean).length;
  return (option) => readThreeStatements(option) === right;
}

/** How many of Statements II and III an option says are right. Undefined if it cannot be read. */
export function readThreeStatements(option: string): number | undefined {
  if (/^neither\b/i.test(option)) return 0;
  if (/^only one\b/i.test(option)) return 1;
  return both.test(option) ? 2 : undefined;
}
