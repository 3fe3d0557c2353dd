// Bundles the extension twice (Node host and web-worker host) and its webviews into dist/.
// esbuild does not check types: `npm run types` does.
const esbuild = require("esbuild");
const { rmSync } = require("node:fs");
const { basename, relative, resolve } = require("node:path");

const chunkFolder = "dist/chunks";

/**
 * Modules that the Node host loads on first use, by `import()`. esbuild splits only ES modules into
 * chunks, and in the oldest supported VS Code an extension of ES modules was seen to block its host,
 * so each of these is bundled by itself. None of them may hold state that others share.
 */
const chunks = [
  "src/core/content/parsePack.ts",
  "src/core/progress/progressStore.ts",
  "src/core/scheduling/studyPlanner.ts",
  "src/core/search/factSearch.ts",
  "src/host/statistics/progressPanel.ts",
];

/** @type {import("esbuild").Plugin} */
const importChunks = {
  name: "import-chunks",
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const module = relative(__dirname, resolve(resolveDir, path)).replaceAll("\\", "/");
      if (!chunks.includes(module)) return { errors: [{ text: `Add ${module} to the chunks.` }] };
      const name = basename(module, ".ts");
      return { path: `./${basename(chunkFolder)}/${name}.js`, external: true };
    });
  },
};

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

  /** @type {import("esbuild").BuildOptions} */
  const node = {
    platform: "node",
    // jsonc-parser's CommonJS build hides its modules from the bundler; its ES modules do not.
    mainFields: ["module", "main"],
    format: "cjs",
    // `import()` becomes a `require()` on first use.
    supported: { "dynamic-import": false },
    external: ["vscode"],
  };

  return [
    {
      ...shared,
      entryPoints: ["src/extension.ts"],
      outfile: "dist/extension.js",
      ...node,
      plugins: [importChunks],
    },
    {
      ...shared,
      entryPoints: Object.fromEntries(chunks.map((path) => [basename(path, ".ts"), path])),
      outdir: chunkFolder,
      ...node,
    },
    {
      ...shared,
      entryPoints: ["src/extension.ts"],
      // The web-worker host loads a single script, which is no ES module.
      outfile: "dist/web/extension.js",
      platform: "browser",
      mainFields: ["browser", "module", "main"],
      format: "cjs",
      external: ["vscode"],
    },
    {
      ...shared,
      entryPoints: {
        quiz: "src/views/quiz/main.tsx",
        progress: "src/views/progress/main.tsx",
      },
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
