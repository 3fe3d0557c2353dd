import type { FactKey } from "../../base/ids.ts";
import { shuffled, type Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { drawFacts } from "./drawFacts.ts";
import type { Accept } from "./drawTogether.ts";
import { factClaim, type Form, type GeneratedItem } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import { toItemSeed, type ItemTargets } from "./itemSeed.ts";
import { makeItem } from "./makeItem.ts";
import { forms, kinds } from "./paperForms.ts";

/** So often facts are drawn for one question, before it is given up; more where options are free. */
const tries = 15;
const triesOfFree = 120;

/** Makes the questions of one paper: none has a statement that another one has. */
export class PaperMaker {
  readonly #pool: ItemPool;
  readonly #excluded: ReadonlySet<FactKey>;
  readonly #random: Random;
  /** What the questions claim, and the facts that they touch, be it only as members of a table. */
  readonly #claims = new Set<string>();
  readonly #touched = new Set<FactKey>();
  readonly #exhausted = new Set<Form>();

  constructor(pool: ItemPool, excluded: ReadonlySet<FactKey>, random: Random) {
    this.#pool = pool;
    this.#excluded = excluded;
    this.#random = random;
  }

  /**
   * At most `count` questions of a form. They are made four at a time, with each position of the
   * right option once; of the last four, chance takes as many as are still wanted.
   */
  makeEvenly(form: Form, count: number): readonly GeneratedItem[] {
    const items: GeneratedItem[] = [];
    while (items.length < count && !this.#exhausted.has(form)) {
      const four = this.#makeFour(form);
      if (four.length < 4) this.#exhausted.add(form);
      else {
        const kept = shuffled(four, this.#random).slice(0, count - items.length);
        for (const item of four) if (!kept.includes(item)) this.#release(item);
        items.push(...kept);
      }
    }
    return items;
  }

  /** At most `count` questions of any form, for packs that are too small for four of one form. */
  makeAny(count: number): readonly GeneratedItem[] {
    const items: GeneratedItem[] = [];
    let left = shuffled(forms, this.#random);
    while (items.length < count && left.length > 0) {
      left = left.filter((form) => {
        if (items.length >= count) return false;
        const item = this.#makeOfAnyKey(form);
        if (item !== undefined) items.push(item);
        return item !== undefined;
      });
    }
    return items;
  }

  #makeOfAnyKey(form: Form): GeneratedItem | undefined {
    for (const key of shuffled([0, 1, 2, 3], this.#random)) {
      const item = this.#make(form, { key, longer: undefined });
      if (item !== undefined) return item;
    }
    return undefined;
  }

  /** Four questions of a form with each key; fewer, and none kept, if they cannot be made. */
  #makeFour(form: Form): readonly GeneratedItem[] {
    const items: GeneratedItem[] = [];
    const longer = shuffled([0, 1, 2, 3], this.#random);
    // The first two options of linked statements need links, of which packs have fewest.
    for (const key of [0, 1, 2, 3]) {
      const item = this.#make(form, { key, longer: longer[key] });
      if (item === undefined) {
        for (const made of items) this.#release(made);
        return [];
      }
      items.push(item);
    }
    return items;
  }

  /** What no question has touched is tried first; then what none has claimed. */
  #make(form: Form, targets: Omit<ItemTargets, "kind">): GeneratedItem | undefined {
    const untouched = ({ key }: CatalogFact) => !this.#excluded.has(key) && !this.#touched.has(key);
    const unclaimed = ({ key }: CatalogFact) =>
      !this.#excluded.has(key) && !this.#claims.has(factClaim(key));
    return (
      this.#makeFrom(
        form,
        targets,
        untouched,
        (item) => this.#isFree(item) && this.#isFresh(item),
      ) ?? this.#makeFrom(form, targets, unclaimed, (item) => this.#isFree(item))
    );
  }

  #makeFrom(
    form: Form,
    targets: Omit<ItemTargets, "kind">,
    accept: Accept,
    mayTake: (item: GeneratedItem) => boolean,
  ): GeneratedItem | undefined {
    let ways = kinds[form] ?? [0];
    const limit = ways.length === 1 ? tries : triesOfFree;
    for (let count = 0; count < limit && ways.length > 0; count += 1) {
      const kind = picked(ways, this.#random) ?? 0;
      const seed = toItemSeed({ ...targets, kind }, this.#random);
      const facts = drawFacts(this.#pool, form, { ...targets, kind }, accept, this.#random);
      if (facts === undefined) {
        ways = ways.filter((way) => way !== kind);
        continue;
      }
      const item = makeItem(this.#pool, form, facts, seed);
      if (item === undefined || !mayTake(item)) continue;
      for (const claim of item.claims) this.#claims.add(claim);
      for (const fact of item.facts) this.#touched.add(fact);
      return item;
    }
    return undefined;
  }

  #isFree({ claims, facts }: GeneratedItem): boolean {
    return (
      !claims.some((claim) => this.#claims.has(claim)) &&
      !facts.some((fact) => this.#excluded.has(fact))
    );
  }

  #isFresh({ facts }: GeneratedItem): boolean {
    return !facts.some((fact) => this.#touched.has(fact));
  }

  #release({ claims, facts }: GeneratedItem): void {
    for (const claim of claims) this.#claims.delete(claim);
    for (const fact of facts) this.#touched.delete(fact);
  }
}
