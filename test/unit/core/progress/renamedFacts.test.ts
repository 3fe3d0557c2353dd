import assert from "node:assert/strict";
import { toFactKey, type FactKey } from "../../../../src/core/base/ids.ts";
import type { Catalog } from "../../../../src/core/content/catalog.ts";
import { Progress } from "../../../../src/core/progress/progress.ts";
import type { RecordDraft } from "../../../../src/core/progress/progressRecord.ts";
import { addAll, answerDraft, device, recordOf } from "../../../support/progress/sampleRecords.ts";
import { catalogOf, edited, samplePack } from "../../samplePack.ts";

const language = '"language": "en"';
const withAliases = (aliases: string): readonly [from: string, to: string] => [
  language,
  `${language}, "aliases": [${aliases}]`,
];
const renamedFact: readonly [from: string, to: string] = ['"id": "f4"', '"id": "club"'];
const renamedIn: readonly [from: string, to: string] = ['"facts": ["f4"]', '"facts": ["club"]'];
const renamedStep: readonly [from: string, to: string] = ['"fact": "f4"', '"fact": "club"'];

/** A student's log, which goes on while the packs change. */
class Log {
  readonly progress = new Progress(device);
  #count = 0;

  add(draft: RecordDraft): void {
    this.#count += 1;
    addAll(this.progress, [recordOf(draft, this.#count)]);
  }

  /** Answers a fact as it is in a catalog: rightly, after so many seconds. */
  answer(catalog: Catalog, factId: string, seconds: number): void {
    const entry = [...catalog.facts.values()].find(({ fact }) => fact.id === factId);
    assert.ok(entry, `no pack has ${factId}`);
    const facts = [{ key: entry.key, revision: entry.fact.revision ?? 1 }];
    this.add(answerDraft(0, { facts, durationMs: seconds * 1000 }));
  }

  /** What is known of a fact through the aliases of the packs: "revision after seconds". */
  attemptsOn(catalog: Catalog, key: FactKey): string[] {
    const { attempts } = this.progress.fact(key, catalog.formerKeys(key));
    return attempts.map(({ revision, durationMs }) =>
      [revision, "after", durationMs / 1000].join(" "),
    );
  }
}

const before = catalogOf(samplePack());
const f4 = toFactKey("sample", "f4");

describe("progress on facts whose packs change", () => {
  it("stays when text, title and topic change, and tells the revisions apart", () => {
    const log = new Log();
    log.answer(before, "f4", 1);
    const reworded = samplePack(
      edited(
        ['"topics": ["t2", "t1"], "title": "The club"', '"topics": ["t1"], "title": "A club"'],
        ['"India has joined."', '"India joined in 2026.", "revision": 2'],
      ),
    );
    const after = catalogOf(reworded);
    log.answer(after, "f4", 2);
    assert.deepEqual(log.attemptsOn(after, f4), ["1 after 1", "2 after 2"]);
  });

  it("follows a fact that is renamed in its pack", () => {
    const log = new Log();
    log.answer(before, "f4", 1);
    log.add({ type: "star", scope: { facts: [f4] }, on: true });
    const after = catalogOf(
      samplePack(
        edited(
          withAliases('{ "fact": "club", "formerly": ["f4"] }'),
          renamedFact,
          renamedIn,
          renamedStep,
        ),
      ),
    );
    const club = toFactKey("sample", "club");
    assert.deepEqual(log.attemptsOn(after, club), ["1 after 1"]);
    log.answer(after, "club", 2);
    assert.deepEqual(log.attemptsOn(after, club), ["1 after 1", "1 after 2"]);
    assert.equal(log.progress.fact(club, after.formerKeys(club)).isStarred, true);
    log.add({ type: "reset", scope: { facts: [club] } });
    assert.deepEqual(log.attemptsOn(after, club), []);
  });

  it("does not follow a renamed fact of which no alias tells", () => {
    const log = new Log();
    log.answer(before, "f4", 1);
    const after = catalogOf(samplePack(edited(renamedFact, renamedIn, renamedStep)));
    assert.deepEqual(log.attemptsOn(after, toFactKey("sample", "club")), []);
  });

  it("follows a fact that moves to another pack, once its old pack has let go of it", () => {
    const log = new Log();
    log.answer(before, "f4", 1);
    const alias = withAliases('{ "fact": "f4", "formerly": ["sample/f4"] }');
    const other = samplePack(edited(alias, ['"id": "sample"', '"id": "other"']));
    const moved = toFactKey("other", "f4");
    const beside = catalogOf(samplePack(), other);
    assert.deepEqual(log.attemptsOn(beside, moved), []);
    assert.deepEqual(log.attemptsOn(beside, f4), ["1 after 1"]);

    const without = samplePack(edited(renamedFact, renamedIn, renamedStep));
    for (const after of [catalogOf(other), catalogOf(without, other)])
      assert.deepEqual(log.attemptsOn(after, moved), ["1 after 1"]);
  });

  it("follows a fact that is renamed again and again, in one order over all its names", () => {
    const log = new Log();
    log.answer(before, "f4", 1);
    log.add(answerDraft(0, { facts: [{ key: toFactKey("gone", "entry"), revision: 3 }] }));
    log.answer(before, "f4", 3);
    const aliases = '{ "fact": "club", "formerly": ["gone/entry", "f4"] }';
    const after = catalogOf(
      samplePack(edited(withAliases(aliases), renamedFact, renamedIn, renamedStep)),
    );
    assert.deepEqual(log.attemptsOn(after, toFactKey("sample", "club")), [
      "1 after 1",
      "3 after 8",
      "1 after 3",
    ]);
  });

  it("stays when a fact is removed, and shows again when the fact comes back", () => {
    const log = new Log();
    log.answer(before, "f4", 1);
    const pack = samplePack();
    const removed = catalogOf({ ...pack, facts: pack.facts.filter(({ id }) => id !== "f4") });
    assert.equal(removed.findFact(f4), undefined);
    assert.deepEqual(log.progress.factKeys(), [f4]);
    assert.deepEqual(log.attemptsOn(removed, f4), ["1 after 1"]);
    assert.deepEqual(log.attemptsOn(before, f4), ["1 after 1"]);
  });
});
