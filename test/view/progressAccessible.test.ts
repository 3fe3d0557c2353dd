import assert from "node:assert/strict";
import { findAccessibilityProblems } from "../support/view/axe.ts";
import { contrast, parseColour } from "../support/view/colours.ts";
import { focusFrame } from "../support/view/focusFrame.ts";
import { openTables } from "../support/view/openTables.ts";
import { progressStates } from "../support/view/progressStates.ts";
import { themeNames } from "../support/view/themes.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const nonTextContrast = 3;

for (const theme of themeNames) {
  describe(`the progress view in the theme ${theme}`, () => {
    const open = useQuizPages();

    for (const [name, snapshot] of Object.entries(progressStates)) {
      it(`gives axe-core nothing to find: ${name}`, async () => {
        const view = await open({ view: "progress", theme });
        await view.send(snapshot);
        assert.deepEqual(await findAccessibilityProblems(view.page), []);
      });
    }

    it("gives axe-core nothing to find in the tables", async () => {
      const view = await open({ view: "progress", theme });
      const { few } = progressStates;
      // A few rows of each are enough, and hundreds would take axe-core long.
      const sections = few.sections.map((section) => {
        const { table } = section;
        return { ...section, table: { ...table, rows: table.rows.slice(0, 3) } };
      });
      await view.send({ ...few, sections });
      await openTables(view);
      assert.deepEqual(await findAccessibilityProblems(view.page), []);
    });

    it("shows where the focus is at each stop of the Tab key", async () => {
      const view = await open({ view: "progress", theme });
      await view.send(progressStates.full);
      const names: string[] = [];
      for (;;) {
        await view.page.keyboard.press("Tab");
        const { name, style, widthPx, contrast: ratio, isInSight } = await focusFrame(view.page);
        if (name.startsWith("body")) break;
        names.push(name);
        assert.deepEqual([style, isInSight, widthPx >= 1], ["solid", true, true], name);
        assert.ok(ratio >= nonTextContrast, `${name}: ${String(ratio)}`);
      }
      const stops = await view.page.locator("button, summary").allTextContents();
      assert.deepEqual(
        names.map((name) => name.replace(/^\w+ /, "")),
        stops,
      );
      assert.ok(stops.length > 15);
    });

    it("draws what matters with enough contrast", async () => {
      const view = await open({ view: "progress", theme });
      await view.send(progressStates.full);
      const colours = await view.page
        .locator(".dot, .day:not(.none), .due, .target, .trend, .fresh")
        .evaluateAll((shapes) => {
          const background = getComputedStyle(document.documentElement).backgroundColor;
          return shapes.map((shape) => {
            const { fill, stroke } = getComputedStyle(shape);
            return { colour: stroke === "none" ? fill : stroke, background };
          });
        });
      assert.ok(colours.length > 100);
      for (const { colour, background } of new Set(colours)) {
        const ratio = contrast(parseColour(colour), parseColour(background));
        assert.ok(ratio >= nonTextContrast, `${colour} on ${background}: ${String(ratio)}`);
      }
    });
  });
}

describe("the progress view for a screen reader", () => {
  const open = useQuizPages();

  it("names each chart by its heading, and describes it", async () => {
    const view = await open({ view: "progress" });
    await view.send(progressStates.full);
    const { sections } = progressStates.full;
    for (const { heading, explanation, chart } of sections) {
      const region = view.page.getByRole("region", { name: heading, exact: true });
      assert.equal(await region.getByRole("heading", { level: 2, name: heading }).count(), 1);
      if (chart?.kind === "facts") continue;
      const image = region.getByRole("img", { name: heading, exact: true });
      const described = await image.getAttribute("aria-describedby");
      const description = await view.page.locator(`#${described ?? ""}`).textContent();
      assert.equal(description, explanation);
    }
  });

  it("has every number of a chart in a real table, on demand", async () => {
    const view = await open({ view: "progress" });
    await view.send(progressStates.full);
    assert.equal(await view.page.getByRole("table").count(), 0);
    await openTables(view);
    for (const { heading, table } of progressStates.full.sections) {
      const shown = view.page.getByRole("table", { name: heading, exact: true });
      assert.deepEqual(
        await shown.getByRole("columnheader").allTextContents(),
        table.columns.map(({ text }) => text),
      );
      const cells = await shown
        .locator("tbody tr")
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].map((cell) => cell.textContent)),
        );
      assert.deepEqual(cells, table.rows);
      assert.equal(await shown.getByRole("rowheader").count(), table.rows.length);
    }
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`keeps its drawings in forced colours (${colorScheme})`, async () => {
      const theme = colorScheme === "dark" ? "hc-dark" : "hc-light";
      const context = { forcedColors: "active", colorScheme } as const;
      const view = await open({ view: "progress", theme, context });
      await view.send(progressStates.full);
      const problems = await findAccessibilityProblems(view.page, { colours: false });
      assert.deepEqual(problems, []);
      const pairs = await view.page.locator(".dot, .day, .due, .target").evaluateAll((shapes) =>
        shapes.map((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          const { backgroundColor } = getComputedStyle(document.documentElement);
          return [stroke === "none" ? fill : stroke, backgroundColor] as const;
        }),
      );
      assert.ok(pairs.length > 100);
      for (const [shape, page] of pairs)
        assert.ok(contrast(parseColour(shape), parseColour(page)) >= nonTextContrast, shape);
    });
  }
});
