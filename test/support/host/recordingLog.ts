import type { Log } from "../../../src/host/log.ts";

/** A log that keeps its lines, each with its level in front. */
export function createRecordingLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const record = (level: string) => (message: string | Error) => {
    lines.push(`${level}: ${String(message)}`);
  };
  const log: Log = {
    info: record("info"),
    warn: record("warn"),
    error: record("error"),
    show: () => undefined,
  };
  return { log, lines };
}
