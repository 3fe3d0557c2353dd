import assert from "node:assert/strict";
import {
  featureImports,
  importCycles,
  layerBreaches,
  missingImports,
  nodeImportBreaches,
  onlyImportedBy,
  packageBreaches,
  viewBreaches,
  type PackageOwners,
} from "../support/architecture/importRules.ts";
import { importsOf, type SourceText } from "../support/architecture/sourceFile.ts";
import { sourceFiles } from "./sourceFiles.ts";

/** Each library is wrapped in one folder; only the host and its entry know the editor. */
const owners: PackageOwners = {
  "fuse.js": ["src/core/search"],
  "jsonc-parser": ["src/core/content"],
  "pure-rand": ["src/core/base"],
  preact: ["src/views"],
  "ts-fsrs": ["src/core/scheduling"],
  valibot: ["src/shared"],
  vscode: ["src/host", "src/extension.ts"],
};

/** A file of one line. */
function file(path: string, text: string): SourceText {
  return { path, text };
}

describe("importsOf", () => {
  it("finds every way to import, and tells types from values", () => {
    const source = file(
      "src/core/a/b.ts",
      [
        'import { x } from "./x.ts";',
        'import type { Y } from "../y.ts";',
        'import { type Z, type W } from "../../shared/z.ts";',
        'import { type V, v } from "vscode";',
        'import "./effect.css";',
        'export { u } from "./u.ts";',
        'export type { T } from "./t.ts";',
        'export * from "./s.ts";',
        'const r = import("./r.ts");',
        'type Q = import("./q.ts").Q;',
        'const p = require("node:fs");',
        'import * as all from "preact/hooks";',
        '// import "./comment.ts";',
        "const text = 'import \"./text.ts\"';",
      ].join("\n"),
    );
    assert.deepEqual(
      importsOf(source).map(
        ({ to, isTypeOnly, line }) => `${String(line)} ${to}${isTypeOnly ? " (types)" : ""}`,
      ),
      [
        "1 src/core/a/x.ts",
        "2 src/core/y.ts (types)",
        "3 src/shared/z.ts (types)",
        "4 vscode",
        "5 src/core/a/effect.css",
        "6 src/core/a/u.ts",
        "7 src/core/a/t.ts (types)",
        "8 src/core/a/s.ts",
        "9 src/core/a/r.ts",
        "10 src/core/a/q.ts (types)",
        "11 node:fs",
        "12 preact/hooks",
      ],
    );
  });
});

describe("layers", () => {
  it("see each other one way: core ← shared ← host, core ← shared ← views", () => {
    assert.deepEqual(layerBreaches(sourceFiles), []);
  });

  it("are told apart when they do not", () => {
    const bad = [
      file("src/core/a.ts", 'import { x } from "../shared/x.ts";'),
      file("src/core/b.ts", 'import type { X } from "../host/x.ts";'),
      file("src/shared/a.ts", 'import { x } from "../views/x.ts";'),
      file("src/host/a.ts", 'const x = import("../views/x.ts");'),
      file("src/views/a.tsx", 'import type { X } from "../host/x.ts";'),
      file("src/host/b.ts", 'import { activate } from "../extension.ts";'),
      file("src/extension.ts", 'import { x } from "./core/x.ts";'),
    ];
    assert.deepEqual(layerBreaches(bad), [
      "src/core/a.ts:1: core must not see shared",
      "src/core/b.ts:1: core must not see host",
      "src/shared/a.ts:1: shared must not see views",
      "src/host/a.ts:1: host must not see views",
      "src/views/a.tsx:1: views must not see host",
      "src/host/b.ts:1: host must not see extension.ts",
      "src/extension.ts:1: extension.ts must not see core",
    ]);
  });

  it("lets views take only types from the core", () => {
    assert.deepEqual(viewBreaches(sourceFiles), []);
    const bad = [
      file("src/views/a.tsx", 'import { type T, x } from "../core/x.ts";'),
      file("src/views/b.tsx", 'import { type T } from "../core/x.ts";'),
    ];
    assert.deepEqual(viewBreaches(bad), [
      "src/views/a.tsx:1: a view takes types only from the core",
    ]);
  });
});

