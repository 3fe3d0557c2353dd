import assert from "node:assert/strict";
import { toFactDocument } from "../../../../src/core/search/factDocument.ts";
import { FactSearch, type FactHit } from "../../../../src/core/search/factSearch.ts";
import { bundledCatalog } from "../../bundledPack.ts";
import { fact, idsOf, lettersIn, packOf, searchOver } from "./searchDocuments.ts";

const catalog = bundledCatalog();
const facts = [...catalog.facts.values()];
const search = new FactSearch();
for (const { id, title } of catalog.packs)
  search.putPack({ id, title, facts: facts.map(toFactDocument) });

/** The letters that a hit highlights, as they stand in the fact. */
function highlighted(hit: FactHit | undefined): { title: string[]; statement: string[] } {
  assert.ok(hit);
  const entry = catalog.facts.get(hit.key);
  assert.ok(entry);
  return {
    title: lettersIn(entry.fact.title, hit.highlights.title),
    statement: lettersIn(entry.fact.statement, hit.highlights.statement),
  };
}

const firstOf = (query: string) => search.search(query, 1).hits[0];

describe("FactSearch", () => {
  it('finds rare earths by "rare erth", before anything else', () => {
    const hits = idsOf(search, "rare erth", 6);
    assert.equal(hits.length, 6);
    for (const id of hits) assert.match(id, /^ree-|-ree|china-dominates/);
  });

  it('finds the minister by "jaishanker"', () => {
    assert.deepEqual(idsOf(search, "jaishanker"), [
      "pe-eam-jaishankar",
      "fw-discussed-jaishankar-rubio",
    ]);
  });

  it('finds the Minerals Security Partnership by "MSP", in capitals and without', () => {
    const expected = ["kf-india-joined-msp", "kf-msp-expansion"];
    assert.deepEqual(idsOf(search, "MSP").slice(0, 2), expected);
    assert.deepEqual(idsOf(search, "msp"), idsOf(search, "MSP"));
  });

  it("finds a fact by an alias of a term that its statement does not spell out", () => {
    assert.deepEqual(idsOf(search, "EAM", 1), ["pe-eam-jaishankar"]);
    assert.deepEqual(highlighted(firstOf("EAM")), { title: [], statement: [] });
  });

  it("finds every fact by its own title, among the first three", () => {
    const lost = facts.filter(({ fact: { id, title } }) => !idsOf(search, title, 3).includes(id));
    assert.deepEqual(
      lost.map(({ fact: { title } }) => title),
      [],
    );
  });

  it("finds words in any order", () => {
    for (const query of ["turbines wind", "wind turbines"])
      assert.deepEqual(idsOf(search, query, 1), ["ree-use-wind-turbines"]);
  });

  it("puts facts with every word before the others, and keeps the others", () => {
    const hits = idsOf(search, "quad japan");
    assert.deepEqual(hits.slice(0, 2), ["qd-member-japan", "qd-members"]);
    assert.ok(hits.includes("qd-member-india"));
  });

  it("makes nothing of a dash or a quote without words", () => {
    const expected = idsOf(search, "quad japan");
    for (const query of ["quad -> japan", "quad -- japan", "quad -( japan", 'quad "(" japan'])
      assert.deepEqual(idsOf(search, query), expected, query);
  });

  it("does without a word that no fact has", () => {
    assert.deepEqual(idsOf(search, "quad xylophone ", 3), idsOf(search, "quad ", 3));
  });

  it("makes good a space too much or too few", () => {
    assert.ok(idsOf(search, "greenhydrogen", 3).includes("im-supports-green-hydrogen-mission"));
    assert.ok(idsOf(search, "semi conductor", 5).includes("im-sector-semiconductor"));
  });

  it("reads no more than the first 200 characters of a query", () => {
    assert.deepEqual(idsOf(search, `MSP${" ".repeat(200)}xylophone`), idsOf(search, "MSP"));
    assert.deepEqual(idsOf(search, "mineral ".repeat(100_000)), idsOf(search, "mineral "));
  });

  it("finds what a short word begins beside what has it as a word, also with a filter", () => {
    const ores = searchOver([
      fact("symbol", "Li is its symbol.", { topics: [{ id: "ores", title: "Ores" }] }),
      fact("lithium", "Lithium lies in Chile.", { topics: [{ id: "ores", title: "Ores" }] }),
      fact("other", "Tin is mined in Peru."),
    ]);
    for (const query of ["li", "topic:ores li"])
      assert.deepEqual(idsOf(ores, query), ["symbol", "lithium"], query);
    assert.deepEqual(idsOf(ores, "chile li"), ["lithium", "symbol"]);
  });

  it("gives no more hits than asked for, and the beginning of the same list", () => {
    const ten = idsOf(search, "india", 10);
    assert.equal(ten.length, 10);
    assert.deepEqual(idsOf(search, "india", 3), ten.slice(0, 3));
    assert.deepEqual(idsOf(search, "india", 0), []);
  });

  it("finds nothing by an empty query or by what is no word", () => {
    for (const query of ["", " \t\n", "((((", "…", "🇮🇳", "\uD800", "***", "\\", "-", '"', '""'])
      assert.deepEqual(idsOf(search, query), [], query);
  });

  it("finds nothing among no facts", () => {
    for (const query of ["india", "", "is:disputed", '"india"'])
      assert.deepEqual(new FactSearch().search(query, 5).hits, []);
  });

  it("highlights the letters that match, as they stand in the fact", () => {
    assert.deepEqual(highlighted(firstOf("smartphones")), {
      title: ["smartphones"],
      statement: ["smartphones"],
    });
    assert.deepEqual(highlighted(firstOf("jaishanker")), { title: [], statement: ["Jaishankar"] });
    assert.deepEqual(highlighted(firstOf("smartp")), { title: ["smartp"], statement: ["smartp"] });
    assert.deepEqual(highlighted(firstOf("smartphones u")).statement, ["u", "smartphones"]);
  });

  it("highlights no chance likeness beside the word itself", () => {
    const { hits } = searchOver([fact("a", "Rare earths are rare.")]).search("rare", 1);
    assert.deepEqual(hits[0]?.highlights.statement, [
      [0, 3],
      [16, 19],
    ]);
  });
});

