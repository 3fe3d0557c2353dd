import { fail, ok, type Result } from "../base/result.ts";
import { FactTree } from "./factTree.ts";
import type {
  Fact,
  Item,
  ItemStatement,
  Link,
  List,
  Member,
  Row,
  Sequence,
  Table,
  Topic,
} from "./pack.ts";
import type { Entry, PackEntries, PathProblem } from "./packEntries.ts";
import type { JsonPath } from "./problem.ts";
import { missing, ReferenceChecker, type Rejection } from "./referenceChecker.ts";

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
  const checker = new ReferenceChecker();
  const tree = new FactTree(checker);
  const sources = checker.unique(entries.sources);
  const allTopics = checker.unique(entries.topics);
  const terms = checker.unique(entries.terms);
  const sourceIds = idsOf(sources);
  const topicIds = idsOf(allTopics);
  const termIds = idsOf(terms);
  const topics = allTopics.map((entry) => checkTopic(entry, checker, topicIds));

  /** The topics and sources of an entry, which must have at least one of each. */
  function placed<Value extends { id: string; topics: string[]; sources: string[] }>(
    entry: Entry<Value>,
  ): Result<Value, Rejection> {
    const { value } = entry;
    const inTopics = checker.known(entry, ["topics"], value.topics, topicIds, "topic");
    if (inTopics.length === 0) return missing("topics", "none of its topics is in the pack.");
    const from = checker.known(entry, ["sources"], value.sources, sourceIds, "source");
    if (from.length === 0) return missing("sources", "none of its sources is in the pack.");
    return ok({ ...value, topics: inTopics, sources: from });
  }

  function checkFact(entry: Entry<Fact>): Result<Fact, Rejection> {
    const result = placed(entry);
    if (!result.ok) return result;
    const { conflicts: allConflicts = [], ...fact } = result.value;
    const conflicts = allConflicts.filter(({ source }, index) =>
      checker.isKnown(entry, ["conflicts", index, "source"], source, sourceIds, "source"),
    );
    const terms = checker.known(entry, ["terms"], fact.terms ?? [], termIds, "term");
    return ok({ ...fact, ...(conflicts.length === 0 ? {} : { conflicts }), terms });
  }

  const facts = checker.checked(checker.unique(entries.facts), checkFact);
  const factIds = idsOf(facts);
  const isFact = (entry: Entry<{ id: string }>, path: JsonPath, id: string) =>
    checker.isKnown(entry, path, id, factIds, "fact");

  function checkList(entry: Entry<List>): Result<List, Rejection> {
    const list = entry.value;
    if (!factIds.has(list.statedBy))
      return missing("statedBy", `the fact "${list.statedBy}" is not in the pack.`);
    const members = list.members.map(({ fact, ...member }, index): Member => {
      const path = ["members", index, "fact"];
      const isListed =
        fact !== undefined &&
        isFact(entry, path, fact) &&
        tree.adopt(list.statedBy, fact, [...entry.path, ...path]);
      return isListed ? { ...member, fact } : member;
    });
    return ok({ ...list, members });
  }

  function checkTable(entry: Entry<Table>): Result<Table, Rejection> {
    const columns = new Set(entry.value.columns.map(({ id }) => id));
    const rows = entry.value.rows.map((row, index): Row => {
      const path = ["rows", index];
      const facts = checker.known(entry, [...path, "facts"], row.facts ?? [], factIds, "fact");
      const cells = Object.entries(row.cells).filter(([column]) =>
        checker.isKnown(entry, [...path, "cells", column], column, columns, "column"),
      );
      return { ...row, cells: Object.fromEntries(cells), facts };
    });
    return placed({ ...entry, value: { ...entry.value, rows } });
  }

  function checkSequence(entry: Entry<Sequence>): Result<Sequence, Rejection> {
    const members = entry.value.members.map(({ fact, ...step }, index) =>
      fact !== undefined && isFact(entry, ["members", index, "fact"], fact)
        ? { ...step, fact }
        : step,
    );
    return placed({ ...entry, value: { ...entry.value, members } });
  }

  function checkLink(entry: Entry<Link>): Result<Link, Rejection> {
    const link = entry.value;
    for (const property of ["fact", "with"] as const)
      if (!factIds.has(link[property]))
        return missing(property, `the fact "${link[property]}" is not in the pack.`);
    return ok(link);
  }

  function checkItem(entry: Entry<Item>): Result<Item, Rejection> {
    const item = entry.value;
    const unknown = item.facts.find((id) => !factIds.has(id));
    if (unknown !== undefined)
      return missing("facts", `it asks the fact "${unknown}", which is not in the pack.`);
    const repeated = item.options.findIndex(
      (option, index) => item.options.findIndex((other) => other.trim() === option.trim()) < index,
    );
    if (repeated >= 0) {
      const why = "two of its options are the same.";
      return fail({ code: "repeated-option", path: ["options", repeated], why });
    }
    const statements = item.statements?.map((statement, index): ItemStatement => {
      const path = ["statements", index, "facts"];
      const judgedBy = checker.known(entry, path, statement.facts ?? [], factIds, "fact");
      return { ...statement, facts: judgedBy };
    });
    return ok({
      ...item,
      ...(statements === undefined ? {} : { statements }),
      facts: checker.known(entry, ["facts"], item.facts, factIds, "fact"),
    });
  }

  const lists = checker.checked(checker.unique(entries.lists), checkList);
  const treed = facts.map((entry) => {
    const { derivedFrom, supersededBy, ...fact } = entry.value;
    const isDerived =
      derivedFrom !== undefined &&
      isFact(entry, ["derivedFrom"], derivedFrom) &&
      tree.adopt(derivedFrom, fact.id, [...entry.path, "derivedFrom"]);
    const hasSuccessor =
      supersededBy !== undefined && isFact(entry, ["supersededBy"], supersededBy);
    const value: Fact = {
      ...fact,
      ...(isDerived ? { derivedFrom } : {}),
      ...(hasSuccessor ? { supersededBy } : {}),
    };
    return { ...entry, value };
  });
  return {
    entries: {
      sources,
      topics,
      terms,
      facts: treed,
      lists,
      tables: checker.checked(checker.unique(entries.tables), checkTable),
      sequences: checker.checked(checker.unique(entries.sequences), checkSequence),
      links: checker.checked(checker.unique(entries.links), checkLink),
      items: checker.checked(checker.unique(entries.items), checkItem),
    },
    problems: checker.problems,
  };
}

function checkTopic(
  entry: Entry<Topic>,
  checker: ReferenceChecker,
  topicIds: ReadonlySet<string>,
): Entry<Topic> {
  const { parent, ...topic } = entry.value;
  if (parent === undefined) return entry;
  return checker.isKnown(entry, ["parent"], parent, topicIds, "topic")
    ? entry
    : { ...entry, value: topic };
}

function idsOf(entries: readonly Entry<{ id: string }>[]): ReadonlySet<string> {
  return new Set(entries.map(({ value }) => value.id));
}
