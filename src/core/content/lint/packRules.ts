import type { LintRule } from "./lintRule.ts";

export const packRules: readonly LintRule[] = [
  {
    code: "repeated-pack",
    severity: "error",
    *check({ packs }) {
      const fileNames = new Map<string, string>();
      for (const linted of packs) {
        const { pack, fileName } = linted;
        const first = fileNames.get(pack.id);
        if (first === undefined) {
          fileNames.set(pack.id, fileName);
          continue;
        }
        const message = `The pack id "${pack.id}" is already used by ${first}. Of two such packs the second is left out; give this one an id of its own.`;
        yield { linted, kind: "pack", entry: pack, path: ["id"], message };
      }
    },
  },
];
