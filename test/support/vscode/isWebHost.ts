/**
 * True in the web-worker extension host, where there is no Node; for tests that expect something
 * else there.
 */
export const isWebHost = "importScripts" in globalThis;
