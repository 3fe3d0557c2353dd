import { entriesOf, type FindingKind, type LintedPack, type LintRule } from "./lintRule.ts";

/** Whether a date ("2026-05-28", "2026-05" or "2026") lies wholly after a day. */
function isAfter(date: string, today: string): boolean {
  return date > today.slice(0, date.length);
}

function isRealDate(date: string): boolean {
  if (date.length < "YYYY-MM-DD".length) return true;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

export const dateRules: readonly LintRule[] = [
  {
    code: "missing-date",
    severity: "error",
    *check(context) {
      for (const kind of ["facts", "tables"] as const) {
        for (const { linted, entry } of entriesOf(context, kind)) {
          const { id, asOf, undatedBecause } = entry;
          const isUndated = asOf === "undated";
          if (isUndated === (undatedBecause !== undefined)) continue;
          const message = isUndated
            ? `"${id}" is undated without a reason. Add "undatedBecause", or the date for which it holds.`
            : `"${id}" has a date and a reason for having none. Remove one of them.`;
          const path = [isUndated ? "asOf" : "undatedBecause"];
          yield { linted, kind, entry, path, message };
        }
      }
    },
  },
  {
    code: "impossible-date",
    severity: "error",
    *check(context) {
      const at = (
        linted: LintedPack,
        kind: FindingKind,
        entry: { readonly id: string },
        property: string,
        date: string | undefined,
      ) => {
        if (date === undefined || date === "undated") return [];
        const why = isAfter(date, context.today)
          ? "lies in the future"
          : isRealDate(date)
            ? undefined
            : "is no day of the calendar";
        if (why === undefined) return [];
        const message = `The date ${date} of "${entry.id}" ${why}. Correct it.`;
        return [{ linted, kind, entry, path: [property], message }];
      };
      for (const linted of context.packs) {
        const { pack } = linted;
        yield* at(linted, "pack", pack, "published", pack.published);
        yield* at(linted, "pack", pack, "updated", pack.updated);
        for (const source of pack.sources)
          yield* at(linted, "sources", source, "date", source.date);
        for (const fact of pack.facts) yield* at(linted, "facts", fact, "asOf", fact.asOf);
        for (const table of pack.tables) yield* at(linted, "tables", table, "asOf", table.asOf);
      }
    },
  },
];
