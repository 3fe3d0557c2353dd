import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import {
  contentScheme,
  markings,
  mixes,
  numberRanges,
  questionSources,
  settingsSection,
  viewContainerId,
  viewIds,
  webviewTypes,
  type Settings,
} from "../../src/host/contributions.ts";
import { bundledPacks } from "../../src/host/packs/bundledPacks.ts";
import { manifest, readText, resolved, root } from "./manifest.ts";

const { contributes } = manifest;

/** Scopes of settings that VS Code takes from the user's own settings only. */
const userScopes = ["application", "machine"];

describe("package.json", () => {
  it("has the names under which the extension is known", () => {
    const { name, publisher, displayName } = manifest;
    assert.deepEqual(
      [publisher, name, resolved(displayName)],
      ["current-affairs", "current-affairs-notes", "Current Affairs Notes"],
    );
  });

  it("works in Restricted Mode, in virtual workspaces and in both extension hosts", () => {
    const { capabilities, main, browser } = manifest;
    assert.deepEqual(
      { capabilities, main, browser },
      {
        capabilities: {
          untrustedWorkspaces: {
            // VS Code reads `restrictedConfigurations` only where the support is "limited".
            supported: "limited",
            description: "%capability.untrustedWorkspaces%",
            restrictedConfigurations: [
              "currentAffairs.insert.template",
              "currentAffairs.progress.folder",
            ],
          },
          virtualWorkspaces: true,
        },
        main: "./dist/extension.js",
        browser: "./dist/web/extension.js",
      },
    );
  });

  it("is activated by its views and commands, and by nothing else but its own files and panels", () => {
    assert.deepEqual(manifest.activationEvents, [
      `onFileSystem:${contentScheme}`,
      `onWebviewPanel:${webviewTypes.progress}`,
    ]);
  });

  it("needs no other extension and no proposed API", () => {
    assert.deepEqual(
      [manifest.extensionDependencies, manifest.enabledApiProposals],
      [undefined, undefined],
    );
  });

  it("names icons that are there", () => {
    const { viewsContainers, views } = contributes;
    const icons = [
      manifest.icon,
      ...[...Object.values(viewsContainers), ...Object.values(views)]
        .flat()
        .map(({ icon }) => icon),
    ];
    assert.deepEqual(
      icons.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
});

describe("views in package.json", () => {
  it("are those of contributions.ts, in the container of the activity bar", () => {
    const { viewsContainers, views } = contributes;
    const ids = (entries: Readonly<Record<string, readonly { readonly id: string }[]>>) =>
      Object.fromEntries(
        Object.entries(entries).map(([place, all]) => [place, all.map(({ id }) => id)]),
      );
    assert.deepEqual(
      [ids(viewsContainers), ids(views)],
      [{ activitybar: [viewContainerId] }, { [viewContainerId]: Object.values(viewIds) }],
    );
  });

  it("have ids below the extension's prefix, as do webviews and settings", () => {
    const ids = [...Object.values(viewIds), ...Object.values(webviewTypes)];
    assert.deepEqual(
      ids.filter((id) => !id.startsWith("currentAffairs.")),
      [],
    );
    assert.deepEqual([viewContainerId, settingsSection], ["currentAffairs", "currentAffairs"]);
  });
});

describe("settings in package.json", () => {
  /** What each setting that the code reads is by default. */
  const defaults: Settings = {
    "insert.template": "${statement}",
    "progress.folder": "",
    "review.desiredRetention": 0.9,
    "review.newPerDay": 10,
    "review.perDay": 200,
    "review.dayStartsAt": 4,
    "review.examDate": "",
    "review.showInStatusBar": true,
    "quiz.marking": "upsc-gs",
    "quiz.customMarks": { right: "2", wrong: "-2/3", blank: "0" },
    "quiz.mix": "balanced",
    "quiz.questions": "both",
    "mock.minutes": 120,
    "mock.questions": 100,
    "mock.mayPause": true,
  };
  const settings = Object.entries(contributes.configuration.properties);

  it("are those that the code reads, with their defaults", () => {
    assert.deepEqual(
      Object.fromEntries(settings.map(([name, setting]) => [name, setting.default])),
      Object.fromEntries(
        Object.entries(defaults).map(([name, value]) => [`${settingsSection}.${name}`, value]),
      ),
    );
  });

  it("that a folder without trust cannot set are named where VS Code tells of the limits", () => {
    const { description = "", restrictedConfigurations = [] } =
      manifest.capabilities.untrustedWorkspaces;
    assert.ok(restrictedConfigurations.length > 0);
    for (const name of restrictedConfigurations)
      assert.ok(resolved(description).includes(`\`${name}\``), name);
  });

  it("are not taken from a folder that is not trusted, unless there is a reason", () => {
    /** Why a setting of a folder that nobody trusts does no harm. */
    const harmless: Readonly<Record<string, string>> = {};
    const { supported, restrictedConfigurations = [] } = manifest.capabilities.untrustedWorkspaces;
    const fromFolder = settings
      .filter(([, { scope = "window" }]) => !userScopes.includes(scope))
      .map(([name]) => name);
    assert.equal(supported, "limited");
    assert.deepEqual(
      fromFolder.toSorted(),
      [...restrictedConfigurations, ...Object.keys(harmless)].sort(),
    );
  });

  it("have a type, a scope, a default of that type and a description", () => {
    const poor = settings.filter(
      ([, { type, scope, default: value, markdownDescription = "" }]) => {
        const isDescribed =
          /^%.+%$/.test(markdownDescription) && resolved(markdownDescription).length > 40;
        const typeOfValue = Number.isInteger(value) ? "integer" : typeof value;
        return typeOfValue !== type || scope === undefined || !isDescribed;
      },
    );
    assert.deepEqual(poor, []);
  });

  it("allow the numbers and words that the code takes, and take the first word by default", () => {
    const numbers = settings
      .filter(([, { type }]) => type === "number" || type === "integer")
      .map(([name, { type, default: usual, minimum: least, maximum: most }]) => [
        name.slice(settingsSection.length + 1),
        { usual, least, most, isWhole: type === "integer" },
      ]);
    assert.deepEqual(Object.fromEntries(numbers), numberRanges);
    const words = settings
      .filter(([, setting]) => setting.enum !== undefined)
      .map(([, setting]) => [setting.default, setting.enum]);
    assert.deepEqual(
      words,
      [markings, mixes, questionSources].map((choices) => [choices[0], [...choices]]),
    );
  });
});

describe("files in package.json", () => {
  it("has a schema for pack files, and all bundled packs are such files", () => {
    assert.deepEqual(contributes.jsonValidation, [
      { fileMatch: "*.affairs.json", url: "./media/schemas/pack.schema.json" },
    ]);
    const schema = JSON.parse(readText("media/schemas/pack.schema.json")) as Record<
      string,
      unknown
    >;
    // What VS Code's JSON support reads, descriptions on hover included.
    assert.equal(schema["$schema"], "http://json-schema.org/draft-07/schema#");
  });

  it("has the Markdown snippets of each bundled pack", () => {
    assert.deepEqual(
      contributes.snippets,
      bundledPacks.map((name) => ({
        language: "markdown",
        path: `./snippets/${name.replace(".affairs.json", ".code-snippets")}`,
      })),
    );
    assert.deepEqual(
      contributes.snippets.filter(({ path }) => !existsSync(join(root, path))),
      [],
    );
  });

  it("bundledPacks.ts lists the files in media/packs", async () => {
    assert.deepEqual(bundledPacks.toSorted(), (await readdir(join(root, "media/packs"))).sort());
  });
});
