import { dirname, join } from "node:path/posix";
import ts from "typescript";

/** A file as the rules see it; `path` is from the root of the repository, with slashes. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** One import, re-export, `import()` or `require()`. */
export interface Import {
  /** Path of the imported file, or the name of a package. */
  readonly to: string;
  readonly isFile: boolean;
  readonly isTypeOnly: boolean;
  /** Counted from 1. */
  readonly line: number;
}

/** A breach of a rule: where it is, and what it is, as "src/core/x.ts:3: any". */
export type Breach = string;

export function breach(path: string, line: number, what: string): Breach {
  return `${path}:${String(line)}: ${what}`;
}

export function parse({ path, text }: SourceText): ts.SourceFile {
  const kinds: Readonly<Record<string, ts.ScriptKind>> = {
    tsx: ts.ScriptKind.TSX,
    js: ts.ScriptKind.JS,
  };
  const kind = kinds[path.split(".").at(-1) ?? ""] ?? ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Every node of a file, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

export function isCode({ path }: SourceText): boolean {
  return /\.(ts|tsx|js)$/.test(path);
}

/** Made by a tool from the schema: held by no rule on style. */
export function isGenerated({ path }: SourceText): boolean {
  return path.includes("/generated/");
}

/** All imports of a file, types included. */
export function importsOf(source: SourceText): Import[] {
  const file = parse(source);
  const imports: Import[] = [];
  for (const node of nodesOf(file)) {
    const found = importIn(node);
    if (found === undefined) continue;
    const isFile = found.module.startsWith(".");
    imports.push({
      to: isFile ? join(dirname(source.path), found.module) : found.module,
      isFile,
      isTypeOnly: found.isTypeOnly,
      line: lineOf(file, node),
    });
  }
  return imports;
}

function importIn(node: ts.Node): { module: string; isTypeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node))
    return found(node.moduleSpecifier, isTypeOnlyClause(node.importClause));
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return found(node.argument.literal, true);
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
  return isImport || isRequire ? found(node.arguments[0], false) : undefined;
}

function found(specifier: ts.Node | undefined, isTypeOnly: boolean) {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return undefined;
  return { module: specifier.text, isTypeOnly };
}

/** Whether an import leaves nothing at run time: all of it, or each name, is a type. */
function isTypeOnlyClause(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined) return false;
  return (
    ts.isNamedImports(namedBindings) && namedBindings.elements.every((each) => each.isTypeOnly)
  );
}
