import { createCatalog, type Catalog } from "../../src/core/content/catalog.ts";
import { parsePack, type ParsedPack } from "../../src/core/content/parsePack.ts";
import type { Item, Pack } from "../../src/core/content/pack.ts";

/**
 * A small pack with one of everything. Each entry has a line of its own, so that tests can say
 * where a problem is: sources from line 8, topics 12, terms 16, facts 19, lists 25, items 28,
 * tables 32, sequences 35, links 38.
 */
export const sampleText = `{
  "formatVersion": 1,
  "id": "sample",
  "title": "Sample",
  "language": "en",
  "licence": "CC BY 4.0",
  "sources": [
    { "id": "s1", "title": "Report", "publisher": "Ministry", "date": "2026-05", "kind": "official" },
    { "id": "s2", "title": "Paper", "publisher": "Press", "address": "https://example.org/p", "kind": "press" }
  ],
  "topics": [
    { "id": "t1", "title": "First topic", "summary": "The first." },
    { "id": "t2", "title": "Second topic" }
  ],
  "terms": [
    { "id": "w1", "name": "Minerals Security Partnership", "aliases": ["MSP"], "kind": "body" }
  ],
  "facts": [
    { "id": "f1", "topics": ["t1"], "title": "The three", "statement": "There are three.", "sources": ["s1"], "asOf": "2026-05-28" },
    { "id": "f2", "topics": ["t1"], "title": "The first", "statement": "One is among them.", "sources": ["s1"], "asOf": "2026-05" },
    { "id": "f3", "topics": ["t1"], "title": "The count", "statement": "Three is odd.", "sources": ["s1"], "asOf": "2026", "derivedFrom": "f1" },
    { "id": "f4", "topics": ["t2", "t1"], "title": "The club", "statement": "India has joined.", "terms": ["w1"], "sources": ["s2", "s1"], "asOf": "2026-05-28" }
  ],
  "lists": [
    { "id": "l1", "title": "the three", "statedBy": "f1", "complete": false, "members": [{ "name": "First", "fact": "f2" }, { "name": "Last" }] }
  ],
  "items": [
    { "id": "i1", "form": "single-best", "stem": "How many?", "options": ["One", "Two", "Three", "Four"], "key": 2, "rationale": "It is three.", "facts": ["f1", "f3"] },
    { "id": "i2", "form": "single-best", "stem": "Who joined?", "options": ["India", "Peru", "Chad", "Fiji"], "key": 0, "rationale": "India did.", "facts": ["f4"] }
  ],
  "tables": [
    { "id": "n1", "title": "Numbers", "topics": ["t1"], "sources": ["s1"], "asOf": "undated", "undatedBecause": "Numbers stay.", "columns": [{ "id": "name", "title": "Name" }, { "id": "sign", "title": "Sign" }], "rows": [{ "cells": { "name": "One", "sign": ["1", "I"] }, "facts": ["f2"] }, { "cells": { "name": "Nought", "sign": null } }] }
  ],
  "sequences": [
    { "id": "o1", "title": "Steps", "topics": ["t2"], "sources": ["s2"], "members": [{ "name": "Talks", "value": "2023" }, { "name": "Offer", "value": "2024" }, { "name": "Entry", "value": "2026", "fact": "f4" }] }
  ],
  "links": [
    { "id": "k1", "fact": "f3", "with": "f1", "explains": true, "reason": "Odd numbers are not even." }
  ]
}
`;

/** The sample with some of its text replaced, each piece exactly where it stands once. */
export function edited(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const pieces = text.split(from);
    if (pieces.length !== 2)
      throw new Error(`"${from}" stands ${String(pieces.length - 1)} times.`);
    return pieces.join(to);
  }, sampleText);
}

export function samplePack(text = sampleText): Pack {
  const { pack } = parsePack(text);
  if (pack === undefined) throw new Error("The sample is no pack.");
  return pack;
}

/** The sample with a third question, of a form that asks about statements. */
export function withStatements(form: Item["form"]): string {
  const item: Item = {
    id: "i3",
    form,
    lead: "Consider these:",
    statements: [
      { text: "There are three.", isTrue: true, facts: ["f1"] },
      { text: "Three is even.", isTrue: false, facts: ["f3"] },
    ],
    stem: "Which are right?",
    options: ["Only one", "Only two", "All three", "None"],
    key: 0,
    rationale: "Three is odd.",
    facts: ["f1", "f3"],
  };
  const last = '"facts": ["f4"] }';
  return edited([last, `${last},\n${JSON.stringify(item)}`]);
}

export function catalogOf(...packs: readonly Pack[]): Catalog {
  return createCatalog(
    packs.map((pack) => ({ fileName: `${pack.id}.affairs.json`, pack, problems: [] })),
  );
}

/** The problems as the log has them: "19:5 error schema: …". */
export function shownProblems({ problems }: Pick<ParsedPack, "problems">): string[] {
  return problems.map(({ code, severity, message, position }) => {
    const place = `${String(position.line)}:${String(position.column)}`;
    return `${place} ${severity} ${code}: ${message}`;
  });
}
