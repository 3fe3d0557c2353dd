import * as vscode from "vscode";
import type { QuizSentences } from "../../shared/quiz/toQuizSnapshot.ts";
import { displayLanguage } from "../displayLanguage.ts";

/** The quiz view's words in the display language. The view itself has none. */
export function quizSentences(): QuizSentences {
  const t = vscode.l10n.t;
  return {
    locale: displayLanguage(),
    texts: {
      checkAnswer: t("Check Answer"),
      leaveBlank: t("Leave Blank"),
      skip: t("Skip for Now"),
      takeBack: t("Undo Last Answer"),
      flagQuestion: t("Flag as Wrong…"),
      goOn: t("Next Question"),
      showSummary: t("Show Summary"),
      keysHint: t(
        "Keys: 1–4 or A–D choose an option, with Shift they strike it out; S, F and G say how sure you are; Enter checks the answer; K skips the question for now, U takes the last answer back.",
      ),
      chooseFirst: t("Choose an option first, or leave the question blank."),
      rightOption: t("Right answer"),
      yourAnswer: t("Your answer"),
      struckOut: t("Struck out"),
      strikeOut: t("Strike Out"),
      howSure: t("How sure are you?"),
      sure: t("Sure"),
      fiftyFifty: t("Fifty-fifty"),
      guess: t("Guess"),
      trueStatement: t("Correct"),
      falseStatement: t("Incorrect"),
      why: t("Why"),
      factsAsked: t("Facts"),
      insertFact: t("Insert into Note"),
      openFact: t("Open Fact"),
      summaryHeading: t("Summary"),
      missedHeading: t("Worth another look"),
      nothingMissed: t("Every answer was right."),
      retryMissed: t("Repeat What You Missed"),
      startAgain: t("New Quiz Like This One"),
    },
    progress: (number, total) => t("Question {0} of {1}", number, total),
    score: (marks) => t("Score: {0}", marks),
    verdict(outcome, { number, isSingular }) {
      switch (outcome) {
        case "right":
          return isSingular ? t("Right: {0} mark.", number) : t("Right: {0} marks.", number);
        case "wrong":
          return isSingular ? t("Wrong: {0} mark.", number) : t("Wrong: {0} marks.", number);
        case "blank":
          return isSingular
            ? t("Left blank: {0} mark.", number)
            : t("Left blank: {0} marks.", number);
      }
    },
    finalScore: (marks, { number, isSingular }) =>
      isSingular ? t("{0} of {1} mark", marks, number) : t("{0} of {1} marks", marks, number),
    counts: (right, wrong, blank) => t("{0} right, {1} wrong, {2} blank", right, wrong, blank),
  };
}
