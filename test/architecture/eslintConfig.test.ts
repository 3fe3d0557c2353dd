import assert from "node:assert/strict";
import { ESLint } from "eslint";
import { join } from "node:path";
import { root } from "./sourceFiles.ts";

/**
 * The layer rules of eslint.config.mjs, for files that need not be there: rules that look at types,
 * and the programs that these need, are left out.
 */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { project: null } } },
  ruleFilter: ({ ruleId }) => /^(no-restricted-\w+|max-lines|eqeqeq)$/.test(ruleId),
});

/** What ESLint says of a file, as "rule: message". */
async function messagesFor(path: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: join(root, path) });
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId ?? ""}: ${message}`),
  );
}

const onlyHost = "Only src/host may import vscode";
const noNode = "src runs in a web worker too";

describe("eslint.config.mjs", () => {
  for (const [path, imported, refusal] of [
    ["src/core/quiz/a.ts", "vscode", onlyHost],
    ["src/core/search/a.ts", "vscode", onlyHost],
    ["src/core/content/a.ts", "vscode", onlyHost],
    ["src/core/base/a.ts", "vscode", onlyHost],
    ["src/shared/a.ts", "vscode", onlyHost],
    ["src/views/quiz/a.tsx", "vscode", onlyHost],
    ["src/core/quiz/a.ts", "node:fs", noNode],
    ["src/core/search/a.ts", "path", noNode],
    ["src/shared/a.ts", "fs/promises", noNode],
    ["src/host/a.ts", "node:path", noNode],
    ["src/extension.ts", "node:os", noNode],
    ["src/views/quiz/a.tsx", "node:url", noNode],
    ["src/core/quiz/a.ts", "../../shared/quiz/quizProtocol.ts", "The core sees no other layer"],
    ["src/core/search/a.ts", "../../host/services.ts", "The core sees no other layer"],
    ["src/core/base/a.ts", "../../views/quiz/main.tsx", "The core sees no other layer"],
    ["src/shared/a.ts", "../host/services.ts", "What both ends see must not see either of them"],
    ["src/shared/a.ts", "../views/quiz/main.tsx", "What both ends see must not see either of them"],
    ["src/host/quiz/a.ts", "../../views/quiz/main.tsx", "Host and views meet only in src/shared"],
    ["src/extension.ts", "./views/quiz/main.tsx", "Host and views meet only in src/shared"],
    ["src/views/quiz/a.tsx", "../../host/services.ts", "Host and views meet only in src/shared"],
    ["src/core/quiz/a.ts", "fuse.js", "Only src/core/search knows"],
    ["src/host/search/a.ts", "fuse.js", "Only src/core/search knows"],
    ["src/core/search/a.ts", "jsonc-parser", "Only src/core/content knows"],
    ["src/core/quiz/a.ts", "pure-rand/generator/xoroshiro128plus", "Only src/core/base knows"],
    ["src/core/content/a.ts", "pure-rand", "Only src/core/base knows"],
    ["src/core/quiz/a.ts", "ts-fsrs", "Only src/core/scheduling knows"],
    ["src/host/quiz/a.ts", "ts-fsrs", "Only src/core/scheduling knows"],
    ["src/core/scheduling/a.ts", "fuse.js", "Only src/core/search knows"],
    ["src/host/quiz/a.ts", "preact/hooks", "Only src/views knows"],
    ["src/shared/a.ts", "preact", "Only src/views knows"],
    ["src/views/quiz/a.tsx", "valibot", "Only src/shared knows"],
    ["src/core/base/a.ts", "valibot", "Only src/shared knows"],
  ] as const) {
    for (const statement of [
      `import { x } from "${imported}"; x();`,
      `import type { x } from "${imported}"; export type Y = typeof x;`,
    ]) {
      it(`refuses in ${path}: ${statement.split(";")[0] ?? ""}`, async () => {
        const [message = "", ...others] = await messagesFor(path, statement);
        assert.match(message, new RegExp(`^no-restricted-imports: .*${refusal}`, "s"));
        assert.deepEqual(others, []);
      });
    }
  }

  for (const [path, imported] of [
    ["src/core/search/a.ts", "fuse.js"],
    ["src/core/content/a.ts", "jsonc-parser"],
    ["src/core/base/a.ts", "pure-rand/generator/xoroshiro128plus"],
    ["src/core/scheduling/a.ts", "ts-fsrs"],
    ["src/shared/a.ts", "valibot"],
    ["src/shared/a.ts", "../core/content/pack.ts"],
    ["src/host/a.ts", "vscode"],
    ["src/extension.ts", "vscode"],
    ["src/views/quiz/a.tsx", "preact/hooks"],
    ["src/views/quiz/a.tsx", "../../shared/quiz/quizProtocol.ts"],
    ["test/unit/a.test.ts", "node:fs"],
  ] as const) {
    it(`allows in ${path}: import { x } from "${imported}"`, async () => {
      assert.deepEqual(await messagesFor(path, `import { x } from "${imported}"; x();`), []);
    });
  }

  for (const [name, text, rule] of [
    ["a default export", "export default function a() {}", "no-restricted-exports"],
    ["an export of everything", 'export * from "./a.ts";', "no-restricted-syntax"],
    ["a loose comparison", "export const a = (b: unknown) => b == 1;", "eqeqeq"],
    ["a file of 401 lines", `export const a = 1;${"\n// line".repeat(400)}`, "max-lines"],
  ] as const) {
    it(`refuses ${name} everywhere`, async () => {
      for (const path of ["src/core/quiz/a.ts", "src/views/quiz/a.tsx", "test/unit/a.test.ts"]) {
        const messages = await messagesFor(path, text);
        assert.deepEqual(
          messages.map((message) => message.split(":")[0]),
          [rule],
          path,
        );
      }
    });
  }
});