describe("libraries", () => {
  it("are each imported in one folder only, and vscode by the host only", () => {
    assert.deepEqual(packageBreaches(sourceFiles, owners), []);
  });

  it("are all in use", () => {
    const used = new Set(sourceFiles.flatMap((each) => importsOf(each).map(({ to }) => to)));
    const unused = Object.keys(owners).filter(
      (name) => ![...used].some((to) => to === name || to.startsWith(`${name}/`)),
    );
    assert.deepEqual(unused, []);
  });

  it("are found where they do not belong", () => {
    const bad = [
      file("src/core/a.ts", 'import type * as vscode from "vscode";'),
      file("src/host/a.ts", 'import Fuse from "fuse.js";'),
      file("src/core/quiz/a.ts", 'import { x } from "pure-rand/generator/x";'),
      file("src/core/quiz/b.ts", 'import { fsrs } from "ts-fsrs";'),
      file("src/core/base/a.ts", 'import lodash from "lodash";'),
      file("src/views/a.tsx", 'import { render } from "preactive";'),
    ];
    assert.deepEqual(packageBreaches(bad, owners), [
      "src/core/a.ts:1: vscode belongs to src/host, src/extension.ts",
      "src/host/a.ts:1: fuse.js belongs to src/core/search",
      "src/core/quiz/a.ts:1: pure-rand/generator/x belongs to src/core/base",
      "src/core/quiz/b.ts:1: ts-fsrs belongs to src/core/scheduling",
      "src/core/base/a.ts:1: lodash has no owner",
      "src/views/a.tsx:1: preactive has no owner",
    ]);
  });

  it("of Node are used nowhere: src runs in a web worker too", () => {
    assert.deepEqual(nodeImportBreaches(sourceFiles), []);
    const bad = [
      file("src/host/a.ts", 'import { join } from "path";'),
      file("src/core/a.ts", 'import { readFile } from "node:fs/promises";'),
      file("src/core/b.ts", 'import { x } from "./path.ts";'),
    ];
    assert.deepEqual(nodeImportBreaches(bad), [
      "src/host/a.ts:1: path is not in a web worker",
      "src/core/a.ts:1: node:fs/promises is not in a web worker",
    ]);
  });
});

describe("the compiled validator", () => {
  const validator = "src/core/content/generated/packValidator.js";
  // The other two take the type of its errors.
  const importers = [
    "src/core/content/parsePack.ts",
    "src/core/content/schemaProblems.ts",
    "src/core/content/schemaSentence.ts",
  ];

  it("is imported by the pack parser only", () => {
    assert.deepEqual(onlyImportedBy(sourceFiles, validator, importers), []);
    const users = sourceFiles.filter((each) => importsOf(each).some(({ to }) => to === validator));
    assert.deepEqual(
      users.map(({ path }) => path),
      importers,
    );
  });

  it("is found elsewhere", () => {
    const bad = [
      file(
        "src/core/quiz/a.ts",
        'import { validate } from "../content/generated/packValidator.js";',
      ),
    ];
    assert.deepEqual(onlyImportedBy(bad, validator, importers), [
      `src/core/quiz/a.ts:1: only ${importers.join(", ")} may import it`,
    ]);
  });
});

describe("features under src/host", () => {
  it("do not look into each other: they meet in the services", () => {
    assert.deepEqual(featureImports(sourceFiles), []);
  });

  it("are found when they look elsewhere", () => {
    const bad = [
      file("src/host/quiz/a.ts", 'import { x } from "../topics/x.ts";'),
      file("src/host/quiz/b.ts", 'import { x } from "../services.ts";'),
      file("src/host/services.ts", 'import { x } from "./quiz/x.ts";'),
    ];
    assert.deepEqual(featureImports(bad), ["quiz/a → topics/x"]);
  });
});

describe("imports", () => {
  it("go in no circle, types included", () => {
    assert.deepEqual(importCycles(sourceFiles), []);
  });

  it("are found when they go in a circle", () => {
    const bad = [
      file("src/core/a.ts", 'import { b } from "./b.ts";'),
      file("src/core/b.ts", 'import type { C } from "./c.ts";'),
      file("src/core/c.ts", 'export { a } from "./a.ts";'),
      file("src/core/d.ts", 'import { d } from "./d.ts"; import { a } from "./a.ts";'),
    ];
    assert.deepEqual(importCycles(bad), [
      "src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts",
      "src/core/d.ts → src/core/d.ts",
    ]);
  });

  it("lead to files that are there", () => {
    const declared = sourceFiles.map(({ path }) => path);
    assert.ok(declared.includes("src/extension.ts"));
    assert.deepEqual(missingImports(sourceFiles), []);
    assert.deepEqual(missingImports([file("src/core/a.ts", 'import { b } from "./b";')]), [
      "src/core/a.ts:1: src/core/b is not there",
    ]);
  });
});
