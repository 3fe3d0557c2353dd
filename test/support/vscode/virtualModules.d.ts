// Modules that exist only while bundleHostTests.ts bundles.

/** Imports all test files under test/host, one after the other. */
declare module "virtual:host-tests" {}

/** Mocha in one file that needs nothing of Node. */
declare module "virtual:mocha-for-browsers" {
  const mocha: BrowserMocha;
  export { mocha as default };
}

/** Chosen when the tests are bundled, since a web worker has no environment variables. */
declare const __TEST_GREP__: string;
