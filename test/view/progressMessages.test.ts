import assert from "node:assert/strict";
import type { ProgressSnapshot } from "../../src/shared/progress/progressProtocol.ts";
import { openProgressHostEnd, firstKey } from "../support/view/progressHostEnd.ts";
import { progressStates } from "../support/view/progressStates.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";

const hostileTexts: Readonly<Record<string, string>> = {
  "an image with a handler": `<img src=x onerror="window.isPwned = true">`,
  "a script": `"'><script>window.isPwned = true</script>`,
  "the end of a script": `</script></style></div></body><svg onload="window.isPwned = true">`,
  "a style": `<style>* { display: none }</style><link rel=stylesheet href=//evil.test/x.css>`,
  "a link to a script": `<a href="javascript:window.isPwned = true">click</a>`,
  entities: `&lt;b&gt; &amp;amp; &#x3c;script&#x3e;`,
  "an override that is left open": `\u202Eopen`,
  "half of a surrogate pair": `\uD83D and \uDE00`,
};

/** The snapshot with `text` after every text that comes from a pack or might. */
function withText(snapshot: ProgressSnapshot, text: string): ProgressSnapshot {
  const names = new Set(["type", "kind", "id", "key", "language"]);
  return JSON.parse(JSON.stringify(snapshot), (name, value: unknown) =>
    typeof value === "string" && value !== "" && !names.has(name) ? `${value} ${text}` : value,
  ) as ProgressSnapshot;
}

describe("the progress view and its host", () => {
  const open = useQuizPages();

  it("says that it is ready, and then what is pressed", async () => {
    const view = await open({ view: "progress" });
    assert.deepEqual(await view.posted(), [{ type: "ready" }]);
    await view.send(progressStates.full);
    await view.page.getByRole("button", { name: "Export as CSV…" }).press("Enter");
    await view.page.getByRole("button", { name: "Quiz These" }).press("Enter");
    await view.page.getByRole("button", { name: "Open Fact" }).nth(1).press("Enter");
    const chart = progressStates.full.sections.at(-1)?.chart;
    assert.equal(chart?.kind, "facts");
    const factKeys = chart.rows.map(({ key }) => key);
    assert.deepEqual(await view.steps(), [
      { type: "exportCsv" },
      { type: "quizFacts", factKeys },
      { type: "openFact", factKey: factKeys[1] },
    ]);
  });

  it("offers a quiz where nothing has been answered, and only there", async () => {
    const view = await open({ view: "progress" });
    await view.send(progressStates.few);
    const start = view.page.getByRole("button", { name: "Start Quiz…" });
    assert.equal(await start.count(), 0);
    await view.send(progressStates.empty);
    await start.click();
    assert.deepEqual(await view.steps(), [{ type: "startQuiz" }]);
  });

  it("says what is missing in place of a chart", async () => {
    const view = await open({ view: "progress" });
    await view.send(progressStates.empty);
    for (const { heading, notEnough, chart } of progressStates.empty.sections) {
      const region = view.page.getByRole("region", { name: heading, exact: true });
      const images = await region.locator("[role=img]").count();
      assert.equal(images, chart === null ? 0 : 1, heading);
      if (notEnough !== "") await region.getByText(notEnough).waitFor();
    }
    const missing = progressStates.empty.sections.filter(({ chart }) => chart === null);
    assert.equal(missing.length, 7);
  });

  it("keeps which tables are open and where it was scrolled to while it is hidden", async () => {
    const view = await open({ view: "progress" });
    await view.send(progressStates.full);
    await view.page.locator("summary").nth(3).press("Enter");
    await view.page.getByRole("table").waitFor();
    await view.page.evaluate(() => {
      window.scrollTo(0, 700);
    });
    await waitUntil("the place is kept", 5000, async () =>
      ((await view.savedState()) ?? "").includes('"top":700'),
    );
    await view.reload();
    await view.send(progressStates.full);
    await view.page.getByRole("table", { name: "What comes due" }).waitFor();
    assert.equal(await view.page.getByRole("table").count(), 1);
    assert.equal(await view.page.evaluate(() => Math.round(window.scrollY)), 700);
    // Only what loads is scrolled: a student who reads on is left alone.
    await view.page.evaluate(() => {
      window.scrollTo(0, 100);
    });
    await view.send(progressStates["full before an exam"]);
    assert.equal(await view.page.evaluate(() => Math.round(window.scrollY)), 100);
  });

  for (const state of ["null", "7", '{"open":7,"top":-3}', '{"open":[7],"top":"x"}']) {
    it(`is not put off by a state that another version has left: ${state}`, async () => {
      const view = await open({ view: "progress" });
      await view.saveState(state);
      await view.reload();
      await view.send(progressStates.full);
      assert.equal(await view.page.getByRole("region").count(), 8);
      assert.equal(await view.page.getByRole("table").count(), 0);
    });
  }

  it("drops what does not fit, and says so in the console", async () => {
    const view = await open({ view: "progress" });
    await view.send({ ...progressStates.full, surplus: 1 });
    assert.equal(await view.page.getByRole("heading").count(), 0);
    assert.match(view.complaints.splice(0).join(), /does not fit the protocol/);
  });

  for (const [what, text] of Object.entries(hostileTexts)) {
    it(`shows hostile text as it is: ${what}`, async () => {
      const view = await open({ view: "progress" });
      const tagsOf = () =>
        view.page.locator("#progress *").evaluateAll((all) => all.map((each) => each.localName));
      await view.send(progressStates.full);
      const tags = await tagsOf();
      await view.send(withText(progressStates.full, text));
      assert.deepEqual(await tagsOf(), tags);
      const title = view.page.getByRole("listitem").last().locator("p").first();
      const wellFormed = (each: string) => new TextDecoder().decode(new TextEncoder().encode(each));
      assert.ok(wellFormed((await title.textContent()) ?? "").endsWith(wellFormed(text)));
      assert.equal(await view.page.evaluate(() => window.isPwned), undefined);
    });
  }
});

describe("the progress panel and the progress view together", () => {
  const open = useQuizPages();

  it("agree on every word, from nothing to the first answers", async () => {
    const host = openProgressHostEnd();
    host.panel.open();
    const [webview] = host.webviews();
    assert.ok(webview);
    const underWay: unknown[] = [];
    webview.onMessage = (message) => underWay.push(message);
    const view = await open({
      view: "progress",
      onPosted: (message) => {
        webview.receive(message);
      },
    });
    const shown = async (): Promise<void> => {
      await waitUntil("the host has answered", 5000, () => underWay.length > 0);
      for (const message of underWay.splice(0)) await view.send(message);
    };
    await shown();
    await view.page.getByText("You have not answered a question yet.").waitFor();
    for (let ago = 30; ago >= 0; ago -= 1) host.answer(firstKey, ago, ago % 3 === 0 ? 2 : 1);
    await shown();
    await view.page.getByText("In the last 12 months: 31 questions answered on 31 days.").waitFor();
    // 30 reviews after the first day: those on days that three divides were wrong, 0 to 27 days ago.
    await view.page.getByText("You kept 67%").waitFor();
    await view.page.getByRole("button", { name: "Open Fact" }).click();
    await view.page.getByRole("button", { name: "Quiz These" }).click();
    await waitUntil("both were asked for", 5000, () => host.asked.length === 2);
    assert.deepEqual(host.asked, [`open ${firstKey}`, `quiz ${firstKey}: Weakest Facts`]);
    assert.deepEqual(host.warnings, []);
    host.panel.dispose();
  });
});
