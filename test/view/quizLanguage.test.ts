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
import { useQuizPages } from "../support/view/useQuizPages.ts";

const session = newSession();
const aboutStatements = sessionOfForm("three-statements");

/** The snapshot as of a pack in another language. */
function inHindi(snapshot: QuizSnapshot): QuizSnapshot {
  const changed: unknown = JSON.parse(JSON.stringify(snapshot), (name, value: unknown) =>
    name === "language" ? "hi" : value,
  );
  return changed as QuizSnapshot;
}

/** Every text of the view with the language in which a screen reader reads it. */
function readTexts({ page }: QuizPage): Promise<{ text: string; language: string }[]> {
  return page.locator("#quiz").evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const read: { text: string; language: string }[] = [];
    while (walker.nextNode() !== null) {
      const element = walker.currentNode.parentElement?.closest("[lang]");
      const text = walker.currentNode.textContent ?? "";
      if (text !== "") read.push({ text, language: element?.getAttribute("lang") ?? "" });
    }
    return read;
  });
}

/** The texts in a screen that come from the pack as they are. */
function packTexts({ screen }: QuizSnapshot): string[] {
  if (screen.kind === "summary") return screen.missedFacts.map(({ statement }) => statement);
  const { lead, stem, options, statements } = screen;
  const asked = [lead, stem, ...options, ...statements.map(({ text }) => text)];
  if (screen.kind === "question") return asked.filter((text) => text !== "");
  const { rationale, facts } = screen;
  const told = [rationale, ...facts.map(({ statement }) => statement)];
  return [...asked, ...told].filter((text) => text !== "");
}

describe("the languages in the quiz view", () => {
  const open = useQuizPages();

  for (const [name, snapshot] of Object.entries({
    question: snapshotOf(session),
    "question about statements": snapshotOf(aboutStatements),
    feedback: snapshotOf(answered(session, "wrong")),
    "feedback on statements": snapshotOf(answered(aboutStatements, "wrong")),
    summary: snapshotOf(finished(session, "wrong", "blank", "right")),
  })) {
    it(`are the pack's for its texts and the extension's for its own: ${name}`, async () => {
      const quiz = await open();
      const hindi = inHindi(snapshot);
      await quiz.send(hindi);
      const read = await readTexts(quiz);
      const inPackLanguage = read.filter(({ language }) => language === "hi");
      assert.deepEqual(inPackLanguage.map(({ text }) => text).sort(), packTexts(hindi).sort());
      const others = read.filter(({ language }) => language !== "hi");
      assert.ok(others.length > 3);
      assert.deepEqual(new Set(others.map(({ language }) => language)), new Set(["en"]));
    });
  }
});
