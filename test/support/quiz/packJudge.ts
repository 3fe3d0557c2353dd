import type { Fact, List, Pack, Sequence, Table } from "../../../src/core/content/pack.ts";
import type { GeneratedItem } from "../../../src/core/quiz/generate/generatedItem.ts";
import { countIn, sameNumbers } from "./readOption.ts";
import { swappedWords } from "./swappedWords.ts";
import { verdictOfTable } from "./tableVerdict.ts";

type Asked = Pick<GeneratedItem, "form" | "lead" | "statements" | "stem" | "options">;

/** What packs say of a question, read from its words alone. */
export interface Judgement {
  /** Positions of the options that are right. */
  readonly right: readonly number[];
  /** For each numbered statement whether it is right; undefined where the packs do not tell. */
  readonly truths: readonly (boolean | undefined)[];
  /** Options of which the packs do not tell whether they are right. */
  readonly unknown: readonly string[];
}

/** What a sentence is by the packs: the fact that states it, or whose decoy it is. */
interface Said {
  readonly isTrue: boolean;
  readonly fact: Fact;
  readonly pack: Pack;
}

/**
 * Judges questions by the data of the packs and the words of the question: not by anything that the
 * generator says about it, and with no code of the generator.
 */
export class PackJudge {
  readonly #said = new Map<string, Said[]>();
  readonly #tables: readonly Table[];
  readonly #lists: readonly List[];
  readonly #sequences: ReadonlyMap<string, Sequence>;

  constructor(packs: readonly Pack[]) {
    this.#tables = packs.flatMap(({ tables }) => tables);
    this.#lists = packs.flatMap(({ lists }) => lists);
    const sequences = packs.flatMap((pack) => pack.sequences);
    this.#sequences = new Map(sequences.map((sequence) => [sequence.title, sequence]));
    for (const pack of packs)
      for (const fact of pack.facts) {
        this.#add(fact.statement, { isTrue: true, fact, pack });
        for (const { swap, statement } of fact.decoys ?? []) {
          const text =
            swap === undefined ? statement : swappedWords(fact.statement, swap.from, swap.to);
          if (text !== undefined) this.#add(text, { isTrue: false, fact, pack });
        }
      }
  }

  /** Whether a sentence is right; undefined if no fact tells, or facts tell both. */
  truthOf(text: string): boolean | undefined {
    const verdicts = new Set(this.said(text).map(({ isTrue }) => isTrue));
    const [verdict] = verdicts;
    return verdicts.size === 1 ? verdict : undefined;
  }

  /** Facts that state a sentence or have it as a decoy. */
  said(text: string): readonly Said[] {
    return this.#said.get(text) ?? [];
  }

  judge(item: Asked): Judgement {
    const texts = item.statements.map(({ text }) => text);
    const question = `${item.lead ?? ""} ${item.stem}`;
    const truths =
      item.form === "pairs" || item.form === "rows"
        ? texts.map((text) => this.#rowTruth(question, text))
        : texts.map((text) => this.truthOf(text));
    const verdicts = this.#optionVerdicts(item, question, texts, truths);
    return {
      right: verdicts.flatMap((verdict, index) => (verdict === true ? [index] : [])),
      truths,
      unknown: item.options.filter((_, index) => verdicts[index] === undefined),
    };
  }

  #add(text: string, said: Said): void {
    const known = this.#said.get(text);
    if (known === undefined) this.#said.set(text, [said]);
    else known.push(said);
  }

