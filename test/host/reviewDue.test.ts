import assert from "node:assert/strict";
import type { CatalogFact } from "../../src/core/content/catalog.ts";
import { reviewDue } from "../../src/host/review/reviewDue.ts";
import { keyOf, useStudyDesk } from "../support/host/studyDesk.ts";

describe("Review Due Facts", () => {
  const { desk } = useStudyDesk();

  async function quizAfter(reviews: readonly string[], fresh: readonly string[]) {
    const { catalogs, plan } = desk();
    const asked: CatalogFact[] = [];
    const dayPlan = () =>
      Promise.resolve({ reviews: reviews.map(keyOf), fresh: fresh.map(keyOf), backlog: 0 });
    await reviewDue({ catalogs, plan: Object.assign(plan, { dayPlan }) }, (entry) => {
      asked.push(entry);
      return Promise.resolve();
    });
    return asked;
  }

  it("asks the questions on what is due, each once", async () => {
    const { facts } = await desk().catalogs.get();
    const ids = ["pe-eam-jaishankar", "ree-count-17"];
    const [entry, ...others] = await quizAfter(ids, ["qd-member-japan"]);
    assert.equal(others.length, 0);
    assert.equal(entry?.fact.title, "Due Facts");
    const items = ids.flatMap((id) => facts.get(keyOf(id))?.items ?? []);
    assert.ok(items.length > 1);
    assert.deepEqual(entry.items, [...new Set(items)]);
  });

  it("asks what is new when nothing is due", async () => {
    const { facts } = await desk().catalogs.get();
    const [entry] = await quizAfter([], ["ree-count-17"]);
    assert.deepEqual(entry?.items, facts.get(keyOf("ree-count-17"))?.items);
  });

  it("says so when nothing is left", async () => {
    assert.deepEqual(await quizAfter([], []), []);
    await desk().messages.untilShown("Nothing is left to review today.");
  });
});
