import type { FactKey } from "../core/base/ids.ts";
import type { CatalogFact } from "../core/content/catalog.ts";
import type { Services } from "./services.ts";

/** A quiz on the questions of several facts, through what asks those of one. */
export function quizTogether(
  { catalogs }: Pick<Services, "catalogs">,
  quizFact: (entry: CatalogFact) => Promise<void>,
): (keys: readonly FactKey[], title: string) => Promise<void> {
  return async (keys, title) => {
    const catalog = await catalogs.get();
    const entries = keys.flatMap((key) => catalog.findFact(key) ?? []);
    const [first] = entries;
    if (first === undefined) return;
    const items = [...new Set(entries.flatMap((entry) => entry.items))];
    await quizFact({ ...first, fact: { ...first.fact, title }, items });
  };
}
