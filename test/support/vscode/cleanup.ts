import { constants } from "node:os";

/**
 * Something that outlives this process unless it is ended: a child process, a browser, a temporary
 * folder.
 */
export interface Closable {
  /** Processes are ended first, all at the same time; then the files that they used. */
  readonly kind: "process" | "files";
  /** Ends it in an orderly way, within some seconds. */
  close(): Promise<void>;
  /** Ends it at once: called while this process exits, when nothing asynchronous happens any more. */
  abandon(): void;
}

const openResources = new Set<Closable>();
/** Longer than any `close` should take: a last resort. */
const longestStopMs = 30_000;
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

/** Throws once a signal has come: nothing may be started that nobody would end any more. */
export function assertNotStopping(): void {
  if (hasSignal) throw new Error("Stopped by a signal.");
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
    for (const kind of ["process", "files"] as const) {
      for (const resource of resourcesOf(kind)) resource.abandon();
    }
  });
}

/**
 * The terminal and npm both pass Ctrl+C on, so a second signal within a stop is normal and changes
 * nothing.
 */
function stop(exitCode: number): void {
  if (hasSignal) return;
  hasSignal = true;
  setTimeout(() => process.exit(exitCode), longestStopMs).unref();
  void closeAll().finally(() => process.exit(exitCode));
}

async function closeAll(): Promise<void> {
  for (const kind of ["process", "files"] as const) {
    await Promise.allSettled(resourcesOf(kind).map((resource) => resource.close()));
  }
}

function resourcesOf(kind: Closable["kind"]): Closable[] {
  return [...openResources].filter((resource) => resource.kind === kind);
}
