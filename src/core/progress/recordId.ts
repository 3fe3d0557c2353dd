import type { RecordId } from "../base/ids.ts";

/** A writer is one window from one start to the next; it numbers its records from 0 without gaps. */
export interface RecordIdParts {
  readonly writer: string;
  readonly number: number;
}

const longestId = 48;
const maxNumber = 999_999_999;

/** The id of record `number`, 0 to 999,999,999, of a writer, whose name has no dot. */
export function toRecordId(writer: string, number: number): RecordId {
  return `${writer}.${String(number)}` as RecordId;
}

/** Undefined for a text that is no id. */
export function parseRecordId(text: string): RecordIdParts | undefined {
  const dot = text.lastIndexOf(".");
  if (dot < 4 || text.length > longestId) return undefined;
  let number = 0;
  for (let index = dot + 1; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  const isOneSpelling = text.length - dot === 2 || text.charCodeAt(dot + 1) !== 48;
  if (dot + 1 === text.length || number > maxNumber || !isOneSpelling) return undefined;
  return { writer: text.slice(0, dot), number };
}
