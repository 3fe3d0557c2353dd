import assert from "node:assert/strict";
import articleFacts from "../fixtures/articleFacts.json" with { type: "json" };
import { isCountForm, questionText } from "./examForms.ts";
import { readPack } from "./packFiles.ts";

/** What the source article states, as it was read: one entry for each statement worth a card. */
interface ArticleFact {
  readonly id: string;
  /** A fact of its own, a member of its parent's list, or a statement that another one has. */
  readonly card: "yes" | "list-item" | "no-duplicate";
  readonly topic: string;
  readonly parent?: string;
}

const article = articleFacts as readonly ArticleFact[];
const pack = readPack("india-us-critical-minerals.affairs.json");

/** Entries that stand in a list of the article but are no members of it: they follow from it. */
const derived: Readonly<Record<string, string>> = {
  "cm-three-grounds": "cm-definition",
  "qd-member-count-four": "qd-members",
};

/** The article states these in two places. */
const alsoKeyFacts = ["ree-count-17", "pe-eam-jaishankar", "pe-secstate-rubio"];

function idsWith(card: ArticleFact["card"]): string[] {
  return article.filter((fact) => fact.card === card).map(({ id }) => id);
}

describe("the pack on India–US critical minerals", () => {
  it("has the seven topics in their order", () => {
    assert.deepEqual(
      pack.topics.map(({ id }) => id),
      ["framework", "importance", "minerals", "rees", "quad", "key-facts", "people"],
    );
  });

  it("has the 40 facts and the 27 list items of the article, and nothing else", () => {
    assert.deepEqual([idsWith("yes").length, idsWith("list-item").length], [40, 27]);
    assert.deepEqual(
      pack.facts.map(({ id }) => id).sort(),
      [...idsWith("yes"), ...idsWith("list-item")].sort(),
    );
  });

  it("has each fact under its topic", () => {
    const expected = article
      .filter(({ card }) => card !== "no-duplicate")
      .map(({ id, topic }) => [id, alsoKeyFacts.includes(id) ? [topic, "key-facts"] : [topic]]);
    assert.deepEqual(
      Object.fromEntries(pack.facts.map(({ id, topics }) => [id, topics])),
      Object.fromEntries(expected),
    );
  });

  it("has what the article states twice once, under both topics", () => {
    assert.deepEqual(idsWith("no-duplicate"), ["kf-ree-17-metallic"]);
    const fact = pack.facts.find(({ id }) => id === "ree-count-17");
    assert.deepEqual(fact?.topics, ["rees", "key-facts"]);
    // The repetition adds that they are metals.
    assert.match(fact.statement, /\b17\b.*\bmetallic\b/);
  });

  it("has the list items in the lists of their facts, in the order of the article", () => {
    const members = new Map<string, string[]>();
    for (const { id, card, parent } of article)
      if (card === "list-item" && parent !== undefined && !(id in derived))
        members.set(parent, [...(members.get(parent) ?? []), id]);
    assert.deepEqual(
      Object.fromEntries(
        pack.lists.map((list) => [list.statedBy, list.members.map(({ fact }) => fact)]),
      ),
      Object.fromEntries(members),
    );
  });

  it("says of the Quad's list only that it is complete: the others are examples", () => {
    assert.deepEqual(Object.fromEntries(pack.lists.map(({ id, complete }) => [id, complete])), {
      "india-demand-sectors": false,
      "supported-initiatives": false,
      "named-critical-minerals": false,
      "named-ree-uses": false,
      "quad-countries": true,
    });
  });

  it("marks what follows from a list as derived, not as a member", () => {
    const found = pack.facts.flatMap(({ id, derivedFrom }) =>
      derivedFrom === undefined ? [] : [[id, derivedFrom]],
    );
    assert.deepEqual(Object.fromEntries(found), derived);
    const members = pack.lists.flatMap((list) => list.members.map(({ fact }) => fact));
    assert.deepEqual(
      members.filter((id) => id === undefined || id in derived),
      [],
    );
  });

  it("cites the article, and only the article, for every fact, as of its day", () => {
    assert.deepEqual(pack.sources[0], {
      id: "kamaraj-2026-05-28",
      title: "India–US Cooperation on Critical Minerals and Rare Earths",
      publisher: "Kamaraj IAS Academy",
      date: "2026-05-28",
      kind: "coaching",
    });
    const cited = [...pack.facts, ...pack.tables, ...pack.sequences].map(({ sources }) => sources);
    assert.deepEqual(new Set(cited.flat()), new Set(["kamaraj-2026-05-28"]));
    assert.deepEqual([...new Set(pack.facts.map(({ asOf }) => asOf))], ["2026-05-28"]);
  });

  it("names the press only where it contradicts the article: on whether the framework was signed", () => {
    assert.deepEqual(
      pack.sources.slice(1).map(({ publisher, date, kind }) => [publisher, date, kind]),
      [
        ["The Mining Operations Director", "2026-05", "press"],
        ["Mining.com", "2026-05-26", "press"],
      ],
    );
    const disputed = pack.facts.filter(({ status }) => status === "disputed");
    assert.deepEqual(
      disputed.map(({ id, conflicts = [] }) => [id, conflicts.map(({ source }) => source)]),
      [["fw-discussed-jaishankar-rubio", pack.sources.slice(1).map(({ id }) => id)]],
    );
    for (const { value } of disputed.flatMap(({ conflicts = [] }) => conflicts))
      assert.match(value, /\bsigned\b.*\b26 May 2026\b/);
  });

  it("says nowhere that the framework was signed: the article says discussed", () => {
    const texts = [
      ...pack.facts.map(({ id, statement, title }) => `${id}: ${title} ${statement}`),
      ...pack.items.map(({ id, stem, options, key }) => `${id}: ${stem} ${options[key] ?? ""}`),
      ...pack.items.flatMap(({ id, statements = [] }) =>
        statements.filter(({ isTrue }) => isTrue).map(({ text }) => `${id}: ${text}`),
      ),
    ];
    assert.deepEqual(
      texts.filter((text) => /\b(signed|signing|signature)\b/i.test(text)),
      [],
    );
  });

  it("prints no figure that the article does not have", () => {
    const numbers = new Set(pack.facts.flatMap(({ statement }) => statement.match(/\d+/g) ?? []));
    assert.deepEqual([...numbers].sort(), ["17", "2023", "2026"]);
  });

  it("has at least 40 questions, and no topic with fewer than three", () => {
    const counts = pack.topics.map(({ id }) => {
      const facts = pack.facts.filter(({ topics }) => topics.includes(id)).map((fact) => fact.id);
      const items = pack.items.filter((item) => item.facts.some((fact) => facts.includes(fact)));
      return items.length;
    });
    assert.ok(pack.items.length >= 40);
    assert.deepEqual(
      counts.filter((count) => count < 3),
      [],
      String(counts),
    );
  });

  it("asks how many there are only where the article is clear: of rare earths and of the Quad", () => {
    const counting = pack.items.filter(
      (item) => !isCountForm(item) && /\bhow many\b/i.test(questionText(item)),
    );
    const asked = new Set(counting.flatMap(({ facts }) => facts));
    assert.deepEqual([...asked].sort(), ["qd-member-count-four", "ree-count-17"]);
  });

  it("offers nothing as wrong that is right on another list", () => {
    const wrongTexts = (factPrefix: string) => [
      ...pack.items
        .filter(({ facts }) => facts.some((id) => id.startsWith(factPrefix)))
        .flatMap(({ options, key, statements = [] }) => [
          ...options.filter((_, place) => place !== key),
          ...statements.filter(({ isTrue }) => !isTrue).map(({ text }) => text),
        ]),
      ...pack.facts
        .filter(({ id }) => id.startsWith(factPrefix))
        .flatMap(({ decoys = [] }) =>
          decoys.map(({ swap, statement = "" }) => swap?.to ?? statement),
        ),
      ...pack.lists
        .filter(({ statedBy }) => statedBy.startsWith(factPrefix))
        .flatMap(({ nonMembers = [] }) => nonMembers),
    ];
    // On lists of critical minerals of the United States.
    const elsewhereCritical = /\b(manganese|chromium|zinc|lead|silver|uranium|boron)\b/i;
    // Related to the topic, so that a student may rightly think of them.
    const related = /\b(NCMM|PLI|FAME|FORGE|IPEF|Artemis|Washington)\b/;
    assert.deepEqual(
      [
        ...wrongTexts("cm-").filter((text) => elsewhereCritical.test(text)),
        ...wrongTexts("").filter((text) => related.test(text)),
      ],
      [],
    );
  });
});
