import { fail, ok, type Result } from "../base/result.ts";
import { AcyclicGraph } from "./acyclicGraph.ts";
import { FactTree } from "./factTree.ts";
import type { LeftOut } from "./leftOut.ts";
import type {
  Fact,
  Item,
  ItemStatement,
  Link,
  List,
  Member,
  Row,
  Sequence,
  Step,
  Table,
  Topic,
} from "./pack.ts";
import type { Entry, PackEntries, PathProblem } from "./packEntries.ts";
import type { JsonPath } from "./problem.ts";
import { ReferenceChecker, type Rejection, type Target } from "./referenceChecker.ts";
import { sentence, type Sentence } from "./sentence.ts";
import { withinDepth } from "./topicDepth.ts";

/** Every list of entries of a pack, with the entries as they are used. */
export interface CheckedEntries {
  readonly entries: PackEntries;
  readonly problems: readonly PathProblem[];
}

/**
 * The rules that a schema cannot say: ids are unique, every reference leads to an entry that is
 * there, and none leads back to where it came from. An entry that cannot do without what is missing
 * is left out, and `leftOut` then has it; a reference that an entry can do without is dropped.
 */
export function checkReferences(entries: PackEntries, leftOut: LeftOut): CheckedEntries {
  const checker = new ReferenceChecker(leftOut);
  const tree = new FactTree(checker);
  const parents = new AcyclicGraph();
  const successors = new AcyclicGraph();
  const sources = checker.unique(entries.sources);
  const allTopics = checker.unique(entries.topics);
  const terms = checker.unique(entries.terms);
  const inSources = toTarget("sources", sources);
  const inTopics = toTarget("topics", allTopics);
  const inTerms = toTarget("terms", terms);

  function checkTopic(entry: Entry<Topic>): Entry<Topic> {
    const { id, parent } = entry.value;
    const isUsed =
      parent === undefined ||
      (checker.isKnown(entry, ["parent"], parent, inTopics) && hasPlace(entry, id, parent));
    return isUsed ? entry : { ...entry, value: changed(entry.value, { parent: undefined }) };
  }

  function hasPlace({ path }: Entry<Topic>, id: string, parent: string): boolean {
    if (parents.add(id, parent)) return true;
    const circular = sentence(
      'The topic "{0}" would be listed under itself. Its parent is ignored; correct or remove it.',
      id,
    );
    checker.report("circular-topic", "error", [...path, "parent"], circular);
    return false;
  }

  /** The topics and sources of an entry, which must have at least one of each. */
  function placed<Value extends { id: string; topics: string[]; sources: string[] }>(
    entry: Entry<Value>,
  ): Result<Pick<Value, "topics" | "sources">, Rejection> {
    const { value } = entry;
    const topics = checker.known(entry, "topics", value.topics, inTopics);
    if (topics.length === 0) return without("topics", value.topics);
    const from = checker.known(entry, "sources", value.sources, inSources);
    if (from.length === 0) return without("sources", value.sources);
    return ok({ topics, sources: from });
  }

  function without(kind: "topics" | "sources", ids: readonly string[]): Result<never, Rejection> {
    const named = ids.map((id) => `"${id}"`).join(", ");
    const why =
      kind === "topics"
        ? sentence("none of its topics ({0}) is in the pack.", named)
        : sentence("none of its sources ({0}) is in the pack.", named);
    return checker.missing(kind, why, kind, ids);
  }

  function checkFact(entry: Entry<Fact>): Result<Fact, Rejection> {
    const result = placed(entry);
    if (!result.ok) return result;
    const { terms: named = [], conflicts: all } = entry.value;
    const terms = checker.known(entry, "terms", named, inTerms);
    const known = all?.filter(({ source }, index) =>
      checker.isKnown(entry, ["conflicts", index, "source"], source, inSources),
    );
    const isSame = known?.length === all?.length;
    const conflicts = isSame ? all : known?.length === 0 ? undefined : known;
    return ok(changed(entry.value, { ...result.value, terms, conflicts }));
  }

  const facts = checker.checked(checker.unique(entries.facts), checkFact);
  const inFacts = toTarget("facts", facts);
  const isFact = (entry: Entry<{ id: string }>, path: JsonPath, id: string) =>
    checker.isKnown(entry, path, id, inFacts);

  /** The rejection of an entry that is about facts of which one is not there. */
  function withoutFact(
    property: string,
    ids: readonly string[],
    why: (id: string) => Sentence,
  ): Result<never, Rejection> | undefined {
    const missing = ids.filter((id) => !inFacts.ids.has(id));
    const [first] = missing;
    return first === undefined
      ? undefined
      : checker.missing(property, why(first), "facts", missing);
  }
  const isAbsent = (id: string) => sentence('the fact "{0}" is not in the pack.', id);

  function checkList(entry: Entry<List>): Result<List, Rejection> {
    const list = entry.value;
    const rejection = withoutFact("statedBy", [list.statedBy], isAbsent);
    if (rejection !== undefined) return rejection;
    const members = list.members.map((member, index): Member => {
      const { fact } = member;
      const path = ["members", index, "fact"];
      const isUsed =
        fact === undefined ||
        (isFact(entry, path, fact) && tree.adopt(list.statedBy, fact, [...entry.path, ...path]));
      return isUsed ? member : changed(member, { fact: undefined });
    });
    return ok({ ...list, members });
  }

  function checkTable(entry: Entry<Table>): Result<Table, Rejection> {
    const result = placed(entry);
    if (!result.ok) return result;
    const inColumns = toTarget(
      "columns",
      entry.value.columns.map((value) => ({ value })),
    );
    const rows = entry.value.rows.map((row, index): Row => {
      const path = ["rows", index];
      const facts = checker.known(entry, [...path, "facts"], row.facts ?? [], inFacts);
      const cells = Object.entries(row.cells).filter(([column]) =>
        checker.isKnown(entry, [...path, "cells", column], column, inColumns),
      );
      return { ...row, cells: Object.fromEntries(cells), facts };
    });
    return ok({ ...entry.value, ...result.value, rows });
  }

  function checkSequence(entry: Entry<Sequence>): Result<Sequence, Rejection> {
    const result = placed(entry);
    if (!result.ok) return result;
    const members = entry.value.members.map((step, index): Step => {
      const { fact } = step;
      const isUsed = fact === undefined || isFact(entry, ["members", index, "fact"], fact);
      return isUsed ? step : changed(step, { fact: undefined });
    });
    return ok({ ...entry.value, ...result.value, members });
  }

  function checkLink({ value: link }: Entry<Link>): Result<Link, Rejection> {
    return (
      withoutFact("fact", [link.fact], isAbsent) ??
      withoutFact("with", [link.with], isAbsent) ??
      ok(link)
    );
  }

  function checkItem(entry: Entry<Item>): Result<Item, Rejection> {
    const item = entry.value;
    const rejection = withoutFact("facts", item.facts, (id) =>
      sentence('it asks the fact "{0}", which is not in the pack.', id),
    );
    if (rejection !== undefined) return rejection;
    const options = item.options.map(optionName);
    const repeated = options.findIndex((option, index) => options.indexOf(option) < index);
    if (repeated >= 0) {
      const why = sentence("two of its options are the same.");
      return fail({ code: "repeated-option", path: ["options", repeated], why });
    }
    const statements = item.statements?.map((statement, index): ItemStatement => {
      const path = ["statements", index, "facts"];
      const facts = checker.known(entry, path, statement.facts ?? [], inFacts);
      return changed(statement, { facts });
    });
    const facts = checker.known(entry, "facts", item.facts, inFacts);
    return ok(changed(item, { statements, facts }));
  }

  function checkOrigin(entry: Entry<Fact>): Entry<Fact> {
    const { id, derivedFrom, supersededBy } = entry.value;
    const isDerived =
      derivedFrom !== undefined &&
      isFact(entry, ["derivedFrom"], derivedFrom) &&
      tree.adopt(derivedFrom, id, [...entry.path, "derivedFrom"]);
    const hasSuccessor =
      supersededBy !== undefined &&
      isFact(entry, ["supersededBy"], supersededBy) &&
      isSuccessor(entry, id, supersededBy);
    const value = changed(entry.value, {
      derivedFrom: isDerived ? derivedFrom : undefined,
      supersededBy: hasSuccessor ? supersededBy : undefined,
    });
    return value === entry.value ? entry : { ...entry, value };
  }

  function isSuccessor({ path }: Entry<Fact>, id: string, successor: string): boolean {
    if (successors.add(id, successor)) return true;
    const circular = sentence(
      'The fact "{0}" would take its own place in the end. Its successor "{1}" is ignored; correct or remove it.',
      id,
      successor,
    );
    checker.report("circular-successor", "error", [...path, "supersededBy"], circular);
    return false;
  }

  const topics = withinDepth(allTopics.map(checkTopic), checker);
  const lists = checker.checked(checker.unique(entries.lists), checkList);
  const checked: PackEntries = {
    sources,
    topics,
    terms,
    facts: facts.map(checkOrigin),
    lists,
    tables: checker.checked(checker.unique(entries.tables), checkTable),
    sequences: checker.checked(checker.unique(entries.sequences), checkSequence),
    links: checker.checked(checker.unique(entries.links), checkLink),
    items: checker.checked(checker.unique(entries.items), checkItem),
  };
  return { entries: checked, problems: checker.problems() };
}

/** An option by which it is told from the others: letter case and white space do not count. */
function optionName(option: string): string {
  return option.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

function toTarget(
  kind: Target["kind"],
  entries: readonly { readonly value: { readonly id: string } }[],
): Target {
  return { kind, ids: new Set(entries.map(({ value }) => value.id)) };
}

/**
 * A value with some fields changed; a field that is undefined is taken out. The value itself if all
 * its fields are so already: a pack of thousands of entries need not be copied to be checked.
 */
function changed<Value extends object>(
  value: Value,
  fields: { readonly [Field in keyof Value]?: Value[Field] | undefined },
): Value {
  const names = Object.keys(fields) as (keyof Value)[];
  if (names.every((name) => fields[name] === value[name])) return value;
  const copy = { ...value, ...fields };
  for (const name of names) if (fields[name] === undefined) Reflect.deleteProperty(copy, name);
  return copy;
}
