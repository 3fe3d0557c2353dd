import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { QuizSession } from "../../src/core/quiz/session.ts";
import {
  answered,
  leftFeedback,
  newSession,
  screenOf,
  snapshotOf,
} from "../support/view/quizSessions.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const session = newSession();
const snapshot = snapshotOf(session);
const { stem, options } = screenOf(snapshot, "question");
const { sessionId, texts } = snapshot;

/** Position of the chosen option; -1 while none is. */
function chosenOption(page: Page): Promise<number> {
  return page.$$eval("input", (inputs) => inputs.findIndex(({ checked }) => checked));
}

/** What has the focus: the position of an option, the words on a button, or the name of a tag. */
function focus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLInputElement) return `${element.name} ${element.value}`;
    if (element instanceof HTMLButtonElement) return element.textContent;
    return element?.localName ?? "nothing";
  });
}

describe("a question in the quiz view", () => {
  const open = useQuizPages();
  const openQuestion = async () => {
    const quiz = await open();
    await quiz.send(snapshot);
    return quiz;
  };

  it("asks for a snapshot once, as soon as it is loaded", async () => {
    const quiz = await open();
    assert.deepEqual(await quiz.posted(), [{ type: "ready" }]);
    await quiz.reload();
    assert.deepEqual(await quiz.posted(), [{ type: "ready" }]);
  });

  it("is a group of four native radio buttons under the stem", async () => {
    const { page } = await openQuestion();
    const group = page.getByRole("main").getByRole("group", { name: stem, exact: true });
    for (const [option, text] of options.entries()) {
      const name = `${"ABCD".charAt(option)} ${text}`;
      const radio = group.getByRole("radio", { name, exact: true });
      assert.equal(await radio.getAttribute("value"), String(option));
    }
    assert.equal(await group.getByRole("radio").count(), 4);
    assert.equal(await page.locator("fieldset > legend").first().textContent(), stem);
    assert.deepEqual(
      await page.$$eval(".option input", (inputs) =>
        (inputs as HTMLInputElement[]).map(({ type, name }) => [type, name]),
      ),
      options.map(() => ["radio", "option"]),
    );
  });

  it("says where the student stands", async () => {
    const quiz = await open();
    const second = leftFeedback(answered(session, "right"));
    await quiz.send(snapshotOf(second));
    assert.deepEqual(await quiz.page.locator(".standing span").allTextContents(), [
      "Question 2 of 3",
      "Score: 2",
    ]);
  });

  it("gives the focus to the first option and chooses none", async () => {
    const { page } = await openQuestion();
    assert.equal(await focus(page), "option 0");
    assert.equal(await chosenOption(page), -1);
  });

  for (const [option, keys] of ["1 a A", "2 b B", "3 c C", "4 d D"].entries()) {
    it(`chooses option ${String(option + 1)} by each of the keys ${keys}`, async () => {
      const { page } = await openQuestion();
      for (const key of keys.split(" ")) {
        await page.keyboard.press(option === 0 ? "4" : "1");
        await page.keyboard.press(key);
        assert.equal(await chosenOption(page), option, key);
        assert.equal(await focus(page), `option ${String(option)}`, key);
      }
    });
  }

  it("does nothing on other keys", async () => {
    const { page, steps } = await openQuestion();
    await page.keyboard.press("2");
    for (const key of ["0", "5", "9", "e", "E", "z", "?", "Escape", "Backspace", "F2", "Home"]) {
      await page.keyboard.press(key);
      assert.equal(await chosenOption(page), 1, key);
      assert.equal(await focus(page), "option 1", key);
    }
    assert.deepEqual(await steps(), []);
  });

  it("leaves keys with a modifier to VS Code", async () => {
    const { page, steps } = await openQuestion();
    await page.keyboard.press("2");
    await page.evaluate(() => {
      window.addEventListener("keydown", (event) => {
        document.title = `${event.key}: ${event.defaultPrevented ? "taken" : "left"}`;
      });
    });
    for (const modifier of ["Control", "Alt", "Meta"]) {
      for (const key of ["1", "d", "Enter"]) {
        await page.keyboard.press(`${modifier}+${key}`);
        assert.equal(await chosenOption(page), 1, `${modifier}+${key}`);
        assert.equal(await page.title(), `${key}: left`);
      }
    }
    assert.deepEqual(await steps(), []);
  });

  it("leaves the arrow keys, Space and Tab to the radio buttons", async () => {
    const { page, steps } = await openQuestion();
    await page.keyboard.press("Space");
    assert.equal(await chosenOption(page), 0);
    await page.keyboard.press("ArrowDown");
    assert.equal(await chosenOption(page), 1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await chosenOption(page), 3);
    await page.keyboard.press("Tab");
    assert.equal(await focus(page), "certainty sure");
    await page.keyboard.press("Tab");
    assert.equal(await focus(page), texts.checkAnswer);
    await page.keyboard.press("Tab");
    assert.equal(await focus(page), texts.leaveBlank);
    assert.deepEqual(await steps(), []);
  });

  it("chooses the option whose words are clicked", async () => {
    const { page } = await openQuestion();
    await page.getByText(options[2] ?? "", { exact: true }).click();
    assert.equal(await chosenOption(page), 2);
    assert.equal(await focus(page), "option 2");
  });

  it("keeps the choice and the focus when the same question arrives again", async () => {
    const { page, send } = await openQuestion();
    await page.keyboard.press("3");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await send(snapshot);
    assert.equal(await chosenOption(page), 2);
    assert.equal(await focus(page), texts.checkAnswer);
  });

  it("begins the next question with nothing chosen", async () => {
    const { page, send } = await openQuestion();
    await page.keyboard.press("3");
    await send(snapshotOf(answered(session, "right")));
    await send(snapshotOf(leftFeedback(answered(session, "right"))));
    assert.equal(await focus(page), "option 0");
    assert.equal(await chosenOption(page), -1);
  });

  it("begins anew when another question comes at once, of this session or of another", async () => {
    const { page, send } = await openQuestion();
    for (const next of [
      leftFeedback(answered(session, "right")),
      { ...session, id: "another" },
      session,
    ]) {
      await page.keyboard.press("3");
      await send(snapshotOf(next));
      assert.equal(await focus(page), "option 0");
      assert.equal(await chosenOption(page), -1);
    }
  });

  it("holds no trace of the key", async () => {
    const quiz = await open();
    const item = session.items[0];
    assert.ok(item);
    const pages: string[] = [];
    for (const key of options.keys()) {
      const rationale = `Because of ${String(key)}.`;
      const other: QuizSession = { ...session, items: [{ ...item, key, rationale }, item] };
      await quiz.reload();
      await quiz.send(snapshotOf(other));
      await quiz.page.keyboard.press("2");
      pages.push(await quiz.page.locator("#quiz").innerHTML());
    }
    assert.deepEqual(new Set(pages), new Set([pages[0]]));
    assert.equal(await quiz.page.locator("legend").first().textContent(), stem);
  });

  it("names its session and position in what it posts", async () => {
    const quiz = await open();
    await quiz.send(snapshotOf(leftFeedback(answered(session, "blank"))));
    await quiz.page.keyboard.press("d");
    await quiz.page.keyboard.press("Enter");
    assert.deepEqual(await quiz.steps(), [
      { type: "submitAnswer", sessionId, position: 1, option: 3 },
    ]);
  });
});