describe("FactSearch and typing errors", () => {
  const words = searchOver([
    fact("aluminium", "Bauxite is an ore of aluminium."),
    fact("thorium", "Monazite holds thorium."),
  ]);
  const cases: readonly (readonly [what: string, query: string])[] = [
    ["a dropped letter", "thoium"],
    ["a doubled letter", "thorrium"],
    ["two letters swapped", "tohrium"],
    ["a wrong letter", "thoriun"],
    ["a wrong first letter", "rhorium"],
    ["a wrong letter in a half word", "thprium"],
    ["swapped letters in a half word", "htor"],
    ["a dropped letter in a half word", "toriu"],
  ];
  for (const [what, query] of cases)
    it(`finds a word with ${what}: ${query}`, () => {
      assert.deepEqual(idsOf(words, query), ["thorium"]);
    });

  it("finds two wrong letters in a word of eight letters or more, and not in a shorter one", () => {
    assert.deepEqual(idsOf(words, "aluminmiun"), ["aluminium"]);
    assert.deepEqual(idsOf(words, "tohrimu"), []);
  });
});

describe("FactSearch and numbers", () => {
  const numbers = searchOver([
    fact("seventeen", "There are 17 elements."),
    fact("fraction", "The share is 1.7 per cent."),
    fact("rupees", "The outlay is ₹16,300 cr."),
    fact("dollars", "The plan costs US$16,300 crore."),
    fact("hundreds", "It has 170 members and 1,700 staff."),
  ]);

  it("tells numbers apart that share their digits", () => {
    assert.deepEqual(idsOf(numbers, "17"), ["seventeen"]);
    assert.deepEqual(idsOf(numbers, "1.7"), ["fraction"]);
    assert.deepEqual(idsOf(numbers, "170"), ["hundreds"]);
    assert.deepEqual(idsOf(numbers, "1700"), ["hundreds"]);
    assert.deepEqual(idsOf(numbers, "71 "), []);
  });

  it("takes a number that stands nowhere for a half one", () => {
    assert.deepEqual(idsOf(numbers, "163").sort(), ["dollars", "rupees"]);
    assert.deepEqual(idsOf(numbers, "163 "), []);
  });

  it("finds an amount at every letter on the way to it", () => {
    for (const typed of ["16,300crores", "16300cr.", "16,300 crore"])
      for (let end = 2; end <= typed.length; end += 1) {
        const query = typed.slice(0, end);
        assert.deepEqual(idsOf(numbers, query).slice(0, 2).sort(), ["dollars", "rupees"], query);
      }
    const networks = searchOver([fact("five", "5G is next."), fact("share", "5 of 9 GW")]);
    assert.deepEqual(idsOf(networks, "5g"), ["five"]);
    assert.deepEqual(idsOf(networks, "9g"), ["share"]);
  });

  it("finds an amount however it is written", () => {
    for (const query of ["16300 crore", "16,300cr", "16,300 Cr."])
      assert.deepEqual(idsOf(numbers, query).slice(0, 2).sort(), ["dollars", "rupees"], query);
    for (const query of ["₹16,300 cr", "Rs. 16300 crores", "INR 16,300", "16,300 rupees"])
      assert.equal(idsOf(numbers, query)[0], "rupees", query);
    for (const query of ["US$16,300 crore", "$16,300", "16300 USD", "16,300 dollars"])
      assert.equal(idsOf(numbers, query)[0], "dollars", query);
  });
});

