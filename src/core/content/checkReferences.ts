import { fail, ok, type Result } from "../base/result.ts";
import type { Entry, PackEntries, PathProblem } from "./packEntries.ts";
import type { Fact, Item, List } from "./pack.ts";
import type { JsonPath, ProblemCode } from "./problem.ts";

/** Why an entry cannot be used; `path` is relative to the entry. */
interface Rejection {
  readonly code: ProblemCode;
  readonly path: JsonPath;
  readonly why: string;
}

function missing(property: string, why: string): Result<never, Rejection> {
  return fail({ code: "unknown-id", path: [property], why });
}

/** Every list of entries of a pack, with the entries as they are used. */
export interface CheckedEntries {
  readonly entries: PackEntries;
  readonly problems: readonly PathProblem[];
}

/**
 * The rules that a schema cannot say: ids are unique, and every reference leads to an entry that
 * is there. An entry that cannot do without what is missing is left out; a reference that an entry
 * can do without is dropped from it.
 */
export function checkReferences(entries: PackEntries): CheckedEntries {
  const problems: PathProblem[] = [];
  const report = (
    code: ProblemCode,
    severity: PathProblem["severity"],
    path: JsonPath,
    message: string,
  ) => {
    problems.push({ code, severity, message, path });
  };

  function unique<Value extends { id: string }>(list: readonly Entry<Value>[]): Entry<Value>[] {
    const seen = new Set<string>();
    return list.filter(({ value, path }) => {
      const isNew = !seen.has(value.id);
      seen.add(value.id);
      if (!isNew) {
        const message = `The id "${value.id}" is used twice in "${String(path[0])}". The second entry is left out; give it an id of its own.`;
        report("duplicate-id", "error", [...path, "id"], message);
      }
      return isNew;
    });
  }

  /** The ids of `property` that are known, each once; the others are reported as warnings. */
  function known(
    entry: Entry<{ id: string }>,
    property: string,
    ids: readonly string[],
    knownIds: ReadonlySet<string>,
    kind: string,
  ): string[] {
    const seen = new Set<string>();
    return ids.filter((id, index) => {
      const isNew = !seen.has(id);
      seen.add(id);
      if (isNew && knownIds.has(id)) return true;
      const reference = `"${entry.value.id}" refers to the ${kind} "${id}"`;
      const message = isNew
        ? `${reference}, which this pack does not have or which was left out.`
        : `${reference} twice. The second reference is ignored; remove it.`;
      const code = isNew ? "unknown-id" : "duplicate-id";
      report(code, "warning", [...entry.path, property, index], message);
      return false;
    });
  }

  /** The entries for which `check` gives a value, with that value; the others are reported. */
  function checked<Value extends { id: string }>(
    list: readonly Entry<Value>[],
    check: (entry: Entry<Value>) => Result<Value, Rejection>,
  ): Entry<Value>[] {
    return list.flatMap((entry) => {
      const result = check(entry);
      if (result.ok) return [{ ...entry, value: result.value }];
      const { code, path, why } = result.error;
      report(code, "error", [...entry.path, ...path], `"${entry.value.id}" is left out: ${why}`);
      return [];
    });
  }

  const sources = unique(entries.sources);
  const topics = unique(entries.topics);
  const terms = unique(entries.terms);
  const sourceIds = idsOf(sources);
  const topicIds = idsOf(topics);
  const termIds = idsOf(terms);

  function checkFact(entry: Entry<Fact>): Result<Fact, Rejection> {
    const fact = entry.value;
    const factTopics = known(entry, "topics", fact.topics, topicIds, "topic");
    if (factTopics.length === 0) return missing("topics", "none of its topics is in the pack.");
    const factSources = known(entry, "sources", fact.sources, sourceIds, "source");
    if (factSources.length === 0) return missing("sources", "none of its sources is in the pack.");
    const factTerms = known(entry, "terms", fact.terms ?? [], termIds, "term");
    return ok({ ...fact, topics: factTopics, sources: factSources, terms: factTerms });
  }

  const facts = checked(unique(entries.facts), checkFact);
  const factIds = idsOf(facts);
  const children = new Map<string, Set<string>>();

  /** Lists a fact under another one in the tree; what cannot be is reported. */
  function isAdopted(parent: string, child: string, place: () => JsonPath): boolean {
    const siblings = children.get(parent) ?? new Set();
    if (isDescendant(children, child, parent)) {
      const message = `The fact "${child}" would be listed under itself. The reference is ignored; remove it.`;
      report("circular-list", "error", place(), message);
      return false;
    }
    if (siblings.has(child)) {
      const message = `The fact "${child}" is already listed under "${parent}". The second reference is ignored; remove it.`;
      report("duplicate-id", "warning", place(), message);
      return false;
    }
    children.set(parent, siblings.add(child));
    return true;
  }

  function checkList(entry: Entry<List>): Result<List, Rejection> {
    const list = entry.value;
    if (!factIds.has(list.statedBy))
      return missing("statedBy", `the fact "${list.statedBy}" is not in the pack.`);
    const members = known(entry, "members", list.members, factIds, "fact").filter((member) =>
      isAdopted(list.statedBy, member, () => [
        ...entry.path,
        "members",
        list.members.indexOf(member),
      ]),
    );
    if (members.length === 0) return missing("members", "none of its members is left.");
    return ok({ ...list, members });
  }

  function checkItem(entry: Entry<Item>): Result<Item, Rejection> {
    const item = entry.value;
    const unknown = item.facts.find((id) => !factIds.has(id));
    if (unknown !== undefined)
      return missing("facts", `it asks the fact "${unknown}", which is not in the pack.`);
    const repeated = item.options.findIndex(
      (option, index) => item.options.findIndex((other) => other.trim() === option.trim()) < index,
    );
    if (repeated < 0)
      return ok({ ...item, facts: known(entry, "facts", item.facts, factIds, "fact") });
    const why = "two of its options are the same.";
    return fail({ code: "repeated-option", path: ["options", repeated], why });
  }

  const lists = checked(unique(entries.lists), checkList);
  const treed = facts.map((entry) => {
    const { derivedFrom, ...fact } = entry.value;
    if (derivedFrom === undefined) return entry;
    const path = [...entry.path, "derivedFrom"];
    if (factIds.has(derivedFrom)) {
      if (isAdopted(derivedFrom, fact.id, () => path)) return entry;
    } else {
      const message = `"${fact.id}" is derived from the fact "${derivedFrom}", which this pack does not have or which was left out.`;
      report("unknown-id", "warning", path, message);
    }
    return { ...entry, value: fact };
  });
  const items = checked(unique(entries.items), checkItem);
  return { entries: { sources, topics, terms, facts: treed, lists, items }, problems };
}

/** Whether `id` is `ancestor` itself or stands somewhere below it. */
function isDescendant(
  children: ReadonlyMap<string, ReadonlySet<string>>,
  ancestor: string,
  id: string,
): boolean {
  const pending = [ancestor];
  const seen = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    pending.push(...(children.get(next) ?? []));
  }
  return false;
}

function idsOf(entries: readonly Entry<{ id: string }>[]): ReadonlySet<string> {
  return new Set(entries.map(({ value }) => value.id));
}
