import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import {
  answered,
  newSession,
  screenOf,
  sessionOfForm,
  snapshotOf,
  statementForms,
} from "../support/view/quizSessions.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const numbers = { Arabic: ["1", "2", "3"], Roman: ["I", "II", "III"] };
const forms = Object.entries(statementForms) as [
  keyof typeof statementForms,
  keyof typeof numbers,
][];

/** The lines of the list of statements, each as the words in it. */
function statementLines(page: Page): Promise<string[][]> {
  return page.$$eval(".statements li", (lines) =>
    lines.map((line) => [...line.children].map(({ textContent }) => textContent)),
  );
}

/** Name and description of the group of options, as the browser tells them to screen readers. */
async function groupOf(page: Page): Promise<{ name: unknown; description: unknown }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const groups = nodes.filter(({ role }) => role?.value === "group");
  // The other one asks how sure the student is.
  assert.equal(groups.length, 2);
  const [group] = groups;
  return { name: group?.name?.value, description: group?.description?.value };
}

describe("a question about statements in the quiz view", () => {
  const open = useQuizPages();

  for (const [form, numbering] of forms) {
    const session = sessionOfForm(form);
    const question = screenOf(snapshotOf(session), "question");
    const { lead, statements, stem, options } = question;

    it(`shows the lead, the numbered statements, the stem and the options in this order: ${form}`, async () => {
      const { page, send } = await open();
      await send(snapshotOf(session));
      assert.deepEqual(
        await statementLines(page),
        statements.map(({ text }, index) => [numbers[numbering][index], text]),
      );
      const shown = await page.locator("main").innerText();
      const places = [lead, ...statements.map(({ text }) => text), stem, ...options].map((text) =>
        shown.indexOf(text),
      );
      assert.ok(!places.includes(-1) && statements.length > 1 && lead !== "", shown);
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
    });

    it(`is read out as a group that the stem names and the statements describe: ${form}`, async () => {
      const { page, send } = await open();
      await send(snapshotOf(session));
      assert.equal(await page.locator("fieldset > legend").first().textContent(), stem);
      const { name, description } = await groupOf(page);
      assert.equal(name, stem);
      const words = [lead, ...statements.flatMap(({ number, text }) => [number, text])];
      assert.equal(String(description).replaceAll(/\s+/g, " "), words.join(" "));
    });

    it(`marks each statement as right or wrong in words after the answer: ${form}`, async () => {
      const { page, send } = await open();
      await send(snapshotOf(session));
      const snapshot = snapshotOf(answered(session, "wrong"));
      await send(snapshot);
      const feedback = screenOf(snapshot, "feedback");
      const { trueStatement, falseStatement } = snapshot.texts;
      assert.deepEqual(
        await statementLines(page),
        feedback.statements.map(({ number, text, isTrue }) => [
          number,
          text,
          isTrue ? trueStatement : falseStatement,
        ]),
      );
      const { truths } = session.items[0] ?? assert.fail();
      assert.deepEqual(
        feedback.statements.map(({ isTrue }) => isTrue),
        truths,
      );
      await page.getByText(lead, { exact: true }).waitFor();
      await page.getByText(stem, { exact: true }).waitFor();
      assert.equal(await page.locator("*:focus").textContent(), feedback.verdict);
    });

    it(`holds no trace of which statements are right: ${form}`, async () => {
      const quiz = await open();
      const item = session.items[0] ?? assert.fail();
      const pages: string[] = [];
      for (const isTrue of [true, false]) {
        const items = [{ ...item, truths: item.truths.map(() => isTrue) }];
        await quiz.reload();
        await quiz.send(snapshotOf({ ...session, items }));
        await quiz.page.keyboard.press("2");
        pages.push(await quiz.page.locator("#quiz").innerHTML());
      }
      assert.equal(pages[0], pages[1]);
    });

    it(`has its options in the order of the pack: ${form}`, async () => {
      const { page, send } = await open();
      await send(snapshotOf(session));
      const shown = await page.locator("label .text").allTextContents();
      assert.deepEqual(shown, options);
    });
  }

  it("says nothing before the stem of a question without statements", async () => {
    const { page, send } = await open();
    const session = newSession();
    const { lead, statements } = screenOf(snapshotOf(session), "question");
    assert.deepEqual([lead, statements], ["", []]);
    for (const snapshot of [snapshotOf(session), snapshotOf(answered(session, "right"))]) {
      await send(snapshot);
      assert.equal(await page.locator(".statements").count(), 0);
    }
    await send(snapshotOf(session));
    assert.equal(await page.locator("fieldset").first().getAttribute("aria-describedby"), null);
    assert.equal((await groupOf(page)).description, undefined);
  });

  it("shows a lead without statements, and describes the options by it", async () => {
    const { page, send } = await open();
    const session = newSession();
    const items = session.items.map((item) => ({ ...item, lead: "Think of the Quad." }));
    await send(snapshotOf({ ...session, items }));
    assert.equal(await page.locator(".statements").innerText(), "Think of the Quad.");
    assert.equal(await page.locator(".statements ol").count(), 0);
    assert.equal((await groupOf(page)).description, "Think of the Quad.");
  });
});
