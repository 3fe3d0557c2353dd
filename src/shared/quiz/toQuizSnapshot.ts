import type { FactKey } from "../../core/base/ids.ts";
import { formatFactDate } from "../../core/content/asOfDate.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import {
  formatMarks,
  formatSignedMarks,
  isSingularMarks,
  totalMarks,
  type Outcome,
} from "../../core/quiz/marks.ts";
import type { PreparedItem } from "../../core/quiz/prepareItems.ts";
import {
  canSkip,
  missedFacts,
  outcomeOf,
  outcomesOf,
  responseTo,
  stageOf,
  type QuizSession,
} from "../../core/quiz/session.ts";
import type { FactView, QuizScreen, QuizSnapshot, QuizTexts } from "./quizProtocol.ts";

/** A number of marks, ready to read: "−⅔", and whether "mark" after it is in the singular. */
export interface MarksText {
  readonly number: string;
  readonly isSingular: boolean;
}

/** Sentences with numbers in them, in the language of the locale. */
export interface QuizSentences {
  readonly locale: string;
  readonly texts: QuizTexts;
  progress(number: number, total: number): string;
  score(marks: string): string;
  verdict(outcome: Outcome, marks: MarksText): string;
  finalScore(marks: string, maximum: MarksText): string;
  counts(right: number, wrong: number, blank: number): string;
}

/**
 * All that the view shows for the session as it stands; nothing before the answer of a key, or of
 * which statements are right. `unsaved` says what of the student's progress is not saved.
 */
export function toQuizSnapshot(
  session: QuizSession,
  catalog: Catalog,
  sentences: QuizSentences,
  unsaved = "",
): QuizSnapshot {
  const { scheme, items, done } = session;
  const marks = totalMarks(scheme, outcomesOf(session));
  const number = Math.min(done + 1, items.length);
  return {
    type: "snapshot",
    sessionId: session.id,
    title: session.title,
    progress: sentences.progress(number, items.length),
    score: sentences.score(formatMarks(marks, scheme.denominator)),
    unsaved,
    screen: toScreen(session, catalog, sentences),
    texts: sentences.texts,
  };
}

function toScreen(session: QuizSession, catalog: Catalog, sentences: QuizSentences): QuizScreen {
  const item = session.items[session.position];
  if (item === undefined) return toSummary(session, catalog, sentences);
  const { language, lead = "", statements, stem, options } = item;
  const asked = { position: session.position, language, lead, stem, options: [...options] };
  if (stageOf(session) === "question")
    return {
      kind: "question",
      ...asked,
      canSkip: canSkip(session),
      canTakeBack: session.responses.length > 0,
      statements: statements.map(({ number, text }) => ({ number, text })),
    };
  return { kind: "feedback", ...asked, ...toFeedback(session, item, catalog, sentences) };
}

function toFeedback(
  session: QuizSession,
  item: PreparedItem,
  catalog: Catalog,
  sentences: QuizSentences,
) {
  const response = responseTo(session, session.position);
  const outcome = outcomeOf(session, session.position) ?? "blank";
  const { scheme } = session;
  return {
    statements: item.statements.map((statement, index) => {
      const explanation = item.explanations?.[index] ?? "";
      return { ...statement, isTrue: item.truths[index] === true, explanation };
    }),
    chosen: response?.kind === "chosen" ? response.option : null,
    struck: [...(response?.struck ?? [])],
    key: item.key,
    outcome,
    verdict: sentences.verdict(outcome, {
      number: formatSignedMarks(scheme[outcome], scheme.denominator),
      isSingular: isSingularMarks(scheme[outcome], scheme.denominator),
    }),
    rationale: item.explanations === undefined ? item.rationale : (item.remark ?? ""),
    facts: toFactViews(item.facts, catalog, sentences.locale),
    isLast: session.done === session.items.length - 1,
  };
}

function toSummary(session: QuizSession, catalog: Catalog, sentences: QuizSentences): QuizScreen {
  const { scheme, items } = session;
  const outcomes = outcomesOf(session);
  const marks = formatMarks(totalMarks(scheme, outcomes), scheme.denominator);
  const maximum = scheme.right * items.length;
  const countOf = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    kind: "summary",
    lines: [
      sentences.finalScore(marks, {
        number: formatMarks(maximum, scheme.denominator),
        isSingular: isSingularMarks(maximum, scheme.denominator),
      }),
      sentences.counts(countOf("right"), countOf("wrong"), countOf("blank")),
    ],
    missedFacts: toFactViews(missedFacts(session), catalog, sentences.locale),
  };
}

/** Facts that a reload has removed are left out. */
function toFactViews(keys: readonly FactKey[], catalog: Catalog, locale: string): FactView[] {
  return keys.flatMap((key) => {
    const entry = catalog.facts.get(key);
    if (entry === undefined) return [];
    const publishers = entry.sources.map(({ publisher }) => publisher).join("; ");
    const date = formatFactDate(entry.fact.asOf, locale);
    const source = date === undefined ? publishers : `${publishers}, ${date}`;
    const { language } = entry.pack;
    return [{ key, language, statement: entry.fact.statement, source }];
  });
}
