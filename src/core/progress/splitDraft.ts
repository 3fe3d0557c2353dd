import type { FactKey } from "../base/ids.ts";
import { longestLine, toAsciiJson } from "./logLine.ts";
import { longestList, type RecordDraft } from "./progressRecord.ts";

/** More than what a record has beside its draft, and than what an undo of it has. */
const frameLength = 1000;

/**
 * What is about many facts as several drafts that say the same of some facts each, so that each, and
 * an undo of it, fits into a line. An answer is left as it is, and so is what is too long without any
 * fact.
 */
export function splitDraft(draft: RecordDraft): readonly RecordDraft[] {
  if (!("scope" in draft) || draft.scope === null || !("facts" in draft.scope)) return [draft];
  const { facts } = draft.scope;
  const room = longestLine - frameLength - toAsciiJson({ ...draft, scope: { facts: [] } }).length;
  const parts = splitFacts(facts, room);
  return parts.length < 2 ? [draft] : parts.map((part) => ({ ...draft, scope: { facts: part } }));
}

/** Parts of a list that have no more than `room` characters each as JSON; one fact may have more. */
function splitFacts(facts: readonly FactKey[], room: number): FactKey[][] {
  const parts: FactKey[][] = [];
  let part: FactKey[] = [];
  let length = 0;
  for (const key of facts) {
    const keyLength = toAsciiJson(key).length + ",".length;
    if (part.length === longestList || (part.length > 0 && length + keyLength > room)) {
      parts.push(part);
      part = [];
      length = 0;
    }
    part.push(key);
    length += keyLength;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
