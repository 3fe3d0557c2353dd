import assert from "node:assert/strict";
import type { TableKey } from "../../../../../src/core/base/ids.ts";
import type { Pack, Row, Table } from "../../../../../src/core/content/pack.ts";
import { createItemPool } from "../../../../../src/core/quiz/generate/itemPool.ts";
import { wrongValues } from "../../../../../src/core/quiz/generate/tableMaterial.ts";
import { catalogOf, samplePack } from "../../../samplePack.ts";

type Cells = Row["cells"];

/** A pack whose tables have a mine and two columns, the second one open. */
function packWith(...tables: readonly (readonly Cells[])[]): Pack {
  return {
    ...samplePack(),
    tables: tables.map((rows, index): Table => {
      return {
        id: `t${String(index)}`,
        title: "Mines",
        topics: ["t1"],
        sources: ["s1"],
        asOf: "2026",
        columns: [
          { id: "mine", title: "Mine" },
          { id: "value", title: "Value" },
          { id: "use", title: "Use", isOpen: true },
        ],
        rows: rows.map((cells) => ({ cells, facts: ["f2"] })),
      };
    }),
  };
}

/** The values that are wrong for the first row of the first table. */
function wrongFor(pack: Pack): readonly string[] | undefined {
  const pool = createItemPool(catalogOf(pack));
  const material = pool.table("sample/t0" as TableKey);
  const [row] = material?.rows ?? [];
  const [column] = material?.columns ?? [];
  if (material === undefined || row === undefined || column === undefined) return undefined;
  return wrongValues(material, row, column);
}

function rows(...values: readonly Cells[string][]): readonly Cells[] {
  return values.map((value, index) => ({ mine: `Mine ${String(index)}`, value, use: "wires" }));
}

describe("wrongValues", () => {
  it("are those of other rows", () => {
    assert.deepEqual(wrongFor(packWith(rows("tin", "zinc", "gold"))), ["zinc", "gold"]);
  });

  it("are none of several right ones", () => {
    assert.deepEqual(wrongFor(packWith(rows(["tin", "zinc"], "zinc", ["gold", "tin"]))), ["gold"]);
  });

  it("are none where no source has the right one", () => {
    assert.deepEqual(wrongFor(packWith(rows(null, "zinc", "gold"))), []);
  });

  it("are none that another table gives to the row", () => {
    const other: readonly Cells[] = [{ mine: "MINE 0", value: null, use: ["coins", "Gold"] }];
    assert.deepEqual(wrongFor(packWith(rows("tin", "zinc", "gold"), other)), ["zinc"]);
  });

  it("are none that say more or less than the right one", () => {
    const values = rows("neither light nor heavy", "light", "heavy", "dense");
    assert.deepEqual(wrongFor(packWith(values)), ["dense"]);
    assert.deepEqual(wrongFor(packWith(rows("Ministry of Mines", "Mines", "Coal"))), ["Coal"]);
  });

  it("are no dates that may be the right one", () => {
    const dates = rows("May 2019", "2019", "12 May 2019", "June 2019", "2020");
    assert.deepEqual(wrongFor(packWith(dates)), ["June 2019", "2020"]);
  });

  it("are of the kind of the right one", () => {
    const values = rows("About 125 GW", "90 GW", "5 million tonnes", "Many", "44");
    assert.deepEqual(wrongFor(packWith(values)), ["90 GW"]);
    assert.deepEqual(wrongFor(packWith(rows("44", "21", "6.9", "7 t"))), ["21", "6.9"]);
  });
});

describe("the rows and columns that can be asked of a table", () => {
  const materialOf = (pack: Pack) => createItemPool(catalogOf(pack)).table("sample/t0" as TableKey);

  it("are no open columns", () => {
    const material = materialOf(packWith(rows("tin", "zinc")));
    assert.deepEqual(
      material?.columns.map(({ id }) => id),
      ["value"],
    );
  });

  it("are rows with a name of their own, stated by facts that hold", () => {
    const pack = packWith([...rows("tin", "zinc", "gold", "iron"), { mine: "mine 3", value: "a" }]);
    const [table] = pack.tables;
    const [first, second] = table?.rows ?? [];
    if (first === undefined || second === undefined) throw new Error("There are no rows.");
    delete first.facts;
    second.facts = ["f2", "f3"];
    const disputed = pack.facts.map((fact) =>
      fact.id === "f3" ? { ...fact, status: "disputed" as const } : fact,
    );
    assert.deepEqual(
      materialOf({ ...pack, facts: disputed })?.rows.map(({ name }) => name),
      ["Mine 2"],
    );
  });

  it("are none of a table that is not there", () => {
    assert.equal(createItemPool(catalogOf(samplePack())).table("sample/x" as TableKey), undefined);
  });
});
