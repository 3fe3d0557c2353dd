import assert from "node:assert/strict";
import { join } from "node:path";
import { runChild } from "../vscode/childProcess.ts";
import { findOnPath } from "../vscode/executables.ts";

/** Runs git in a folder, asserts that it succeeds, and resolves to what it prints. */
export type Git = (where: string, ...args: readonly string[]) => Promise<string>;

/**
 * The git of this machine, with settings of its own: those of the machine may sign, ask or convert.
 * `home` is a folder without settings. Undefined when git is not installed.
 */
export async function findGit(home: string): Promise<Git | undefined> {
  const [git] = await findOnPath(["git"]);
  if (git === undefined) return undefined;
  return async (where, ...args) => {
    const { code, output } = await runChild(git, args, {
      cwd: where,
      env: {
        PATH: process.env["PATH"],
        GIT_CONFIG_GLOBAL: join(home, "none"),
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "Student",
        GIT_AUTHOR_EMAIL: "student@example.org",
        GIT_COMMITTER_NAME: "Student",
        GIT_COMMITTER_EMAIL: "student@example.org",
      },
    });
    assert.equal(code, 0, `git ${args.join(" ")}: ${output}`);
    return output;
  };
}
