import * as vscode from "vscode";
import type { ProgressSentences } from "../../shared/progress/progressSentences.ts";
import { countOfFacts, countOfItems } from "../counts.ts";
import { displayLanguage } from "../displayLanguage.ts";
import { adviceSentence, certaintySentence, certaintyWord } from "./answeringWords.ts";
import { columnWords } from "./columnWords.ts";
import { explanationOf, headings, missingSentence } from "./sectionWords.ts";

/** The progress view's words in the display language. The view itself has none. */
export function progressSentences(): ProgressSentences {
  const t = vscode.l10n.t;
  return {
    locale: displayLanguage(),
    title: t("Progress"),
    texts: {
      showTable: t("Show as a Table"),
      exportCsv: t("Export as CSV…"),
      startQuiz: t("Start Quiz…"),
      quizThese: t("Quiz These"),
      openFact: t("Open Fact"),
    },
    headings: headings(),
    explanation: explanationOf,
    howToRead: t(
      "A dot is what was seen, the bar around it where the true share lies with 95% certainty; a hollow dot rests on fewer than 20 cases.",
    ),
    columns: columnWords(),
    form: formWord,
    certainty: certaintyWord,
    struck: (count) =>
      count === 0
        ? t("Nothing struck out")
        : count === 1
          ? t("1 option struck out")
          : t("{0} options struck out", count),
    desired: (share) => t("What you want to keep: {0}", share),
    breakEven: (share) => t("From here on answering gains more than a blank: {0}", share),
    shareOf: (share, count) => t("{0} of {1}", share, count),
    nothingYet: t("You have not answered a question yet. What you answer will show here."),
    summary: (answers, days) =>
      days === 1
        ? t("In the last 12 months: {0} answered on 1 day.", countOfItems(answers))
        : t("In the last 12 months: {0} answered on {1} days.", countOfItems(answers), days),
    retention: (share, low, high, desired) =>
      t(
        "You kept {0} of what you had learnt on an earlier day; with 95% certainty it is between {1} and {2}. You want to keep {3}.",
        ...[share, low, high, desired],
      ),
    streak: (days, longest) =>
      t("Days in a row: {0} now, {1} at the most in these months.", days, longest),
    notEnough: missingSentence,
    calendarLegend: [t("no answer"), "1–9", "10–24", "25–49", t("50 or more")],
    answersOn: (count, day) =>
      count === 1 ? t("1 answer on {0}", day) : t("{0} answers on {1}", count, day),
    dueOn: (due, fresh, day) => t("{0}: {1} to review, {2} new", day, due, fresh),
    dueLabel: t("Facts to review"),
    freshLabel: t("New facts"),
    load: (today, most, day) =>
      t("Today: {0}. The fullest day: {1}, on {2}.", countOfFacts(today), most, day),
    weeklyBars: t("Each bar stands for a week."),
    exam: (day) => t("The exam is on {0}: the forecast ends the day before.", day),
    cannotFit: (count) =>
      count === 1
        ? t(
            "1 fact does not come round any more before the exam. Raise the daily limits to fit it in.",
          )
        : t(
            "{0} facts do not come round any more before the exam. Raise the daily limits to fit them in.",
            count,
          ),
    worth: (marks) =>
      t(
        "Where you struck options out, your answers brought {0} marks compared with what blind guesses among all options bring on average.",
        marks,
      ),
    advice: adviceSentence,
    adviceWords: {
      attempt: t("attempt"),
      skip: t("skip"),
      unclear: t("unclear"),
      "too-few": t("too few answers"),
    },
    mock: (title, day, marks, fullMarks) => t("{0}, {1}: {2} of {3}", title, day, marks, fullMarks),
    mockMeans: (last, best) =>
      t("Your last three tests: {0} of full marks on average. Your best: {1}.", last, best),
    weak: (lapses, retrievability) =>
      lapses === 1
        ? t("Forgotten once. The chance that you know it in a week: {0}.", retrievability)
        : t(
            "Forgotten {0} times. The chance that you know it in a week: {1}.",
            lapses,
            retrievability,
          ),
    calibration: certaintySentence,
  };
}

/** The name of a form; the form itself where a later version has written it. */
function formWord(form: string): string {
  const t = vscode.l10n.t;
  switch (form) {
    case "single-best":
      return t("One right option");
    case "not":
      return t("Which is NOT correct");
    case "combination":
      return t("Which statements are correct");
    case "count":
      return t("How many are correct");
    case "pairs":
      return t("Pairs");
    case "rows":
      return t("Rows of a table");
    case "two-statements":
      return t("Two statements");
    case "three-statements":
      return t("Three statements");
    case "sequence":
      return t("Put in order");
    default:
      return form;
  }
}
