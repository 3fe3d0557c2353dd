import assert from "node:assert/strict";
import {
  anyTypes,
  barrels,
  codeFromText,
  defaultExports,
  emptyNames,
  lineCounts,
  nodeGlobalUses,
  usesOf,
  wrongFileNames,
} from "../support/architecture/codeRules.ts";
import { isGenerated, type Breach, type SourceText } from "../support/architecture/sourceFile.ts";
import { sourceFiles } from "./sourceFiles.ts";

interface Rule {
  readonly name: string;
  readonly check: (files: readonly SourceText[]) => Breach[];
  /** A file that breaks the rule in every line, and what the rule says of it. */
  readonly bad: SourceText;
  readonly breaches: readonly string[];
}

function lines(path: string, ...text: readonly string[]): SourceText {
  return { path, text: text.join("\n") };
}

const viewHosts = ["src/views/quiz/vscodeApi.ts", "src/views/progress/progressHost.ts"];

const rules: readonly Rule[] = [
  {
    name: "there is no default export",
    check: defaultExports,
    bad: lines(
      "src/core/a.ts",
      "export default function a() {}",
      "export default 7;",
      "export { a as default };",
    ),
    breaches: ["1: default export", "2: default export", "3: default export"],
  },
  {
    name: "there is no barrel",
    check: barrels,
    bad: lines(
      "src/core/index.ts",
      'import type { A } from "./a.ts";',
      'export { b } from "./b.ts";',
    ),
    breaches: ["1: barrel"],
  },
  {
    name: "there is no export of everything",
    check: barrels,
    bad: lines("src/core/a.ts", "const a = 1;", 'export * from "./b.ts";'),
    breaches: ["1: barrel"],
  },
  {
    name: "there is no any",
    check: anyTypes,
    bad: lines(
      "src/core/a.ts",
      "let a: any;",
      "const b = a as any;",
      "type C = Map<string, any[]>;",
    ),
    breaches: ["1: any", "2: any", "3: any"],
  },
  {
    name: "no name is a Manager, Helper or Util",
    check: emptyNames,
    bad: lines(
      "src/core/packHelper.ts",
      "class PackManager {}",
      "function quizUtil() {}",
      "const textUtils = 1;",
      "interface Helper { stringHelper: string }",
    ),
    breaches: [
      "1: packHelper.ts",
      "1: PackManager",
      "2: quizUtil",
      "3: textUtils",
      "4: Helper",
      "4: stringHelper",
    ],
  },
  {
    name: "files are named in camelCase",
    check: wrongFileNames,
    bad: lines("src/core/Pack-file.ts", ""),
    breaches: ["1: the name is not in camelCase"],
  },
  {
    name: "no variable of Node is used: src runs in a web worker too",
    check: nodeGlobalUses,
    bad: lines(
      "src/host/a.ts",
      "const a = process.env;",
      "const b = Buffer.from(text);",
      "const c = __dirname + global.x;",
      'const d = require("x");',
      "setImmediate(() => {});",
    ),
    breaches: [
      "1: process",
      "2: Buffer",
      "3: __dirname",
      "3: global",
      "4: require",
      "5: setImmediate",
    ],
  },
  {
    name: "no HTML is made from text",
    check: (files) =>
      usesOf(files, ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML"]),
    bad: lines(
      "src/views/a.tsx",
      "element.innerHTML = text;",
      'element["outerHTML"] = text;',
      'element.insertAdjacentHTML("beforeend", text);',
      "const a = <p dangerouslySetInnerHTML={{ __html: text }} />;",
    ),
    breaches: [
      "1: innerHTML",
      "2: outerHTML",
      "3: insertAdjacentHTML",
      "4: dangerouslySetInnerHTML",
    ],
  },
  {
    name: "no document is written or parsed from text",
    check: (files) => usesOf(files, ["writeln", "DOMParser", "createContextualFragment", "srcdoc"]),
    bad: lines(
      "src/views/a.tsx",
      "new DOMParser();",
      "document.writeln(text);",
      "<iframe srcdoc={a} />;",
    ),
    breaches: ["1: DOMParser", "2: writeln", "3: srcdoc"],
  },
  {
    name: "no code is made from text",
    check: codeFromText,
    bad: lines(
      "src/core/a.ts",
      "eval(text);",
      "new Function(text);",
      "globalThis.eval(text);",
      'setTimeout("tick()", 1);',
    ),
    breaches: ["1: eval", "2: Function", "3: globalThis.eval", "4: setTimeout"],
  },
  {
    name: "no Markdown is trusted, and none carries HTML or commands",
    check: (files) =>
      usesOf(
        files,
        ["isTrusted", "supportHtml", "enabledCommands", "enableCommandUris"],
        // The trust that the student puts in a workspace has the same name.
        ["src/host/hasWorkspaceTrust.ts"],
      ),
    bad: lines("src/host/a.ts", "a.isTrusted = true;", "const b = { supportHtml: true };"),
    breaches: ["1: isTrusted", "2: supportHtml"],
  },
  {
    name: "no hidden webview is kept alive: a snapshot brings it back",
    check: (files) => usesOf(files, ["retainContextWhenHidden"]),
    bad: lines("src/host/a.ts", "const a = { retainContextWhenHidden: true };"),
    breaches: ["1: retainContextWhenHidden"],
  },
  {
    name: "nothing goes over the network",
    check: (files) =>
      usesOf(files, [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "importScripts",
      ]),
    bad: lines(
      "src/host/a.ts",
      "await fetch(address);",
      "new XMLHttpRequest();",
      "new WebSocket(address);",
      "navigator.sendBeacon(address);",
      "// fetch is not used",
      'const a = "Press to fetch";',
    ),
    breaches: ["1: fetch", "2: XMLHttpRequest", "3: WebSocket", "4: sendBeacon"],
  },
  {
    name: "one file of each view asks VS Code for its way to the host",
    check: (files) => usesOf(files, ["acquireVsCodeApi"], viewHosts),
    bad: lines("src/views/quiz/main.tsx", "acquireVsCodeApi();"),
    breaches: ["1: acquireVsCodeApi"],
  },
  {
    name: "nothing is measured about the student: there is no telemetry",
    check: (files) => usesOf(files, ["createTelemetryLogger", "TelemetryLogger", "machineId"]),
    bad: lines("src/host/a.ts", "vscode.env.createTelemetryLogger(sender);"),
    breaches: ["1: createTelemetryLogger"],
  },
];

describe("code", () => {
  for (const { name, check, bad, breaches } of rules) {
    it(name, () => {
      assert.deepEqual(check(sourceFiles), []);
      assert.deepEqual(
        check([bad]),
        breaches.map((each) => `${bad.path}:${each}`),
        "the rule does not find what breaks it",
      );
    });
  }

  it("uses what only one file may use", () => {
    assert.ok(usesOf(sourceFiles, ["acquireVsCodeApi"]).length > 0);
  });

  it("lets properties have the names of Node's variables", () => {
    const good = lines(
      "src/core/a.ts",
      "interface A { process(): void }",
      "a.process(); b = { global: 1 };",
    );
    assert.deepEqual(nodeGlobalUses([good]), []);
  });
});

describe("the size of files", () => {
  const counts = lineCounts(sourceFiles);

  it("is 400 lines at most", () => {
    const long = [...counts].filter(([, count]) => count > 400);
    assert.deepEqual(long, []);
  });

  it("is under 150 lines for nine in ten", () => {
    const share = [...counts.values()].filter((count) => count < 150).length / counts.size;
    assert.ok(share >= 0.9, `${(share * 100).toFixed(0)} % are under 150 lines`);
  });

  it("counts every handwritten file", () => {
    const handwritten = sourceFiles.filter((file) => !isGenerated(file));
    assert.equal(counts.size, handwritten.length);
    assert.deepEqual(
      lineCounts([lines("src/core/a.ts", "1", "2", "3", "")]),
      new Map([["src/core/a.ts", 3]]),
    );
  });
});
