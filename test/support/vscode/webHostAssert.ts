// Stands in for node:assert/strict in the web-worker extension host: the npm package `assert`,
// which is an older edition of Node's, with the functions that came later.
import assertPackage from "assert";

const { strict } = assertPackage;

function match(text: string, pattern: RegExp, message?: string | Error): void {
  if (pattern.test(text)) return;
  fail(message ?? `The input did not match the regular expression ${String(pattern)}:\n\n${text}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string | Error): void {
  if (!pattern.test(text)) return;
  fail(message ?? `The input matched the regular expression ${String(pattern)}:\n\n${text}`);
}

function fail(message: string | Error): never {
  throw message instanceof Error ? message : new assertPackage.AssertionError({ message });
}

const strictWithAdditions = Object.assign(strict, { match, doesNotMatch });
export { strictWithAdditions as default };
