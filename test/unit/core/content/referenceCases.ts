import assert from "node:assert/strict";
import type { Pack } from "../../../../src/core/content/pack.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { edited, shownProblems } from "../../samplePack.ts";

/** How each message on a reference to an id that no entry has ends. */
export const absent = "which this pack does not have.";

/** The sample pack with changes, and what comes of it. */
export interface ReferenceCase {
  readonly name: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
  readonly problems: readonly string[];
  /** What the pack has in the place that the problem is about. */
  readonly left: (pack: Pack) => unknown;
  readonly expected: unknown;
}

export function testReferences(cases: readonly ReferenceCase[]): void {
  for (const { name, changes, problems, left, expected } of cases) {
    it(name, () => {
      const parsed = parsePack(edited(...changes));
      assert.ok(parsed.pack);
      assert.deepEqual([shownProblems(parsed), left(parsed.pack)], [problems, expected]);
    });
  }
}
