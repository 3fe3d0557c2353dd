import assert from "node:assert/strict";
import * as vscode from "vscode";
import { createCatalog, type Catalog } from "../../src/core/content/catalog.ts";
import type { Fact } from "../../src/core/content/pack.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";
import { toTopicsItem } from "../../src/host/topics/topicsItem.ts";
import { bundledPackName, bundledPackText } from "../support/host/bundledPack.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { readText } from "../support/host/scratchFolder.ts";

const disputedId = "fw-discussed-jaishankar-rubio";

/** A catalog of the bundled pack, whose fact with the id is changed. */
async function catalogWith(id: string, changes: Partial<Fact>): Promise<Catalog> {
  const pack = JSON.parse(await bundledPackText()) as { facts: Fact[] };
  const facts = pack.facts.map((fact) => (fact.id === id ? { ...fact, ...changes } : fact));
  const parsed = parsePack(JSON.stringify({ ...pack, facts }));
  assert.deepEqual(parsed.problems, []);
  return createCatalog([{ fileName: bundledPackName, ...parsed }]);
}

/** How the tree shows a fact: what is seen of it, and what is heard. */
function shown(catalog: Catalog, id: string) {
  const entry = [...catalog.facts.values()].find(({ fact }) => fact.id === id);
  const [topicKey] = entry?.topics ?? [];
  assert.ok(entry && topicKey);
  const node = { kind: "fact", topicKey, factKey: entry.key, parents: [] } as const;
  const { iconPath, description, tooltip, accessibilityInformation } = toTopicsItem(node, catalog);
  assert.ok(iconPath instanceof vscode.ThemeIcon && tooltip instanceof vscode.MarkdownString);
  return {
    icon: iconPath.id,
    description,
    tooltip: tooltip.value.split("\n\n"),
    label: accessibilityInformation?.label,
  };
}

describe("the status of a fact in the tree", () => {
  before(activatedExtension);

  it("is told of a disputed fact, with what other sources say", async () => {
    const { icon, description, tooltip, label } = shown(await catalogWith("", {}), disputedId);
    const statement =
      "S. Jaishankar and Marco Rubio discussed the India–US framework agreement on critical minerals in their meetings in 2026.";
    assert.deepEqual(
      { icon, description, label },
      {
        icon: "question",
        description: "Disputed",
        label: `Ministers who discussed the framework, disputed fact: ${statement}`,
      },
    );
    assert.deepEqual(tooltip, [
      statement,
      "Disputed",
      "The Mining Operations Director: India and the United States signed the framework agreement on 26 May 2026, during Marco Rubio's visit to India.",
      "Mining.com: The agreement was signed on Tuesday, 26 May 2026, near the end of Marco Rubio's visit to India.",
      "_Kamaraj IAS Academy, as of 28 May 2026_",
    ]);
  });

  it("is told of a superseded fact, with its successor, beside the count of its entries", async () => {
    const catalog = await catalogWith("qd-members", {
      status: "superseded",
      supersededBy: "qd-member-count-four",
    });
    const { icon, description, tooltip, label } = shown(catalog, "qd-members");
    const statement = catalog.packs[0]?.facts.find(({ id }) => id === "qd-members")?.statement;
    assert.deepEqual(
      { icon, description, label, second: tooltip[1] },
      {
        icon: "history",
        description: "Superseded · 5 entries",
        label: `Countries of the Quad, superseded fact: ${String(statement)} 5 entries`,
        second: "Superseded by: The Quad is a grouping of four countries.",
      },
    );
  });

  it("is told of a superseded fact whose successor the pack does not name", async () => {
    const catalog = await catalogWith("ree-count-17", { status: "superseded" });
    assert.equal(shown(catalog, "ree-count-17").tooltip[1], "Superseded");
  });

  it("is not told of a fact that is current, whose date is left out if it has none", async () => {
    const catalog = await catalogWith("ree-count-17", {
      status: "current",
      asOf: "undated",
      undatedBecause: "It does not change.",
    });
    assert.deepEqual(shown(catalog, "ree-count-17"), {
      icon: "symbol-constant",
      description: "",
      tooltip: [
        "The rare earth elements are a group of 17 metallic elements.",
        "_Kamaraj IAS Academy_",
      ],
      label:
        "Number of rare earths, fact: The rare earth elements are a group of 17 metallic elements.",
    });
  });
});

describe("the status of a fact on its page", () => {
  before(activatedExtension);

  it("is told of a disputed fact, with what other sources say", async () => {
    const uri = vscode.Uri.parse(
      `current-affairs:/facts/india-us-critical-minerals/${disputedId}/page.md`,
    );
    const text = await readText(uri);
    assert.match(
      text,
      /^\*\*Disputed\*\*\n\nAs of 28 May 2026\n\n## What other sources say\n\n- /m,
    );
    assert.match(text, /^- The agreement was signed .*, Mining\.com, 26 May 2026\)$/m);
  });
});
