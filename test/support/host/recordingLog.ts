import type { Log } from "../../../src/host/log.ts";

/** A log that keeps its lines, each with its level in front. */
export function createRecordingLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const record =
    (level: string) =>
    (message: string | Error, ...rest: unknown[]) => {
      lines.push([`${level}: ${String(message)}`, ...rest.map(String)].join(" "));
    };
  const log: Log = {
    info: record("info"),
    warn: record("warn"),
    error: record("error"),
    show: () => undefined,
  };
  return { log, lines };
}
