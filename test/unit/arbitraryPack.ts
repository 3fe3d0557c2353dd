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
const topic = fc.record({ id, title: text });
const term = fc.record({ id, name: text, kind: fc.constant("body") });
const fact = fc.record(
  {
    id,
    topics: ids(1),
    title: text,
    statement: text,
    terms: ids(0),
    sources: ids(1),
    asOf: fc.constantFrom("2026", "2026-05", "2026-05-28"),
    derivedFrom: id,
  },
  { requiredKeys: ["id", "topics", "title", "statement", "sources", "asOf"] },
);
const list = fc.record({ id, statedBy: id, complete: fc.boolean(), members: ids(1) });
const item = fc.record({
  id,
  form: fc.constant("single-best"),
  stem: text,
  options: fc.array(text, { minLength: 4, maxLength: 4 }),
  key: fc.integer({ min: 0, max: 3 }),
  rationale: text,
  facts: ids(1),
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
  items: fc.array(item, { maxLength: 4 }),
});
