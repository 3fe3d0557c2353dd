import { entriesOf, type LintContext, type LintRule } from "./lintRule.ts";
import { normalised } from "./words.ts";

export const listRules: readonly LintRule[] = [
  {
    code: "member-is-non-member",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "lists")) {
        const members = new Set(entry.members.map(({ name }) => normalised(name)));
        for (const [index, name] of (entry.nonMembers ?? []).entries()) {
          if (!members.has(normalised(name))) continue;
          const message = `"${name}" is both a member and a non-member of "${entry.id}". Remove it from one.`;
          yield { linted, kind: "lists", entry, path: ["nonMembers", index], message };
        }
      }
    },
  },
  {
    code: "repeated-member",
    severity: "error",
    *check(context) {
      for (const kind of ["lists", "sequences"] as const) {
        for (const { linted, entry } of entriesOf(context, kind)) {
          const seen = new Set<string>();
          for (const [index, { name }] of entry.members.entries()) {
            const isNew = !seen.has(normalised(name));
            seen.add(normalised(name));
            const message = `"${name}" stands twice in "${entry.id}".`;
            if (!isNew) yield { linted, kind, entry, path: ["members", index, "name"], message };
          }
        }
      }
    },
  },
  {
    code: "tied-sequence",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "sequences")) {
        const seen = new Map<string, string>();
        for (const [index, { name, value }] of entry.members.entries()) {
          const other = seen.get(normalised(value));
          seen.set(normalised(value), name);
          if (other === undefined) continue;
          const message = `"${name}" and "${other}" stand at the same place of "${entry.id}": ${value}. Their order cannot be asked.`;
          yield { linted, kind: "sequences", entry, path: ["members", index, "value"], message };
        }
      }
    },
  },
  {
    code: "table-without-names",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "tables")) {
        const [first] = entry.columns;
        if (first === undefined) continue;
        const seen = new Set<string>();
        for (const [index, { cells }] of entry.rows.entries()) {
          const name = cells[first.id];
          const at = (message: string) =>
            ({ linted, kind: "tables", entry, path: ["rows", index], message }) as const;
          if (typeof name !== "string")
            yield at(`A row of "${entry.id}" has no "${first.id}", which names it.`);
          else if (seen.has(normalised(name)))
            yield at(`Two rows of "${entry.id}" are named "${name}".`);
          else seen.add(normalised(name));
        }
      }
    },
  },
  {
    code: "self-link",
    severity: "error",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "links")) {
        if (entry.fact !== entry.with) continue;
        const message = `The link "${entry.id}" joins the fact "${entry.fact}" with itself.`;
        yield { linted, kind: "links", entry, path: ["with"], message };
      }
    },
  },
];

export const termRules: readonly LintRule[] = [
  {
    code: "unused-term",
    severity: "warning",
    *check(context) {
      for (const { linted, entry } of entriesOf(context, "terms")) {
        if (linted.pack.facts.some(({ terms = [] }) => terms.includes(entry.id))) continue;
        const message = `No fact uses the term "${entry.id}". Remove it, or name it in a fact's "terms".`;
        yield { linted, kind: "terms", entry, path: [], message };
      }
    },
  },
  {
    code: "alias-clash",
    severity: "error",
    *check(context) {
      yield* aliasClashes(context);
    },
  },
];

/** A name or alias that two terms claim, unless they are the same term in two packs. */
function* aliasClashes(context: LintContext) {
  const claims = new Map<string, { readonly id: string; readonly name: string }>();
  for (const { linted, entry } of entriesOf(context, "terms")) {
    const { id, name, aliases = [] } = entry;
    for (const [index, alias] of [name, ...aliases].entries()) {
      const other = claims.get(normalised(alias));
      if (other === undefined) {
        claims.set(normalised(alias), { id, name });
        continue;
      }
      if (other.id === id || normalised(other.name) === normalised(name)) continue;
      const message = `"${alias}" stands for "${name}" and for "${other.name}". Search could not tell them apart; keep it for one.`;
      const path = index === 0 ? ["name"] : ["aliases", index - 1];
      yield { linted, kind: "terms", entry, path, message } as const;
    }
  }
}
