import assert from "node:assert/strict";
import * as vscode from "vscode";
import { createCatalog, type Catalog } from "../../src/core/content/catalog.ts";
import type { Pack } from "../../src/core/content/pack.ts";
import { FactSearch } from "../../src/core/search/factSearch.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";
import type { Services } from "../../src/host/services.ts";
import { FactSearchStore } from "../../src/host/search/factSearchStore.ts";
import { createRecordingLog } from "../support/host/recordingLog.ts";
import { waitFor } from "../support/host/waitFor.ts";

/** A pack with `count` facts on things that have a number each. */
function packOf(id: string, count: number, thing = "thing"): Pack {
  const { pack } = parsePack(
    JSON.stringify({
      formatVersion: 1,
      id,
      title: `Pack ${id}`,
      language: "en",
      licence: "CC BY 4.0",
      sources: [{ id: "s", title: "Report", publisher: "Ministry", kind: "official" }],
      topics: [
        { id: "even", title: "Even numbers" },
        { id: "odd", title: "Odd numbers" },
      ],
      facts: Array.from({ length: count }, (_, number) => ({
        id: `f${String(number)}`,
        topics: [number % 2 === 0 ? "even" : "odd"],
        title: `The ${thing} ${String(number)}`,
        statement: `Of all that is counted in pack ${id}, ${thing} has the number ${String(number)}.`,
        sources: ["s"],
        asOf: "2026",
      })),
    }),
  );
  assert.ok(pack, "the pack is not valid");
  return pack;
}

function catalogOf(...packs: readonly Pack[]): Catalog {
  return createCatalog(
    packs.map((pack) => ({ fileName: `${pack.id}.affairs.json`, pack, problems: [] })),
  );
}

/** Stands where the catalog of packs is, for catalogs that the test makes. */
function fakeCatalogs(first: Catalog) {
  const changed = new vscode.EventEmitter<void>();
  let catalog = first;
  const catalogs = {
    get: () => Promise.resolve(catalog),
    onDidChange: changed.event,
  } as unknown as Services["catalogs"];
  return {
    catalogs,
    change: (next: Catalog) => {
      catalog = next;
      changed.fire();
    },
  };
}

/** Calls `listener` with the id of each pack before it is put into a search. Returns what ends that. */
function beforePutting(listener: (packId: string) => void): () => void {
  const method = Object.getOwnPropertyDescriptor(FactSearch.prototype, "putPacks") as {
    readonly value: FactSearch["putPacks"];
  };
  FactSearch.prototype.putPacks = function* (packs) {
    for (const { id } of packs) listener(id);
    yield* method.value.call(this, packs);
  };
  return () => {
    Object.defineProperty(FactSearch.prototype, "putPacks", method);
  };
}

