import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgressSnapshot } from "../../src/shared/progress/progressProtocol.ts";
import { findLayoutProblems } from "../support/view/layoutProblems.ts";
import { openTables } from "../support/view/openTables.ts";
import { progressStates } from "../support/view/progressStates.ts";
import type { QuizPageOptions } from "../support/view/quizPage.ts";
import { knownVariables, themeNames, variablesOf } from "../support/view/themes.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";
import { repositoryFolder } from "../support/vscode/folders.ts";

const conditions: Readonly<Record<string, QuizPageOptions>> = {
  "320 px wide": { context: { viewport: { width: 320, height: 640 } } },
  "zoomed to 200 % in a window of 1280 px": {
    context: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  },
  "with text at 200 %": { context: { viewport: { width: 640, height: 800 } }, fontSize: "26px" },
  "with text at 200 % and 320 px wide": {
    context: { viewport: { width: 320, height: 640 } },
    fontSize: "26px",
  },
  "1920 px wide": { context: { viewport: { width: 1920, height: 1080 } } },
};

/** The snapshot with a text as long as packs allow wherever one of theirs is shown. */
function withLongTexts(snapshot: ProgressSnapshot, piece: string): ProgressSnapshot {
  const long = piece.repeat(200 / piece.length);
  const sections = snapshot.sections.map((section) => {
    const { chart, table } = section;
    const rows = table.rows.map(([, ...rest]) => [long, ...rest]);
    const filled = { ...section, table: { ...table, rows } };
    if (chart?.kind === "shares")
      return {
        ...filled,
        chart: { ...chart, rows: chart.rows.map((row) => ({ ...row, label: long })) },
      };
    if (chart?.kind === "facts")
      return {
        ...filled,
        chart: { ...chart, rows: chart.rows.map((row) => ({ ...row, title: long })) },
      };
    return filled;
  });
  return { ...snapshot, sections };
}

const states = {
  ...progressStates,
  "full of long words": withLongTexts(progressStates.full, "Donaudampfschifffahrt"),
  "full of long Hindi titles": withLongTexts(progressStates.full, "महत्वपूर्ण खनिजों पर सहयोग "),
};

for (const [condition, options] of Object.entries(conditions)) {
  describe(`the progress view ${condition}`, () => {
    const open = useQuizPages();

    for (const [name, snapshot] of Object.entries(states)) {
      it(`loses nothing: ${name}`, async () => {
        const view = await open({ view: "progress", ...options });
        await view.send(snapshot);
        assert.deepEqual(await findLayoutProblems(view.page), []);
        await openTables(view);
        assert.deepEqual(await findLayoutProblems(view.page), []);
      });
    }
  });
}

describe("the progress view and what the student asked the system for", () => {
  const open = useQuizPages();

  it("moves nothing", async () => {
    const view = await open({ view: "progress" });
    await view.send(progressStates.full);
    const moving = await view.page.evaluate(() => ({
      animations: document.getAnimations().length,
      transitions: [...document.querySelectorAll("*")].filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior !== "auto";
      }).length,
    }));
    assert.deepEqual(moving, { animations: 0, transitions: 0 });
  });

  it("tells days apart by the size of their squares, and bars by being hollow", async () => {
    const view = await open({ view: "progress" });
    await view.send(progressStates.full);
    const widths = await view.page
      .locator(".legend .day")
      .evaluateAll((squares) => squares.map((square) => square.getBoundingClientRect().width));
    assert.equal(widths.length, 5);
    assert.deepEqual(
      widths,
      widths.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(widths).size, 5);
    const fills = await view.page
      .locator(".legend .due, .legend .fresh")
      .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill === "none"));
    assert.deepEqual(fills, [false, true]);
  });

  it("draws shares where they are", async () => {
    const view = await open({ view: "progress" });
    await view.send(progressStates.full);
    const chart = progressStates.full.sections[0]?.chart;
    assert.equal(chart?.kind, "shares");
    const places = await view.page
      .locator("section")
      .first()
      .locator(".shares .track")
      .evaluateAll((tracks) =>
        tracks.map((track) => {
          const box = track.getBoundingClientRect();
          const dot = track.querySelector(".dot")?.getBoundingClientRect();
          const target = track.querySelector(".target")?.getBoundingClientRect();
          const partOf = (rect?: DOMRect) =>
            rect === undefined ? Number.NaN : (rect.left + rect.width / 2 - box.left) / box.width;
          return { share: partOf(dot), target: partOf(target) };
        }),
      );
    assert.equal(places.length, chart.rows.length);
    for (const [index, { share, target }] of places.entries()) {
      assert.ok(Math.abs(share * 1000 - (chart.rows[index]?.share ?? 0)) < 5);
      assert.ok(Math.abs(target * 1000 - (chart.target?.level ?? 0)) < 5);
    }
  });
});

describe("the stylesheets of the progress view", () => {
  const css = ["charts.css", "progress.css"]
    .map((name) => readFileSync(join(repositoryFolder, "src/views/progress", name), "utf8"))
    .join("\n");
  const used = new Set([...css.matchAll(/--vscode-[\w-]+/g)].map(([name]) => name));

  it("use variables that VS Code has", () => {
    assert.ok(used.size > 10);
    assert.deepEqual(
      [...used].filter((name) => !knownVariables.has(name)),
      [],
    );
  });

  it("have another way out where a theme does not set a variable", () => {
    for (const theme of themeNames) {
      const set = variablesOf(theme);
      const missing = [...css.matchAll(/var\(\s*(--vscode-[\w-]+)\s*\)/g)]
        .map(([, name]) => name ?? "")
        .filter((name) => !set.has(name));
      assert.deepEqual(missing, [], theme);
    }
  });
});