describe("FactSearch and scripts", () => {
  const scripts = searchOver([
    fact("koln", "São Paulo", { title: "Köln" }),
    fact("hindi", "भारत क्वाड का सदस्य है।", { terms: ["दुर्लभ मृदा तत्व"] }),
    fact("tamil", "இந்தியா நாற்கர உறுப்பினர்"),
    fact("digits", "तत्व १७ हैं"),
  ]);

  it("finds accented and plain letters by each other, composed and decomposed", () => {
    for (const query of ["koln", "Köln", "KO\u0308LN"])
      assert.deepEqual(idsOf(scripts, query), ["koln"]);
    assert.deepEqual(scripts.search("sao paulo", 1).hits[0]?.highlights.statement, [
      [0, 2],
      [4, 8],
    ]);
  });

  it("finds Devanagari and Tamil words, half words and aliases", () => {
    for (const query of ["भारत", "भार", "क्वाड सदस्य", "दुर्लभ"])
      assert.equal(idsOf(scripts, query)[0], "hindi", query);
    for (const query of ["இந்தியா", "இந்தி", "உறுப்பினர்"])
      assert.equal(idsOf(scripts, query)[0], "tamil", query);
  });

  it("finds Devanagari digits by plain ones", () => {
    assert.deepEqual(idsOf(scripts, "17"), ["digits"]);
  });
});

