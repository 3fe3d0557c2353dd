import * as vscode from "vscode";
import type { ProgressSentences } from "../../shared/progress/progressSentences.ts";

/** The names of columns in the tables of the progress view, and in what is exported. */
export function columnWords(): ProgressSentences["columns"] {
  const t = vscode.l10n.t;
  return {
    topic: t("Topic"),
    form: t("Form"),
    reviews: t("Reviews"),
    kept: t("Kept"),
    share: t("Share"),
    low: t("At least"),
    high: t("At most"),
    desired: t("Desired"),
    day: t("Day"),
    answers: t("Answers"),
    due: t("To review"),
    fresh: t("New"),
    certainty: t("How sure"),
    right: t("Right"),
    wrong: t("Wrong"),
    blank: t("Blank"),
    struck: t("Options"),
    answered: t("Answered"),
    keysStruck: t("Right option struck out"),
    marks: t("Marks"),
    worth: t("Above blind guesses"),
    breakEven: t("Break-even"),
    advice: t("Advice"),
    title: t("Test"),
    fullMarks: t("Full marks"),
    fact: t("Fact"),
    key: t("Id"),
    lapses: t("Times forgotten"),
    retrievability: t("Chance to know it in a week"),
  };
}
