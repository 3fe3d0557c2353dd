import assert from "node:assert/strict";
import { lintPacks } from "../../../../../src/core/content/lint/lintPacks.ts";
import type { FactAlias, Pack } from "../../../../../src/core/content/pack.ts";
import { samplePack } from "../../../samplePack.ts";

const pack = samplePack();
const alias = (fact: string, ...formerly: string[]): FactAlias => ({ fact, formerly });

/** What the linter says of aliases in these packs, each in a file of its own, from "0.json" on. */
function findingsIn(...packs: readonly Pack[]): string[] {
  const linted = packs.map((each, number) => ({ fileName: `${String(number)}.json`, pack: each }));
  return lintPacks({ packs: linted, today: "2026-11-23" }).flatMap(
    ({ rule, linted: { fileName }, path, message }) =>
      rule.startsWith("former-") ? `${fileName} ${path.join("/")} ${rule}: ${message}` : [],
  );
}

describe("the linter on aliases", () => {
  it("tells where another pack still has the fact, and where another one claims it", () => {
    const moved = { ...pack, id: "other", aliases: [alias("f1", "f9", "sample/f2", "gone/a")] };
    const third = { ...pack, id: "third", aliases: [alias("f3", "three"), alias("f4", "gone/a")] };
    const taken =
      '0.json aliases/0/formerly/1 former-id-in-other-pack: "f1" was formerly "sample/f2", but 1.json still has that fact, and its progress stays there. Remove the fact there, or the former id here.';
    const claimed =
      '2.json aliases/1/formerly/0 former-id-of-two-packs: "gone/a" is a former id of "f4" and of "f1" in 0.json, and its progress goes to one of them only. Keep it there or here.';
    assert.deepEqual(findingsIn(moved, pack, third), [taken, claimed]);
  });

  it("says nothing of an older edition that has the fact under its former id, or claims it too", () => {
    const edition = (...aliases: FactAlias[]): Pack => ({ ...pack, aliases });
    const [f1, ...others] = pack.facts;
    assert.ok(f1);
    const renamed = { ...edition(alias("f1", "three")), facts: [f1] };
    const older = { ...pack, facts: [{ ...f1, id: "three" }, ...others] };
    assert.deepEqual(findingsIn(renamed, older, renamed), []);
  });
});
