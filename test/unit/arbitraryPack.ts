import fc from "fast-check";

// Few ids, so that references often lead somewhere, often nowhere, and sometimes in a circle.
const id = fc.constantFrom("a", "b", "c", "d", "e");
const ids = (minLength: number) => fc.array(id, { minLength, maxLength: 5 });
const text = fc.constantFrom(
  "One",
  "Two thirds",
  "a_b *c*",
  "<b>",
  "[x](y)",
  "US$675",
  "भारत",
  "—",
);

const source = fc.record({ id, title: text, publisher: text, kind: fc.constant("press") });
const topic = fc.record({ id, title: text, parent: id }, { requiredKeys: ["id", "title"] });
const term = fc.record({ id, name: text, kind: fc.constant("body") });
const fact = fc.record(
  {
    id,
    topics: ids(1),
    title: text,
    statement: text,
    terms: ids(0),
    sources: ids(1),
    asOf: fc.constantFrom("2026", "2026-05", "2026-05-28", "undated"),
    derivedFrom: id,
    status: fc.constantFrom("current", "superseded", "disputed"),
    supersededBy: id,
    conflicts: fc.array(fc.record({ value: text, source: id }), { minLength: 1, maxLength: 3 }),
    decoys: fc.array(fc.record({ statement: text, reason: text }), { maxLength: 2 }),
  },
  { requiredKeys: ["id", "topics", "title", "statement", "sources", "asOf"] },
);
const member = fc.record({ name: text, fact: id }, { requiredKeys: ["name"] });
const list = fc.record({
  id,
  title: text,
  statedBy: id,
  complete: fc.boolean(),
  members: fc.array(member, { minLength: 2, maxLength: 5 }),
});
const cell = fc.oneof(text, fc.constant(null), fc.array(text, { minLength: 1, maxLength: 2 }));
const row = fc.record(
  { cells: fc.dictionary(id, cell, { maxKeys: 3 }), facts: ids(0) },
  { requiredKeys: ["cells"] },
);
const table = fc.record({
  id,
  title: text,
  topics: ids(1),
  sources: ids(1),
  asOf: fc.constantFrom("2026", "undated"),
  columns: fc.array(fc.record({ id, title: text }), { minLength: 2, maxLength: 3 }),
  rows: fc.array(row, { minLength: 2, maxLength: 3 }),
});
const step = fc.record({ name: text, value: text, fact: id }, { requiredKeys: ["name", "value"] });
const sequence = fc.record({
  id,
  title: text,
  topics: ids(1),
  sources: ids(1),
  members: fc.array(step, { minLength: 3, maxLength: 4 }),
});
const link = fc.record({ id, fact: id, with: id, explains: fc.boolean(), reason: text });
const statement = fc.record(
  { text, isTrue: fc.boolean(), facts: ids(0) },
  { requiredKeys: ["text", "isTrue"] },
);
const item = fc.record(
  {
    id,
    form: fc.constantFrom("single-best", "count", "two-statements"),
    lead: text,
    statements: fc.array(statement, { minLength: 2, maxLength: 3 }),
    stem: text,
    options: fc.array(text, { minLength: 4, maxLength: 4 }),
    key: fc.integer({ min: 0, max: 3 }),
    rationale: text,
    facts: ids(1),
  },
  { requiredKeys: ["id", "form", "stem", "options", "key", "rationale", "facts"] },
);
const formerId = fc.oneof(id, fc.constantFrom("old", "pack/a", "pack/old", "other/a"));
const alias = fc.record({
  fact: id,
  formerly: fc.array(formerId, { minLength: 1, maxLength: 4 }),
});

/** Pack files that fit the schema, whose ids may be repeated and whose references may be wrong. */
export const arbitraryPackFile = fc.record({
  formatVersion: fc.constant(1),
  id: fc.constant("pack"),
  title: text,
  language: fc.constant("en"),
  licence: fc.constant("CC BY 4.0"),
  sources: fc.array(source, { minLength: 1, maxLength: 4 }),
  topics: fc.array(topic, { minLength: 1, maxLength: 4 }),
  terms: fc.array(term, { maxLength: 3 }),
  facts: fc.array(fact, { minLength: 1, maxLength: 8 }),
  lists: fc.array(list, { maxLength: 4 }),
  tables: fc.array(table, { maxLength: 3 }),
  sequences: fc.array(sequence, { maxLength: 3 }),
  links: fc.array(link, { maxLength: 4 }),
  items: fc.array(item, { maxLength: 4 }),
  aliases: fc.array(alias, { maxLength: 4 }),
});
