import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCatalog } from "../../../src/core/content/catalog.ts";
import type { Item } from "../../../src/core/content/pack.ts";
import { parsePack } from "../../../src/core/content/parsePack.ts";
import { generalStudiesMarking } from "../../../src/core/quiz/marks.ts";
import { prepareItems } from "../../../src/core/quiz/prepareItems.ts";
import {
  goOn,
  respond,
  startSession,
  type QuizSession,
  type Response,
} from "../../../src/core/quiz/session.ts";
import type { QuizScope } from "../../../src/host/quiz/quizStart.ts";
import type { QuizScreen, QuizSnapshot } from "../../../src/shared/quiz/quizProtocol.ts";
import { toQuizSnapshot } from "../../../src/shared/quiz/toQuizSnapshot.ts";
import { repositoryFolder } from "../vscode/folders.ts";
import { quizSentences } from "./hostModules.ts";

const fileName = "india-us-critical-minerals.affairs.json";

export const catalog = createCatalog([
  {
    fileName,
    ...parsePack(readFileSync(join(repositoryFolder, "media/packs", fileName), "utf8")),
  },
]);

/** What a quiz on the whole bundled pack is about. */
export const allTopics: QuizScope = { title: "All Topics", items: [...catalog.items.keys()] };

/** A quiz of `count` questions of the bundled pack; the same for the same seed. */
export function newSession(count = 3, seed = 7, id = `session-${String(seed)}`): QuizSession {
  return startSession({
    id,
    title: "Quiz: All Topics",
    mode: "practice",
    scheme: generalStudiesMarking,
    seed,
    items: prepareItems([...catalog.items.values()], count, seed),
  });
}

/** Forms whose questions ask about numbered statements, with how these are numbered. */
export const statementForms = {
  combination: "Arabic",
  count: "Arabic",
  pairs: "Arabic",
  rows: "Arabic",
  "two-statements": "Roman",
  "three-statements": "Roman",
} as const satisfies Partial<Record<Item["form"], string>>;

/** A quiz of one question on the bundled pack, of the form. */
export function sessionOfForm(form: Item["form"]): QuizSession {
  const entry = [...catalog.items.values()].find(({ item }) => item.form === form);
  if (entry === undefined) throw new Error(`The bundled pack has no question "${form}".`);
  return { ...newSession(1, 7, `session-${form}`), items: prepareItems([entry], 1, 7) };
}

/** What the student does with a question. */
export type Answer = "right" | "wrong" | "blank";

/** The session after `answers`, each read and left but the last, whose feedback is shown. */
export function answered(session: QuizSession, ...answers: readonly Answer[]): QuizSession {
  return answers.reduce((before, answer, index) => {
    const asked = index === 0 ? before : leftFeedback(before);
    return expectOk(respond(asked, asked.position, toResponse(asked, answer)));
  }, session);
}

/** The session with its feedback read: at the next question or the summary. */
export function leftFeedback(session: QuizSession): QuizSession {
  return expectOk(goOn(session, session.position));
}

/** The session with all its questions answered in the same way, at its summary. */
export function finished(session: QuizSession, ...answers: readonly Answer[]): QuizSession {
  return leftFeedback(answered(session, ...answers));
}

export function toResponse({ items, position }: QuizSession, answer: Answer): Response {
  const key = items[position]?.key ?? 0;
  if (answer === "blank") return { kind: "blank" };
  return { kind: "chosen", option: answer === "right" ? key : (key + 1) % 4 };
}

/** What the host sends, with English texts. */
export function snapshotOf(session: QuizSession): QuizSnapshot {
  return toQuizSnapshot(session, catalog, quizSentences());
}

/** The snapshot's screen, which must be of the kind. */
export function screenOf<Kind extends QuizScreen["kind"]>(
  snapshot: QuizSnapshot,
  kind: Kind,
): Extract<QuizScreen, { kind: Kind }> {
  const { screen } = snapshot;
  if (screen.kind !== kind) throw new Error(`Expected a ${kind} and got a ${screen.kind}.`);
  return screen as Extract<QuizScreen, { kind: Kind }>;
}

function expectOk(result: ReturnType<typeof respond>): QuizSession {
  if (!result.ok) throw new Error(`The step was refused: ${result.error}`);
  return result.value;
}