describe("FactSearch and filters", () => {
  const quad = { id: "quad", title: "The Quad" };
  const ores = { id: "ores", title: "Minerals and Ores" };
  const filtered = new FactSearch();
  filtered.putPack({
    id: "b",
    title: "Background",
    facts: [
      fact("old", "India chairs the Quad.", { topics: [quad], status: "superseded" }),
      fact("ore", "Rare earth ore lies in Kerala.", { topics: [ores] }),
    ],
  });
  filtered.putPack({
    id: "a",
    title: "India–US Deal",
    facts: [
      fact("claim", "Earth is rare, India says.", { topics: [quad, ores], status: "disputed" }),
    ],
  });
  const cases: readonly (readonly [query: string, ids: readonly string[]])[] = [
    ["is:disputed", ["claim"]],
    ["IS:Superseded", ["old"]],
    ["topic:quad", ["claim", "old"]],
    ["topic:min", ["claim", "ore"]],
    ['topic:"minerals and"', ["claim", "ore"]],
    ["-topic:quad", ["ore"]],
    ["pack:background", ["old", "ore"]],
    ["pack:us", ["claim"]],
    ["topic:quad -is:disputed", ["old"]],
    ["india is:disputed", ["claim"]],
    ["topic:none", []],
    ['"rare earth"', ["ore"]],
    ['"earth is"', ["claim"]],
    ['"RARE EARTH" kerala', ["ore"]],
    ['"earth rare"', []],
    ["india -quad", ["claim"]],
    ['-"rare earth" -chairs', ["claim"]],
    ['rare -"rare earth"', ["claim"]],
    ["india -india", []],
  ];
  for (const [query, ids] of cases)
    it(`finds by ${query}: ${ids.join(", ") || "nothing"}`, () => {
      assert.deepEqual(idsOf(filtered, query), ids);
    });

  it("reports a topic or pack that there is not, with those that there are", () => {
    const reportedFor = (query: string) =>
      filtered
        .search(query, 5)
        .problems.map(({ kind, text, start, end, allowed }) => [kind, text, start, end, allowed]);
    assert.deepEqual(reportedFor("ore topic:nine"), [
      ["unknown-value", "topic:nine", 4, 14, ["ores", "quad"]],
    ]);
    assert.deepEqual(reportedFor('-pack:"x y" is:x'), [
      ["unknown-value", '-pack:"x y"', 0, 11, ["a", "b"]],
      ["unknown-value", "is:x", 12, 16, ["disputed", "superseded"]],
    ]);
    assert.deepEqual(reportedFor("topic:qu -pack:back"), []);
    assert.deepEqual(idsOf(filtered, "kerala topic:nine"), ["ore"]);
  });

  it("offers at most ten ids, and reports none while packs are put in", () => {
    const search = new FactSearch();
    const packs = Array.from({ length: 12 }, (_, number) =>
      packOf(`p${String(number + 10)}`, [fact(String(number), "ore")]),
    );
    const steps = search.putPacks(packs);
    steps.next();
    assert.deepEqual(search.search("pack:p21", 5).problems, []);
    assert.deepEqual(search.search("99 ore", 5).problems, []);
    while (steps.next().done !== true);
    assert.equal(search.search("pack:p21", 5).hits.length, 1);
    const { problems } = search.search("pack:p30", 5);
    assert.deepEqual(
      problems[0]?.allowed,
      packs.slice(0, 10).map(({ id }) => id),
    );
  });

  it("reports none between two packs, while its caller says that more will come", () => {
    const growing = filtered.search("kerala topic:nine", 5, { isGrowing: true });
    assert.deepEqual([growing.problems, growing.isPartial], [[], true]);
    const whole = filtered.search("kerala topic:nine", 5);
    assert.deepEqual([whole.problems.length, whole.isPartial], [1, false]);
  });

  it("reports what it does not understand and searches for the rest", () => {
    const { hits, problems } = filtered.search("is:due kerala", 5);
    assert.deepEqual(
      problems.map(({ kind, text }) => [kind, text]),
      [["unknown-value", "is:due"]],
    );
    assert.equal(hits.length, 1);
  });

  it("lists as many facts as asked for where there are no words", () => {
    const many = searchOver(Array.from({ length: 700 }, (_, at) => fact(String(at), "x")));
    assert.equal(idsOf(many, "-is:disputed", 650).length, 650);
    assert.equal(idsOf(many, "-y", 1000).length, 700);
  });
});

describe("FactSearch.putPacks", () => {
  const packs = ["a", "b"].map((id) =>
    packOf(
      id,
      Array.from({ length: 700 }, (_, at) =>
        fact(`${id}${String(at)}`, `${id === "a" ? "early" : "second"} common`),
      ),
    ),
  );

  it("goes in steps, answers from what is there and says so", () => {
    const growing = new FactSearch();
    const steps: number[] = [];
    for (const { done, total } of growing.putPacks(packs)) {
      steps.push(done);
      assert.equal(total, 1400);
      assert.equal(growing.size, done);
      assert.equal(growing.search("common", 5).isPartial, true);
      assert.equal(idsOf(growing, "second", 5).length, done > 700 ? 5 : 0);
    }
    assert.deepEqual(steps, [500, 700, 1200, 1400]);
    assert.equal(growing.search("common", 5).isPartial, false);
  });

  it("is no longer partial when it was given up", () => {
    const growing = new FactSearch();
    for (const { done } of growing.putPacks(packs)) if (done > 0) break;
    assert.equal(growing.search("common", 5).isPartial, false);
    assert.equal(growing.size, 500);
  });

  it("finds nothing by the first letters of facts that are gone", () => {
    const changing = searchOver([fact("old", "zinc")]);
    changing.putPack(packOf("p", [fact("new", "ore")]));
    for (const query of ["z", "zi"]) assert.deepEqual(idsOf(changing, query), []);
    assert.deepEqual(idsOf(changing, "o"), ["new"]);
  });

  it("leaves a pack alone that was removed or replaced between two steps", () => {
    const growing = new FactSearch();
    for (const { done } of growing.putPacks(packs)) {
      if (done === 500) growing.removePack("a");
      if (done === 1000) growing.putPack(packOf("b", [fact("new", "fresh")]));
    }
    assert.equal(growing.size, 1);
    assert.deepEqual(idsOf(growing, "fresh"), ["new"]);
  });
});
