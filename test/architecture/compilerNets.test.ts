import assert from "node:assert/strict";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./sourceFiles.ts";

/** What the TypeScript compiler reports for a file of a layer that has the given text. */
function errorsIn(layer: string, fileName: string, text: string): string[] {
  const folder = join(root, "src", layer);
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), (path) =>
    ts.sys.readFile(path),
  ) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const path = join(folder, fileName);
  const host = ts.createCompilerHost(options);
  const readSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === path
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      : readSourceFile(name, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n").split("'")[1] ?? "",
    );
}

describe("the compiler, layer by layer", () => {
  const globals = ["document", "process", "URL", "setTimeout", "TextEncoder", "structuredClone"];
  const probe = [...globals.map((name) => `${name};`), "export {};"].join("\n");

  for (const [layer, unknown] of [
    // The ES library only: no page, no worker, no Node.
    ["core", ["document", "process", "URL", "setTimeout", "TextEncoder", "structuredClone"]],
    ["shared", ["document", "process", "URL", "setTimeout", "TextEncoder", "structuredClone"]],
    // What both extension hosts have.
    ["host", ["document", "process"]],
    ["views", ["process"]],
  ] as const) {
    it(`knows nothing in src/${layer} that it must not use`, () => {
      assert.deepEqual(errorsIn(layer, "probe.ts", probe), unknown);
    });
  }

  it("is strict in every layer", () => {
    const text = "export const first = (list: string[]): string => list[0]; export enum A { B }";
    for (const layer of ["core", "shared", "host", "views"])
      assert.deepEqual(errorsIn(layer, "probe.ts", text).length, 2, layer);
  });
});
