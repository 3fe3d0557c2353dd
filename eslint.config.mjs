import tseslint from "typescript-eslint";

/** What a layer of src must not import, with the sentence that says why. */
const forbidden = (...patterns) => ["error", { patterns }];
const notVsCode = {
  regex: "^vscode$",
  message: "Only src/host may import vscode: the rest runs without an editor.",
};
const notNode = {
  regex: "^(node:|(fs|path|os|url|util|crypto|child_process|buffer|process)(/|$))",
  message: "src runs in a web worker too: use the ES library, or workspace.fs in the host.",
};
const only = (library, folder) => ({
  regex: `^${library}(/|$)`,
  message: `Only ${folder} knows ${library}.`,
});
const layer = (names, why) => ({ regex: `/(${names})/`, message: why });
const libraries = [
  only("fuse\\.js", "src/core/search"),
  only("jsonc-parser", "src/core/content"),
  only("pure-rand", "src/core/base"),
  only("ts-fsrs", "src/core/scheduling"),
  only("preact", "src/views"),
  only("valibot", "src/shared"),
];
const without = (...names) =>
  libraries.filter(({ regex }) => !names.some((name) => regex.startsWith(`^${name}`)));

export default tseslint.config(
  { ignores: ["dist", "out", ".vscode-test", "node_modules", "src/core/content/generated"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["src/core", "src/shared", "src/host", "src/views", "test"].map(
          (folder) => `./${folder}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "max-lines": ["error", 400],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file itself." },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-imports": forbidden(
        notVsCode,
        notNode,
        layer("shared|host|views", "The core sees no other layer."),
        ...libraries,
      ),
    },
  },
  ...[
    ["src/core/search/**/*.ts", "fuse\\.js"],
    ["src/core/content/**/*.ts", "jsonc-parser"],
    ["src/core/base/**/*.ts", "pure-rand"],
    ["src/core/scheduling/**/*.ts", "ts-fsrs"],
  ].map(([files, library]) => ({
    files: [files],
    rules: {
      "no-restricted-imports": forbidden(
        notVsCode,
        notNode,
        layer("shared|host|views", "The core sees no other layer."),
        ...without(library),
      ),
    },
  })),
  {
    // Loops over typed arrays stay inside them; a check on every read would cost the speed they are for.
    files: ["src/core/search/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["src/shared/**/*.ts"],
    rules: {
      "no-restricted-imports": forbidden(
        notVsCode,
        notNode,
        layer("host|views", "What both ends see must not see either of them."),
        ...without("valibot"),
      ),
    },
  },
  {
    files: ["src/host/**/*.ts", "src/extension.ts"],
    rules: {
      "no-restricted-imports": forbidden(
        notNode,
        layer("views", "Host and views meet only in src/shared."),
        ...libraries,
      ),
    },
  },
  {
    files: ["src/views/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": forbidden(
        notVsCode,
        notNode,
        layer("host", "Host and views meet only in src/shared."),
        ...without("preact"),
      ),
    },
  },
);
