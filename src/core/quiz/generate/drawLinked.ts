import type { FactKey } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { drawTogether, type Accept } from "./drawTogether.ts";
import { sampled, type ItemPool } from "./itemPool.ts";
import { linkBetween } from "./linkItem.ts";

/** Facts joined by links, as the option at `key` needs them. */
export function drawLinked(
  pool: ItemPool,
  form: "two-statements" | "three-statements",
  begin: (has: Accept) => CatalogFact | undefined,
  key: number,
  accept: Accept,
  random: Random,
): readonly FactKey[] | undefined {
  const others = (entry: CatalogFact, explains: boolean) =>
    entry.links.flatMap((each) => {
      const link = pool.catalog.links.get(each);
      const other = link?.fact === entry.key ? pool.askable(link.with) : undefined;
      const isFit =
        other !== undefined &&
        accept(other) &&
        linkBetween(pool, entry, other.key)?.link.explains === explains;
      return isFit ? [other] : [];
    });
  const wanted = linksWanted[form][key] ?? oneOfAny;
  const first = begin(
    (entry) =>
      others(entry, true).length >= wanted.explaining &&
      others(entry, false).length >= wanted.other &&
      others(entry, true).length + others(entry, false).length >= wanted.any,
  );
  if (first === undefined) return undefined;
  const explaining = others(first, true);
  const rest = others(first, false);
  const chosen: CatalogFact[] = [];
  const add = (from: readonly CatalogFact[], count: number) => {
    for (let left = count; left > 0; left -= 1) {
      const entry = sampled(from, (each) => !chosen.includes(each), random);
      if (entry !== undefined) chosen.push(entry);
    }
  };
  add(explaining, wanted.explaining);
  add(rest, wanted.other);
  add([...explaining, ...rest], wanted.any - chosen.length);
  const size = form === "two-statements" ? 1 : 2;
  const beside = drawTogether(
    pool,
    first,
    1 + size - chosen.length,
    (entry) => accept(entry) && !chosen.includes(entry),
    random,
  );
  if (beside === undefined) return undefined;
  const keys = [...chosen.map((entry) => entry.key), ...beside.slice(1)];
  return [first.key, ...(random.below(2) === 0 ? keys : keys.reverse())];
}

/** How many links of Statement I an option needs: that explain, that do not, and of any sort. */
interface LinksWanted {
  readonly explaining: number;
  readonly other: number;
  readonly any: number;
}

const oneOfAny: LinksWanted = { explaining: 0, other: 0, any: 1 };

/** By the position of the right option. Where a statement is wrong, its link need not explain. */
const linksWanted: Readonly<Record<"two-statements" | "three-statements", readonly LinksWanted[]>> =
  {
    "two-statements": [
      { explaining: 1, other: 0, any: 1 },
      { explaining: 0, other: 1, any: 1 },
      oneOfAny,
      oneOfAny,
    ],
    "three-statements": [
      { explaining: 2, other: 0, any: 2 },
      { explaining: 1, other: 1, any: 2 },
      { explaining: 1, other: 0, any: 1 },
      oneOfAny,
    ],
  };
