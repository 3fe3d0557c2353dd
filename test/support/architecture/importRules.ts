import { builtinModules } from "node:module";
import {
  breach,
  importsOf,
  isCode,
  type Breach,
  type Import,
  type SourceText,
} from "./sourceFile.ts";

/** The layers and what each may see besides itself. Host and views meet only in what both see. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  shared: ["core"],
  host: ["core", "shared"],
  views: ["core", "shared"],
  "extension.ts": ["host"],
};

function layerOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** Applies a check to every import of every file; it returns what is wrong, if anything. */
function checkImports(
  files: readonly SourceText[],
  check: (from: string, to: Import) => string | undefined,
): Breach[] {
  return files.filter(isCode).flatMap((file) =>
    importsOf(file).flatMap((each) => {
      const what = check(file.path, each);
      return what === undefined ? [] : [breach(file.path, each.line, what)];
    }),
  );
}

/** Dependencies between layers run one way, types included. */
export function layerBreaches(files: readonly SourceText[]): Breach[] {
  return checkImports(files, (from, { to, isFile }) => {
    if (!isFile) return undefined;
    const [own, other] = [layerOf(from), layerOf(to)];
    if (own === other || layers[own]?.includes(other) === true) return undefined;
    return `${own} must not see ${other}`;
  });
}

/** What views take from the core leaves nothing in their bundle: the host does the thinking. */
export function viewBreaches(files: readonly SourceText[]): Breach[] {
  return checkImports(files, (from, { to, isTypeOnly }) =>
    layerOf(from) === "views" && to.startsWith("src/core/") && !isTypeOnly
      ? "a view takes types only from the core"
      : undefined,
  );
}

/** Files and folders that may import a package; a package that is not listed may be used nowhere. */
export type PackageOwners = Readonly<Record<string, readonly string[]>>;

/** Each library is wrapped once: only its owner imports it. */
export function packageBreaches(files: readonly SourceText[], owners: PackageOwners): Breach[] {
  return checkImports(files, (from, { to, isFile }) => {
    if (isFile) return undefined;
    const name = Object.keys(owners).find((owned) => to === owned || to.startsWith(`${owned}/`));
    if (name === undefined) return `${to} has no owner`;
    const isOwner = owners[name]?.some((owner) => from === owner || from.startsWith(`${owner}/`));
    return isOwner === true ? undefined : `${to} belongs to ${owners[name]?.join(", ") ?? ""}`;
  });
}

/** src runs in a web worker too, where there is no Node. */
export function nodeImportBreaches(files: readonly SourceText[]): Breach[] {
  return checkImports(files, (_, { to, isFile }) => {
    const isBuiltin = to.startsWith("node:") || builtinModules.includes(to.split("/")[0] ?? "");
    return !isFile && isBuiltin ? `${to} is not in a web worker` : undefined;
  });
}

/** Only the given files import a file. */
export function onlyImportedBy(
  files: readonly SourceText[],
  imported: string,
  importers: readonly string[],
): Breach[] {
  return checkImports(files, (from, { to }) =>
    to === imported && !importers.includes(from)
      ? `only ${importers.join(", ")} may import it`
      : undefined,
  );
}

/** Imports from one feature under src/host to another, as "from → to", sorted. */
export function featureImports(files: readonly SourceText[]): string[] {
  const featureOf = (path: string) => /^src\/host\/(\w+)\//.exec(path)?.[1];
  const found = files.filter(isCode).flatMap((file) =>
    importsOf(file).flatMap(({ to, isTypeOnly }) => {
      const [own, other] = [featureOf(file.path), featureOf(to)];
      if (own === undefined || other === undefined || own === other) return [];
      const name = (path: string) => path.replace("src/host/", "").replace(/\.tsx?$/, "");
      return [`${name(file.path)} → ${name(to)}${isTypeOnly ? " (types)" : ""}`];
    }),
  );
  return found.sort();
}

/** Circles of imports, types included, each once, as "a → b → a". */
export function importCycles(files: readonly SourceText[]): string[] {
  const graph = new Map(
    files.filter(isCode).map((file) => [
      file.path,
      importsOf(file)
        .filter(({ isFile }) => isFile)
        .map(({ to }) => to),
    ]),
  );
  const cycles = new Map<string, string>();
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      const circle = trail.slice(start);
      cycles.set(circle.toSorted().join(), [...circle, path].join(" → "));
      return;
    }
    if (finished.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return [...cycles.values()].sort();
}

/** Imports of files that are not there, or whose extension is left out. */
export function missingImports(files: readonly SourceText[]): Breach[] {
  const paths = new Set(files.map(({ path }) => path));
  return checkImports(files, (_, { to, isFile }) =>
    isFile && !paths.has(to) ? `${to} is not there` : undefined,
  );
}
