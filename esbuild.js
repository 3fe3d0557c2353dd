// Bundles the extension twice (Node host and web-worker host) and its webviews into dist/.
// esbuild does not check types: `npm run types` does.
const esbuild = require("esbuild");
const { rmSync } = require("node:fs");

/**
 * @param {{ isProduction: boolean }} options production bundles are minified and have no source maps
 * @returns {import("esbuild").BuildOptions[]}
 */
function toTargets({ isProduction }) {
  /** @type {import("esbuild").BuildOptions} */
  const shared = {
    bundle: true,
    minify: isProduction,
    sourcemap: isProduction ? false : "linked",
    target: "es2022",
    logLevel: "info",
    // A missing export is a mistake, never a way to ask whether something exists.
    logOverride: { "import-is-undefined": "error" },
    legalComments: "none",
  };

  return [
    {
      ...shared,
      entryPoints: ["src/extension.ts"],
      outfile: "dist/extension.js",
      platform: "node",
      // jsonc-parser's CommonJS build hides its modules from the bundler; its ES modules do not.
      mainFields: ["module", "main"],
      format: "cjs",
      external: ["vscode"],
    },
    {
      ...shared,
      entryPoints: ["src/extension.ts"],
      outfile: "dist/web/extension.js",
      platform: "browser",
      mainFields: ["browser", "module", "main"],
      format: "cjs",
      external: ["vscode"],
    },
    {
      ...shared,
      entryPoints: { quiz: "src/views/quiz/main.tsx" },
      outdir: "dist/views",
      platform: "browser",
      format: "esm",
      jsx: "automatic",
      jsxImportSource: "preact",
    },
  ];
}

async function build() {
  const isWatching = process.argv.includes("--watch");
  const targets = toTargets({ isProduction: process.argv.includes("--production") });
  rmSync("dist", { recursive: true, force: true });
  if (!isWatching) {
    await Promise.all(targets.map((target) => esbuild.build(target)));
    return;
  }
  const contexts = await Promise.all(targets.map((target) => esbuild.context(target)));
  await Promise.all(contexts.map((context) => context.watch()));
}

if (require.main === module) {
  build().catch((error) => {
    // esbuild has already printed build errors with their places.
    if (!("errors" in error)) console.error(error);
    process.exitCode = 1;
  });
}

module.exports = { toTargets };
