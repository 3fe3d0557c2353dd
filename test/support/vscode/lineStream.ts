import { Writable } from "node:stream";

/**
 * A stream that calls `onLine` for every complete line that is written to it, and at its end for
 * the rest.
 */
export function makeLineStream(onLine: (line: string) => void): Writable {
  const decoder = new TextDecoder();
  let rest = "";
  return new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
      rest = lines.pop() ?? "";
      lines.forEach(onLine);
      done();
    },
    final(done) {
      if (rest !== "") onLine(rest);
      done();
    },
  });
}
