import { makeCommandSuite } from "./commandSuite.ts";

/** Folders with a tsconfig.json, which says what code in that layer may see. */
const typeProjects = ["src/core", "src/shared", "src/host", "src/views", "test"];

export const lintSuite = makeCommandSuite("lint", [
  {
    title: "eslint",
    script: "node_modules/eslint/bin/eslint.js",
    args: [".", "--max-warnings", "0"],
  },
  {
    title: "prettier",
    script: "node_modules/prettier/bin/prettier.cjs",
    args: ["--check", ".", "--log-level", "warn"],
  },
]);

export const typesSuite = makeCommandSuite(
  "types",
  typeProjects.map((project) => ({
    title: `tsc -p ${project}`,
    script: "node_modules/typescript/bin/tsc",
    args: ["-p", project],
  })),
);
