import type { ProgressViewMessage } from "../../shared/progress/progressProtocol.ts";

/** What the view keeps while it is hidden: where the student was looking. */
export interface ProgressViewState {
  /** Ids of the sections whose tables are open. */
  readonly open: readonly string[];
  /** How far the page is scrolled, in pixels. */
  readonly top: number;
}

/** The view's way to its host. */
export interface ProgressHost {
  post(message: ProgressViewMessage): void;
  readState(): ProgressViewState;
  writeState(state: ProgressViewState): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: () => VsCodeApi;

/** The real host. To be called once: VS Code hands its object out a single time. */
export function connectToHost(): ProgressHost {
  const api = acquireVsCodeApi();
  return {
    post: (message) => {
      api.postMessage(message);
    },
    readState: () => toState(api.getState()),
    writeState: (state) => {
      api.setState(state);
    },
  };
}

/** Anything may have been saved, as by another version. */
function toState(saved: unknown): ProgressViewState {
  if (typeof saved !== "object" || saved === null) return { open: [], top: 0 };
  const { open, top }: Partial<Record<keyof ProgressViewState, unknown>> = saved;
  return {
    open: Array.isArray(open) ? open.filter((id) => typeof id === "string") : [],
    top: typeof top === "number" && top >= 0 ? top : 0,
  };
}
