import { ensureChromium } from "../vscode/chromium.ts";
import { buildExtension, packageExtension } from "../vscode/packageExtension.ts";
import { ensureVscodeServer, floorRelease } from "../vscode/vscodeServer.ts";

/** Steps that several suites need: each is done once, when the first suite asks for it. */
export const preparation = {
  build: once(buildExtension),
  server: once(() => ensureVscodeServer()),
  floorServer: once(() => ensureVscodeServer(floorRelease)),
  chromium: once(ensureChromium),
  package: once(async () => {
    await preparation.build();
    return packageExtension();
  }),
};

function once<T>(step: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= step());
}
