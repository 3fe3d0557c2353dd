import assert from "node:assert/strict";
import type { QuizSnapshot } from "../../src/shared/quiz/quizProtocol.ts";
import type { QuizPage } from "../support/view/quizPage.ts";
import {
  answered,
  finished,
  newSession,
  sessionOfForm,
  snapshotOf,
} from "../support/view/quizSessions.ts";
import { outcomeOn } from "../support/view/quizStates.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const hostileTexts: Readonly<Record<string, string>> = {
  "an image with a handler": `<img src=x onerror="window.isPwned = true">`,
  "a script": `"'><script>window.isPwned = true</script>`,
  "the end of a script": `</script></style></div></body><svg onload="window.isPwned = true">`,
  "a frame": `<iframe srcdoc="<script>parent.isPwned = true</script>"></iframe>`,
  "a style": `<style>* { display: none }</style><link rel=stylesheet href=//evil.test/x.css>`,
  "a link to a script": `<a href="javascript:window.isPwned = true">click</a>`,
  "a command link": `[run](command:workbench.action.quit) \${7*7} {{7*7}}`,
  entities: `&lt;b&gt; &amp;amp; &#x3c;script&#x3e;`,
  "a right-to-left override": `right \u202Egnorw\u202C \u2066isolated\u2069`,
  "an override that is left open": `\u202Eopen`,
  "one long word": "x".repeat(600),
  emoji: `👩🏽‍🎓 🇮🇳 👨‍👩‍👧‍👦 \u{1F3F4}\u{E0067}\u{E0062}`,
  Hindi: `महत्वपूर्ण खनिजों पर भारत–अमेरिका सहयोग (क्वाड)`,
  "line breaks and controls": `one\n\ttwo\u0000\u0007\u200B\uFEFF three`,
  "half of a surrogate pair": `\uD83D and \uDE00`,
};

declare global {
  interface Window {
    isPwned?: boolean;
  }
}

const session = newSession();
const aboutStatements = sessionOfForm("three-statements");
const screens: Readonly<Record<string, QuizSnapshot>> = {
  question: snapshotOf(session),
  "question about statements": snapshotOf(aboutStatements),
  feedback: snapshotOf(answered(session, "wrong")),
  "feedback on statements": snapshotOf(answered(aboutStatements, "wrong")),
  summary: snapshotOf(finished(session, "right", "wrong", "blank")),
};

/** Strings that name something and are not shown. */
const names = new Set(["type", "kind", "outcome", "sessionId", "key"]);

/** The snapshot with each text that it shows after `text`, and a number of its own before it. */
function withText(
  snapshot: QuizSnapshot,
  text: string,
): { snapshot: QuizSnapshot; texts: string[] } {
  const texts: string[] = [];
  const replaced: unknown = JSON.parse(JSON.stringify(snapshot), (name, value: unknown) => {
    // An empty text is shown nowhere: there is no lead, for example.
    if (typeof value !== "string" || value === "" || names.has(name)) return value;
    texts.push(`${String(texts.length)} ${text}`);
    return texts.at(-1);
  });
  return { snapshot: replaced as QuizSnapshot, texts };
}

/** The text with "\uFFFD" in the place of half a surrogate pair, as it comes out of the browser. */
function wellFormed(text: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

/** The tags of the view, nested as they are, and the texts between them. */
function partsOf({ page }: QuizPage): Promise<{ tags: string; texts: string[] }> {
  return page.locator("#quiz").evaluate((root) => {
    const texts: string[] = [];
    const tagsOf = (element: Element): string => {
      for (const node of element.childNodes)
        if (node instanceof Text && node.data !== "") texts.push(node.data);
      return `<${element.localName}>${[...element.children].map(tagsOf).join("")}</>`;
    };
    return { tags: tagsOf(root), texts };
  });
}

describe("hostile text in the quiz view", () => {
  const open = useQuizPages();

  for (const [what, text] of Object.entries(hostileTexts)) {
    it(`is shown as it is and does nothing: ${what}`, async () => {
      const quiz = await open();
      for (const [name, plain] of Object.entries(screens)) {
        await quiz.send(plain);
        const { tags } = await partsOf(quiz);
        const hostile = withText(plain, text);
        await quiz.send(hostile.snapshot);
        // The hint appears in the question only after Enter without a choice.
        await quiz.page.keyboard.press("Enter");
        const shown = await partsOf(quiz);
        assert.equal(shown.tags, tags, name);
        const expected = new Set(hostile.texts.map(wellFormed));
        const strange = shown.texts
          .map(wellFormed)
          .filter((one) => !expected.has(one) && !/^[ABCD]$/.test(one));
        assert.deepEqual(strange, [], name);
        assert.ok(shown.texts.length > 10, name);
      }
      assert.equal(await quiz.page.evaluate(() => window.isPwned), undefined);
    });

    it(`is shown as it is in what came of a fact: ${what}`, async () => {
      const quiz = await open();
      await quiz.send(screens["feedback"]);
      await quiz.send(outcomeOn(screens["feedback"] ?? snapshotOf(session), text));
      const region = quiz.page.getByRole("status").first();
      assert.equal(wellFormed((await region.textContent()) ?? ""), wellFormed(text));
      assert.equal(await region.locator("*").count(), 1);
      assert.equal(await quiz.page.evaluate(() => window.isPwned), undefined);
    });

    it(`is shown as it is in the title of the page: ${what}`, async () => {
      const quiz = await open({ title: text });
      // The parser of HTML itself replaces what no page may hold.
      const expected = wellFormed(text.replaceAll("\u0000", "\uFFFD"));
      assert.equal(await quiz.page.locator("title").textContent(), expected);
      assert.equal(await quiz.page.evaluate(() => window.isPwned), undefined);
      assert.equal(await quiz.page.locator("script, style, link, img, iframe, svg").count(), 3);
      await quiz.send(screens["question"]);
      await quiz.page.getByRole("group").first().waitFor();
    });
  }

  it("does not turn the words beside it around", async () => {
    const quiz = await open();
    const { snapshot } = withText(screens["feedback"] ?? snapshotOf(session), "\u202Eopen");
    await quiz.send(snapshot);
    const isInOrder = await quiz.page.$$eval(".answers > li", (lines) =>
      lines.map((line) => {
        const [letter, text, note] = [...line.children].map((it) => it.getBoundingClientRect());
        return letter && text && note && letter.right <= text.left && text.right <= note.left;
      }),
    );
    assert.deepEqual(isInOrder, [true, true, true, true]);
  });
});
