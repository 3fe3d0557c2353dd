import { join, resolve } from "node:path";

/** The root of the repository. */
export const repositoryFolder = resolve(import.meta.dirname, "../../..");

/**
 * Everything that is downloaded or unpacked on first use. Git ignores it; deleting it costs only
 * the next download.
 */
export const cacheFolder = join(repositoryFolder, ".vscode-test");

/** What is built for tests only. Git ignores it. */
export const testOutputFolder = join(repositoryFolder, "out");

/** The small notebook of Markdown notes that tests and `npm start` open a copy of. */
export const notebookFixture = join(repositoryFolder, "test/fixtures/notebook");
