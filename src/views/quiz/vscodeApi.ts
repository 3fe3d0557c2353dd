import type { QuizViewMessage } from "../../shared/quiz/quizProtocol.ts";
import type { Marking } from "./marking.ts";

/**
 * What the view keeps while it is hidden, and over a reload of the window: which quiz it shows, by
 * which the host finds it again, and what is marked in a question and not yet submitted.
 */
export type QuizViewState =
  | { readonly sessionId: string }
  | ({ readonly sessionId: string; readonly position: number } & Marking);

/** The view's way to its host. Tests put another one in its place. */
export interface QuizHost {
  post(message: QuizViewMessage): void;
  readState(): unknown;
  writeState(state: QuizViewState): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: () => VsCodeApi;

/** The real host. To be called once: VS Code hands its object out a single time. */
export function connectToHost(): QuizHost {
  const api = acquireVsCodeApi();
  return {
    post: (message) => {
      api.postMessage(message);
    },
    readState: () => api.getState(),
    writeState: (state) => {
      api.setState(state);
    },
  };
}