  #optionVerdicts(
    item: Asked,
    question: string,
    texts: readonly string[],
    truths: readonly (boolean | undefined)[],
  ): readonly (boolean | undefined)[] {
    const { form, options, stem } = item;
    const isTold = !truths.includes(undefined);
    const right = truths.flatMap((truth, index) => (truth === true ? [index + 1] : []));
    switch (form) {
      case "combination":
        return options.map((option) => (isTold ? sameNumbers(option, right) : undefined));
      case "count":
      case "pairs":
      case "rows":
        return options.map((option) =>
          isTold ? countIn(option, truths.length) === right.length : undefined,
        );
      case "two-statements":
        return options.map((option) => (isTold ? this.#two(option, texts, truths) : undefined));
      case "three-statements":
        return options.map((option) => (isTold ? this.#three(option, texts, truths) : undefined));
      case "sequence":
        return this.#orders(stem, options);
      case "single-best":
        return this.#membersOf(stem, options);
      case "not":
        return this.#membersOf(stem, options).map((is) => (is === undefined ? is : !is));
    }
  }

  /** Whether each option is what the question asks for: a member, a right pair, a right sentence. */
  #membersOf(stem: string, options: readonly string[]): readonly (boolean | undefined)[] {
    const blank = /“(.*______.*)”$/.exec(stem)?.[1];
    if (blank !== undefined)
      return options.map((option) => this.truthOf(blank.split("______").join(option)));
    const name = /^With which one of the following is “(.+?)” correctly matched/.exec(stem)?.[1];
    if (name !== undefined)
      return options.map((option) => this.#rowTruth(stem, `${name}: ${option}`));
    if (stem.startsWith("Which one of the following pairs"))
      return options.map((option) => this.#rowTruth(stem, option));
    if (stem.includes(" among ")) {
      const lists = this.#lists.filter(
        ({ title }) => stem.endsWith(` among ${title}?`) || stem.endsWith(` the ${title}?`),
      );
      return options.map((option) => {
        const isMember = lists.some(({ members }) => members.some((each) => each.name === option));
        const isOther = lists.some(({ nonMembers = [] }) => nonMembers.includes(option));
        return lists.length !== 1 || isMember === isOther ? undefined : isMember;
      });
    }
    return options.map((option) => this.truthOf(option));
  }

  /** "Tin: Sn" against the table that the question names with its columns. */
  #rowTruth(question: string, text: string): boolean | undefined {
    const verdicts = this.#tables
      .filter(({ title }) => question.includes(`“${title}” (`))
      .flatMap((table) => verdictOfTable(table, question, text, this.#tables));
    return new Set(verdicts).size === 1 ? verdicts[0] : undefined;
  }

  /** Whether the second sentence explains the first, by links of the packs. */
  #explains(first = "", second = ""): boolean | undefined {
    const verdicts = this.said(first).flatMap(({ pack, fact }) =>
      pack.links
        .filter((link) => link.fact === fact.id)
        .filter((link) => this.said(second).some((said) => said.fact.id === link.with))
        .map(({ explains }) => explains),
    );
    return new Set(verdicts).size === 1 ? verdicts[0] : undefined;
  }

  #two(
    option: string,
    [first, second]: readonly string[],
    [isFirst, isSecond]: readonly (boolean | undefined)[],
  ): boolean | undefined {
    if (!isFirst && !isSecond) return undefined;
    if (option.startsWith("Both")) {
      if (!isFirst || !isSecond) return false;
      const explains = this.#explains(first, second);
      return explains === undefined ? undefined : explains === !option.includes("does not explain");
    }
    if (/^Statement I is correct, but Statement II is incorrect$/.test(option))
      return isFirst && !isSecond;
    return isSecond && !isFirst;
  }

  #three(
    option: string,
    [first, ...others]: readonly string[],
    [isFirst, ...truths]: readonly (boolean | undefined)[],
  ): boolean | undefined {
    if (!isFirst) return undefined;
    const right = others.filter((_, index) => truths[index]);
    const explains = right.map((text) => this.#explains(first, text));
    if (explains.includes(undefined)) return undefined;
    const explaining = explains.filter(Boolean).length;
    if (right.length > 0 && explaining === 0) return undefined;
    if (option.startsWith("Neither")) return right.length === 0;
    if (option.startsWith("Only one")) return right.length === 1;
    return right.length === 2 && explaining === (option.includes("both explain") ? 2 : 1);
  }

  #orders(stem: string, options: readonly string[]): readonly (boolean | undefined)[] {
    const names = [...stem.matchAll(/(?<=[:;] )(\d)\. (.+?)(?=; \d\. |\?$)/g)].map(
      (match) => match[2],
    );
    const sequence = this.#sequences.get(/ these \((.+)\): 1\. /.exec(stem)?.[1] ?? "");
    const places = names.map((name) =>
      sequence?.members.findIndex((member) => member.name === name),
    );
    const values = places.map((place) => sequence?.members[place ?? -1]?.value);
    // Which of two things of one value comes first, nothing tells.
    if (new Set(values).size < values.length) return options.map(() => undefined);
    if (sequence === undefined || places.some((place) => place === undefined || place < 0))
      return options.map(() => undefined);
    return options.map((option) => {
      const order = option.split("-").map((number) => places[Number(number) - 1] ?? -1);
      const isComplete = new Set(order).size === names.length && !order.includes(-1);
      return (
        isComplete && order.every((place, index) => index === 0 || place > (order[index - 1] ?? 0))
      );
    });
  }
}
