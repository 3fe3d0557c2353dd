import type { Catalog } from "../../src/core/content/catalog.ts";
import { generalStudiesMarking } from "../../src/core/quiz/marks.ts";
import { prepareItems } from "../../src/core/quiz/prepareItems.ts";
import { startSession, type QuizSession } from "../../src/core/quiz/session.ts";
import type { QuizTexts } from "../../src/shared/quiz/quizProtocol.ts";
import type { QuizSentences } from "../../src/shared/quiz/toQuizSnapshot.ts";

const texts: QuizTexts = {
  checkAnswer: "Check Answer",
  leaveBlank: "Leave Blank",
  skip: "Skip",
  takeBack: "Undo",
  flagQuestion: "Flag",
  goOn: "Next Question",
  showSummary: "Show Summary",
  keysHint: "Keys",
  chooseFirst: "Choose first",
  strikeOut: "Strike Out",
  howSure: "How sure?",
  sure: "Sure",
  fiftyFifty: "Fifty-fifty",
  guess: "Guess",
  rightOption: "Right answer",
  yourAnswer: "Your answer",
  struckOut: "Struck out",
  trueStatement: "Correct",
  falseStatement: "Incorrect",
  why: "Why",
  factsAsked: "Facts",
  insertFact: "Insert into Note",
  openFact: "Open Fact",
  summaryHeading: "Summary",
  missedHeading: "Missed",
  nothingMissed: "Nothing missed",
  retryMissed: "Ask Again",
  startAgain: "New Quiz",
};

/** Sentences that show what they were given. */
export const sampleSentences: QuizSentences = {
  locale: "en-GB",
  texts,
  progress: (number, total) => `Question ${String(number)} of ${String(total)}`,
  score: (marks) => `Score: ${marks}`,
  verdict: (outcome, { number, isSingular }) =>
    `${outcome}: ${number} ${isSingular ? "mark" : "marks"}`,
  finalScore: (marks, { number, isSingular }) =>
    `${marks} of ${number} ${isSingular ? "mark" : "marks"}`,
  counts: (right, wrong, blank) => `${String(right)}/${String(wrong)}/${String(blank)}`,
};

/** With this seed the sample pack asks first "Who joined?" and then "How many?", the key last. */
const usualSeed = 256;

/** A quiz on items of the catalog, as it starts. */
export function startQuiz(catalog: Catalog, count: number, seed = usualSeed): QuizSession {
  const items = prepareItems([...catalog.items.values()], count, seed);
  return startSession({
    id: "quiz-1",
    title: "Sample",
    mode: "practice",
    scheme: generalStudiesMarking,
    seed,
    items,
  });
}
