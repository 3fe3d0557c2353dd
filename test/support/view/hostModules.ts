import { registerHooks } from "node:module";

// The host imports `vscode`, which exists only inside VS Code. Here it is given the fake one; other
// folders still fail when they import it.
const fakeVscode = new URL("fakeVscode.ts", import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    const isFromHost = context.parentURL?.includes("/src/host/") ?? false;
    if (specifier !== "vscode" || !isFromHost) return next(specifier, context);
    return { url: fakeVscode, format: "module-typescript", shortCircuit: true };
  },
});

// Imported here and not above, since a module's imports are resolved before it runs.
export const { createQuizWebview, QuizPanel } = await import("../../../src/host/quiz/quizPanel.ts");
export const { createAnswerLog } = await import("../../../src/host/quiz/answerLog.ts");
export const { PracticeRun } = await import("../../../src/host/quiz/practiceRun.ts");
export const { newQuizSession, repeatMissed } = await import("../../../src/host/quiz/quizStart.ts");
export const { quizHtml } = await import("../../../src/host/quiz/quizHtml.ts");
export const { quizSentences } = await import("../../../src/host/quiz/quizSentences.ts");
export const { createPracticeHost, createQuizPanelHost } =
  await import("../../../src/host/quiz/quizPanelHost.ts");
export const { QuizPanels } = await import("../../../src/host/quiz/quizPanels.ts");
export const { viewPage } = await import("../../../src/host/viewPage.ts");
export const { ProgressPanel } = await import("../../../src/host/statistics/progressPanel.ts");
export const { progressSentences } =
  await import("../../../src/host/statistics/progressSentences.ts");
export const { pickQuiz } = await import("../../../src/host/quiz/pickQuiz.ts");
export const counts = await import("../../../src/host/counts.ts");
export const { displayLanguage } = await import("../../../src/host/displayLanguage.ts");
export const { announce } = await import("../../../src/host/announce.ts");
export const { tellUnknownFact, tellUnknownTopic } =
  await import("../../../src/host/unknownArgument.ts");