describe("the search over the catalog", () => {
  const stores: FactSearchStore[] = [];
  const open = (first: Catalog) => {
    const { catalogs, change } = fakeCatalogs(first);
    const { log, lines } = createRecordingLog();
    const store = new FactSearchStore(catalogs, log);
    stores.push(store);
    const idsOf = async (query: string, topic?: Parameters<FactSearchStore["find"]>[2]) =>
      (await store.find(query, 10, topic)).hits.map(({ key }) => key);
    return { store, change, idsOf, lines };
  };

  afterEach(() => {
    for (const store of stores.splice(0)) store.dispose();
  });

  it("finds the facts of every pack, and of one topic only if it is told to", async () => {
    const { idsOf } = open(catalogOf(packOf("a", 4), packOf("b", 4)));
    assert.deepEqual((await idsOf("thing 3")).slice(0, 2).toSorted(), ["a/f3", "b/f3"]);
    const [topic] = [...catalogOf(packOf("a", 4)).topics.keys()];
    const found = await idsOf("thing", topic);
    assert.deepEqual(found.toSorted(), ["a/f0", "a/f2"]);
  });

  it("follows the catalog: packs that come, change and go", async () => {
    const { store, change, idsOf } = open(catalogOf(packOf("a", 2)));
    assert.equal((await idsOf("thing")).length, 2);
    let changes = 0;
    store.onDidChange(() => {
      changes += 1;
    });
    change(catalogOf(packOf("a", 2, "wheel"), packOf("b", 1)));
    await waitFor("the change", () => changes === 1);
    assert.deepEqual(
      [await idsOf("thing"), (await idsOf("wheel")).toSorted()],
      [["b/f0"], ["a/f0", "a/f1"]],
    );
    change(catalogOf(packOf("b", 1)));
    await waitFor("the other change", () => changes === 2);
    assert.deepEqual(await idsOf("wheel"), []);
  });

  it("puts in only the packs that are new or have changed", async () => {
    const [a, b] = [packOf("a", 2), packOf("b", 2)];
    const { change, store, idsOf } = open(catalogOf(a, b));
    await idsOf("thing");
    const put: string[] = [];
    const restore = beforePutting((id) => {
      put.push(id);
    });
    try {
      let changes = 0;
      store.onDidChange(() => {
        changes += 1;
      });
      change(catalogOf(a, packOf("b", 1, "wheel"), packOf("c", 1)));
      await waitFor("the change", () => changes === 1);
    } finally {
      restore();
    }
    assert.deepEqual(put, ["b", "c"]);
  });

  it("begins anew after an index that broke off", async () => {
    const { store, change, idsOf, lines } = open(catalogOf(packOf("a", 1)));
    await idsOf("thing");
    let isBroken = true;
    const restore = beforePutting(() => {
      if (isBroken) throw new Error("out of memory");
    });
    try {
      change(catalogOf(packOf("a", 1, "wheel"), packOf("b", 1)));
      await waitFor("the failure", () => lines.some((line) => line.startsWith("error: Search:")));
      isBroken = false;
      assert.deepEqual(await idsOf("wheel"), ["a/f0"]);
      assert.deepEqual(await idsOf("thing"), ["b/f0"]);
    } finally {
      restore();
    }
    assert.equal(store.isComplete, true);
  });

  it("stops when it is disposed of", async () => {
    const packs = Array.from({ length: 40 }, (_, index) => packOf(`q${String(index)}`, 1000));
    const { store } = open(catalogOf(...packs));
    assert.equal((await store.find("thing", 1)).progress?.total, 40_000);
    let isPut = false;
    const restore = beforePutting(() => {
      isPut = true;
    });
    try {
      store.dispose();
      await waitFor("the end", () => store.isComplete);
      assert.equal(isPut, false);
    } finally {
      restore();
    }
  });

  it("lets others work while it reads many facts, and finds meanwhile what it has read", async () => {
    const packs = Array.from({ length: 40 }, (_, index) => packOf(`p${String(index)}`, 1000));
    const { store, idsOf, lines } = open(catalogOf(...packs));
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    try {
      const { hits, progress } = await store.find("thing 7", 10);
      assert.ok(progress !== undefined && progress.done < progress.total, "it is not done yet");
      assert.equal(progress.total, 40_000);
      assert.ok(hits.length > 0);
      const steps: number[] = [];
      store.onDidChange(() => {
        steps.push(turns);
      });
      await waitFor("the end", async () => {
        const found = await store.find("thing 7", 10);
        return found.progress === undefined;
      });
      // Between the slices the timer had its turns.
      assert.ok(new Set(steps).size > 1, steps.join());
      assert.deepEqual(await idsOf('pack:p39 "number 7."'), ["p39/f7"]);
    } finally {
      clearInterval(timer);
    }
    assert.deepEqual(lines, []);
  });

  it("reports what is wrong in a query, and searches for the rest", async () => {
    const { store } = open(catalogOf(packOf("a", 2)));
    const { problems, hits } = await store.find("thing is:due in:note", 10);
    assert.deepEqual(
      problems.map(({ kind, text }) => [kind, text]),
      [
        ["unknown-value", "is:due"],
        ["unknown-filter", "in:note"],
      ],
    );
    assert.equal(hits.length, 2);
  });

  it("tells of a failure and tries again with the next search", async () => {
    let failures = 1;
    const catalog = catalogOf(packOf("a", 1));
    const catalogs = {
      get: () => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(new Error("gone")) : Promise.resolve(catalog);
      },
      onDidChange: new vscode.EventEmitter<void>().event,
    } as unknown as Services["catalogs"];
    const store = new FactSearchStore(catalogs, createRecordingLog().log);
    stores.push(store);
    await assert.rejects(store.find("thing", 10), /gone/);
    assert.equal((await store.find("thing", 10)).hits.length, 1);
  });
});
