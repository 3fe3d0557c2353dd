import assert from "node:assert/strict";
import { decoyStatement } from "../../src/core/content/decoyStatement.ts";
import { lintPacks } from "../../src/core/content/lint/lintPacks.ts";
import type { Item, Pack } from "../../src/core/content/pack.ts";
import { packFileNames, readPack } from "./packFiles.ts";

const keyRules = [
  "wrong-key",
  "right-options",
  "distractor-in-list",
  "decoy-keyed",
  "unstated-key",
];

/** The ids of the items of a pack with whose keys or statements the linter finds something wrong. */
function found(pack: Pack, items: Item[], rules: readonly string[]): ReadonlySet<string> {
  const packs = [{ fileName: "only", pack: { ...pack, items } }];
  const findings = lintPacks({ packs, today: "2026-11-23" });
  return new Set(
    findings
      .filter(({ kind, rule }) => kind === "items" && rules.includes(rule))
      .map(({ entryId }) => entryId),
  );
}

/** Items with their keys at each of the other options, as far as nothing is found wrong with that. */
function silentKeys(pack: Pack, items: readonly Item[]): readonly string[] {
  const moved = items.flatMap((item) =>
    item.options.flatMap((option, key) =>
      key === item.key ? [] : { ...item, id: `${item.id}: ${option}`, key },
    ),
  );
  const heard = found(pack, moved, keyRules);
  return moved.map(({ id }) => id).filter((id) => !heard.has(id));
}

/** A question on one statement that a fact judges. */
function question(id: string, factId: string, text: string, isTrue: boolean): Item {
  const other = { text: "This is a statement that nothing judges.", isTrue: false };
  return {
    id,
    form: "count",
    stem: "How many of the above statements are correct?",
    statements: [{ text, isTrue, facts: [factId] }, other],
    options: ["Only one", "Both", "None", "All three"],
    key: isTrue ? 0 : 2,
    rationale: "-",
    facts: [factId],
  };
}

for (const fileName of packFileNames) {
  describe(`${fileName}, with questions made wrong`, () => {
    const pack = readPack(fileName);

    it("is found out where the key of a question is moved that is computed", () => {
      const computed = pack.items.filter(({ form }) => form === "sequence" || form === "not");
      assert.deepEqual(silentKeys(pack, computed), []);
    });

    it("is found out in four of five cases where the key of a single best answer is moved", () => {
      const single = pack.items.filter(({ form }) => form === "single-best");
      const silent = silentKeys(pack, single);
      assert.ok(silent.length <= (3 * single.length) / 5, silent.join("\n"));
    });

    it("is found out where a fact is marked wrong or a decoy right, and not the other way round", () => {
      const right: Item[] = [];
      const wrong: Item[] = [];
      const ask = (factId: string, text: string, isTrue: boolean) => {
        right.push(question(`${factId}: ${text}`, factId, text, isTrue));
        wrong.push(question(`${factId}: ${text}`, factId, text, !isTrue));
      };
      for (const fact of pack.facts) {
        ask(fact.id, fact.statement, true);
        for (const decoy of fact.decoys ?? [])
          ask(fact.id, decoyStatement(fact, decoy) ?? "", false);
      }
      assert.deepEqual([...found(pack, right, ["wrong-statement"])], []);
      const heard = found(pack, wrong, ["wrong-statement"]);
      assert.deepEqual(
        wrong.map(({ id }) => id).filter((id) => !heard.has(id)),
        [],
      );
    });
  });
}
