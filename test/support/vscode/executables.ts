import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

const isWindows = process.platform === "win32";

/** The executables with one of these names in the folders of PATH, the first name first. */
export async function findOnPath(names: readonly string[]): Promise<string[]> {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = isWindows ? [".exe", ".cmd"] : [""];
  const candidates = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return findExecutables(candidates);
}

/** Those of the files that exist and may be executed. */
export async function findExecutables(files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    files.map((file) =>
      access(file, constants.X_OK).then(
        () => file,
        () => undefined,
      ),
    ),
  );
  return found.filter((file) => file !== undefined);
}
