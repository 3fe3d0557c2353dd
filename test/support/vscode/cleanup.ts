import { constants } from "node:os";

/**
 * Something that outlives this process unless it is ended: a child process, a browser, a temporary
 * folder.
 */
export interface Closable {
  /** Ends it in an orderly way. */
  close(): Promise<void>;
  /**
   * Ends it at once; called while the process exits, so nothing asynchronous can happen any more.
   */
  abandon(): void;
}

const openResources = new Set<Closable>();
const orderlyTimeMs = 10_000;
let isListening = false;
let hasSignal = false;
let signalExitCode: number | undefined;

/**
 * Makes sure that `resource` is ended when this process ends, also by Ctrl+C, SIGTERM or an
 * uncaught error. Returns a function that takes it off the list, to be called once it has been
 * ended in another way.
 */
export function closeOnExit(resource: Closable): () => void {
  listen();
  openResources.add(resource);
  return () => openResources.delete(resource);
}

/** For programs that run until the user stops them: Ctrl+C and SIGTERM are then a success. */
export function treatSignalsAsSuccess(): void {
  listen();
  signalExitCode = 0;
}

/** True once a signal has come: what ends from now on was ended on purpose. */
export function isStopping(): boolean {
  return hasSignal;
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      stop(signalExitCode ?? 128 + constants.signals[signal]);
    });
  }
  process.on("exit", () => {
    for (const resource of newestFirst()) resource.abandon();
  });
}

/**
 * The terminal and npm both pass Ctrl+C on, so a second signal within a stop is normal and changes
 * nothing.
 */
function stop(exitCode: number): void {
  if (hasSignal) return;
  hasSignal = true;
  setTimeout(() => process.exit(exitCode), orderlyTimeMs).unref();
  void closeAll().finally(() => process.exit(exitCode));
}

async function closeAll(): Promise<void> {
  for (const resource of newestFirst()) {
    await resource.close().catch((error: unknown) => {
      console.error(error);
    });
  }
}

/**
 * What was opened last may use what was opened before it: a browser its server, a server its
 * folders.
 */
function newestFirst(): Closable[] {
  return [...openResources].reverse();
}
