import { basename } from "node:path/posix";
import ts from "typescript";
import {
  breach,
  isCode,
  isGenerated,
  lineOf,
  nodesOf,
  parse,
  type Breach,
  type SourceText,
} from "./sourceFile.ts";

/** Applies a check to every node of every code file; it returns what is wrong, if anything. */
function checkNodes(
  files: readonly SourceText[],
  check: (node: ts.Node, path: string) => string | undefined,
): Breach[] {
  return files.filter(isCode).flatMap((source) => {
    const file = parse(source);
    return Array.from(nodesOf(file)).flatMap((node) => {
      const what = check(node, source.path);
      return what === undefined ? [] : [breach(source.path, lineOf(file, node), what)];
    });
  });
}

function handwritten(files: readonly SourceText[]): SourceText[] {
  return files.filter((file) => !isGenerated(file));
}

/** A default export has no name of its own to search for. */
export function defaultExports(files: readonly SourceText[]): Breach[] {
  return checkNodes(handwritten(files), (node) => {
    const isDefault =
      (ts.isExportAssignment(node) && node.isExportEquals !== true) ||
      (ts.isExportSpecifier(node) && node.name.text === "default") ||
      (ts.canHaveModifiers(node) &&
        ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true);
    return isDefault ? "default export" : undefined;
  });
}

/** Files that only pass on what other files export, and `export *`. */
export function barrels(files: readonly SourceText[]): Breach[] {
  return handwritten(files)
    .filter(isCode)
    .flatMap((source) => {
      const { statements } = parse(source);
      const exports = statements.filter(ts.isExportDeclaration);
      const isAll = exports.some(({ exportClause }) => exportClause === undefined);
      const isOnlyPassing =
        exports.length > 0 &&
        statements.every((each) => ts.isImportDeclaration(each) || ts.isExportDeclaration(each));
      return isAll || isOnlyPassing ? [breach(source.path, 1, "barrel")] : [];
    });
}

export function anyTypes(files: readonly SourceText[]): Breach[] {
  return checkNodes(files, ({ kind }) => (kind === ts.SyntaxKind.AnyKeyword ? "any" : undefined));
}

/** Names that do not say what a thing does. */
const emptyName = /(Manager|Helper|Util|Utils|Helpers|Managers)$/i;

export function emptyNames(files: readonly SourceText[]): Breach[] {
  const ofFiles = files
    .filter(({ path }) => emptyName.test(basename(path).split(".")[0] ?? ""))
    .map(({ path }) => breach(path, 1, basename(path)));
  const declared = checkNodes(handwritten(files), (node) => {
    if (!ts.isIdentifier(node) || !emptyName.test(node.text)) return undefined;
    const { parent } = node;
    const isDeclared =
      "name" in parent && parent.name === node && !ts.isPropertyAccessExpression(parent);
    return isDeclared ? node.text : undefined;
  });
  return [...ofFiles, ...declared];
}

export function wrongFileNames(files: readonly SourceText[]): Breach[] {
  return files
    .filter(({ path }) => !/^[a-z][A-Za-z0-9]*(\.d)?\.(ts|tsx|js|css)$/.test(basename(path)))
    .map(({ path }) => breach(path, 1, "the name is not in camelCase"));
}

/** Number of lines of each handwritten file. */
export function lineCounts(files: readonly SourceText[]): Map<string, number> {
  return new Map(
    handwritten(files).map(({ path, text }) => [path, text.trimEnd().split("\n").length]),
  );
}

/**
 * Uses of a name, as a variable, a property, an attribute or a key in quotation marks; comments do
 * not count. `allowed` are paths in which it may be used.
 */
export function usesOf(
  files: readonly SourceText[],
  names: readonly string[],
  allowed: readonly string[] = [],
): Breach[] {
  return checkNodes(files, (node, path) => {
    if (!(ts.isIdentifier(node) || ts.isStringLiteralLike(node))) return undefined;
    return names.includes(node.text) && !allowed.includes(path) ? node.text : undefined;
  });
}

/** Variables that a web worker does not have. Properties of the same name are others' business. */
const nodeGlobals = [
  "process",
  "Buffer",
  "global",
  "__dirname",
  "__filename",
  "require",
  "setImmediate",
];

export function nodeGlobalUses(files: readonly SourceText[]): Breach[] {
  return checkNodes(files, (node) => {
    if (!ts.isIdentifier(node) || !nodeGlobals.includes(node.text)) return undefined;
    const { parent } = node;
    const isProperty =
      (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) &&
      parent.name === node;
    const isTypeMember = ts.isPropertySignature(parent) || ts.isMethodSignature(parent);
    return isProperty || isTypeMember ? undefined : node.text;
  });
}

/** Code made from text: `eval(…)`, `Function(…)`, and timers that are given text. */
export function codeFromText(files: readonly SourceText[]): Breach[] {
  return checkNodes(files, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
    const name = node.expression.getText();
    const isTimer = /(^|\.)set(Timeout|Interval)$/.test(name);
    const [first] = node.arguments ?? [];
    const isText = first !== undefined && ts.isStringLiteralLike(first);
    return /(^|\.)(eval|Function)$/.test(name) || (isTimer && isText) ? name : undefined;
  });
}
