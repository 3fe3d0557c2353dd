import type { FactKey, TopicKey } from "../../core/base/ids.ts";
import {
  topLevelFacts,
  topLevelTopics,
  type Catalog,
  type LoadedPack,
} from "../../core/content/catalog.ts";
import { findFactPath } from "../../core/content/findFactPath.ts";
import type { Problem } from "../../core/content/problem.ts";

/** An element of the topics tree. It holds keys, not content, so that it outlives a reload. */
export type TopicsNode =
  | { readonly kind: "pack"; readonly packId: string }
  | { readonly kind: "topic"; readonly topicKey: TopicKey }
  | {
      readonly kind: "fact";
      readonly topicKey: TopicKey;
      readonly factKey: FactKey;
      /** The facts under which this one is listed, from the topic downwards. */
      readonly parents: readonly FactKey[];
    }
  /** Everything that is wrong with one file. */
  | { readonly kind: "problems"; readonly fileName: string }
  | { readonly kind: "problem"; readonly fileName: string; readonly problem: Problem };

/** Unique over the tree and the same after a reload: expansion and selection hang on it. */
export function topicsNodeId(node: TopicsNode): string {
  switch (node.kind) {
    case "pack":
      return `pack:${node.packId}`;
    case "topic":
      return `topic:${node.topicKey}`;
    case "fact":
      return `fact:${[node.topicKey, ...node.parents, node.factKey].join(">")}`;
    case "problems":
      return `problems:${node.fileName}`;
    case "problem": {
      const { line, column } = node.problem.position;
      const place = `${node.fileName}:${String(line)}:${String(column)}`;
      return `problem:${place}:${node.problem.code}:${node.problem.message}`;
    }
  }
}

/** Children of a node, or the roots of the tree. */
export function topicsChildren(catalog: Catalog, node: TopicsNode | undefined): TopicsNode[] {
  if (node === undefined) return roots(catalog);
  switch (node.kind) {
    case "pack":
      return packChildren(catalog, node.packId);
    case "topic": {
      const { topicKey } = node;
      const topic = catalog.topics.get(topicKey);
      if (topic === undefined) return [];
      const facts = topLevelFacts(catalog, topic).map((factKey): TopicsNode => {
        return { kind: "fact", topicKey, factKey, parents: [] };
      });
      return [...topic.children.map(toTopicNode), ...facts];
    }
    case "fact": {
      const { topicKey, factKey } = node;
      const parents = [...node.parents, factKey];
      const children = catalog.facts.get(factKey)?.children ?? [];
      return children.map((child) => ({ kind: "fact", topicKey, factKey: child, parents }));
    }
    case "problems": {
      const { fileName } = node;
      const problems = findFile(catalog, fileName)?.problems ?? [];
      return problems.map((problem) => ({ kind: "problem", fileName, problem }));
    }
    case "problem":
      return [];
  }
}

/** The parent of a node; undefined for a root. */
export function topicsParent(catalog: Catalog, node: TopicsNode): TopicsNode | undefined {
  switch (node.kind) {
    case "pack":
      return undefined;
    case "problems": {
      const packId = findFile(catalog, node.fileName)?.pack?.id;
      return packId === undefined ? undefined : { kind: "pack", packId };
    }
    case "problem":
      return { kind: "problems", fileName: node.fileName };
    case "topic": {
      const topic = catalog.topics.get(node.topicKey);
      if (topic === undefined) return undefined;
      const { parent, pack } = topic;
      return parent === undefined ? { kind: "pack", packId: pack.id } : toTopicNode(parent);
    }
    case "fact": {
      const { topicKey } = node;
      const factKey = node.parents.at(-1);
      if (factKey === undefined) return { kind: "topic", topicKey };
      return { kind: "fact", topicKey, factKey, parents: node.parents.slice(0, -1) };
    }
  }
}

/** The first node of the tree that shows a fact; undefined if none does. */
export function findFactNode(catalog: Catalog, factKey: FactKey): TopicsNode | undefined {
  for (const topicKey of catalog.facts.get(factKey)?.topics ?? []) {
    const topic = catalog.topics.get(topicKey);
    const parents = topic === undefined ? undefined : findFactPath(catalog, topic, factKey);
    if (parents !== undefined) return { kind: "fact", topicKey, factKey, parents };
  }
  return undefined;
}

function toTopicNode(topicKey: TopicKey): TopicsNode {
  return { kind: "topic", topicKey };
}

/** Files that cannot be used have a row each; none at all leaves the place to the welcome view. */
function roots(catalog: Catalog): TopicsNode[] {
  if (catalog.packs.length === 0) return [];
  return catalog.files.map(({ pack, fileName }) =>
    pack === undefined ? { kind: "problems", fileName } : { kind: "pack", packId: pack.id },
  );
}

function findFile(catalog: Catalog, fileName: string): LoadedPack | undefined {
  return catalog.files.find((file) => file.fileName === fileName);
}

function packChildren(catalog: Catalog, packId: string): TopicsNode[] {
  const file = catalog.files.find(({ pack }) => pack?.id === packId);
  const hasProblems = file !== undefined && file.problems.length > 0;
  const problems: TopicsNode[] = hasProblems ? [{ kind: "problems", fileName: file.fileName }] : [];
  return [...problems, ...topLevelTopics(catalog, packId).map(toTopicNode)];
}
