import { createCatalog, type Catalog } from "../../src/core/content/catalog.ts";
import { parsePack, type ParsedPack } from "../../src/core/content/parsePack.ts";
import type { Pack } from "../../src/core/content/pack.ts";

/**
 * A small pack with one of everything. Each entry has a line of its own, so that tests can say
 * where a problem is: sources from line 8, topics 12, terms 16, facts 19, lists 25, items 28.
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
    { "id": "l1", "statedBy": "f1", "complete": false, "members": ["f2"] }
  ],
  "items": [
    { "id": "i1", "form": "single-best", "stem": "How many?", "options": ["One", "Two", "Three", "Four"], "key": 2, "rationale": "It is three.", "facts": ["f1", "f3"] },
    { "id": "i2", "form": "single-best", "stem": "Who joined?", "options": ["India", "Peru", "Chad", "Fiji"], "key": 0, "rationale": "India did.", "facts": ["f4"] }
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

export function samplePack(): Pack {
  const { pack } = parsePack(sampleText);
  if (pack === undefined) throw new Error("The sample is no pack.");
  return pack;
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
