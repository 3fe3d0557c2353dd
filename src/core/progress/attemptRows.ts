import { certainties, outcomes, type AnsweredFact, type AnswerRecord } from "./progressRecord.ts";
import { outcomeOf, type Attempt } from "./placeEvent.ts";
import { toRecordId, type RecordIdParts } from "./recordId.ts";

/** What a row has: a number for each. The last one stands for form, outcome and certainty. */
const fields = 8;
const rowsPerChunk = 4096;
const kindsPerForm = outcomes.length * (certainties.length + 1);

/**
 * Attempts as rows of numbers. A million objects that live as long as the state keep the collector of
 * garbage busy for longer than it takes to read them; most are never asked for one by one.
 */
export class AttemptRows {
  readonly #chunks: Float64Array[] = [];
  #count = 0;
  readonly #writers = new NumberedTexts();
  readonly #forms = new NumberedTexts();

  /** Adds what `record`, with this id, says of `fact`; the number of its row. */
  add(record: AnswerRecord, { writer, number }: RecordIdParts, fact: AnsweredFact): number {
    const row = this.#count;
    this.#count += 1;
    const chunkNumber = Math.floor(row / rowsPerChunk);
    const chunk = (this.#chunks[chunkNumber] ??= new Float64Array(rowsPerChunk * fields));
    const { certainty } = record;
    const certaintyNumber = certainty === undefined ? 0 : certainties.indexOf(certainty) + 1;
    const kind = outcomes.indexOf(outcomeOf(record, fact)) + outcomes.length * certaintyNumber;
    const from = (row % rowsPerChunk) * fields;
    chunk[from] = this.#writers.numberOf(writer);
    chunk[from + 1] = number;
    chunk[from + 2] = record.stamp;
    chunk[from + 3] = record.at;
    chunk[from + 4] = record.zone;
    chunk[from + 5] = fact.revision;
    chunk[from + 6] = record.durationMs;
    chunk[from + 7] = this.#forms.numberOf(record.form) * kindsPerForm + kind;
    return row;
  }

  /** Whether two rows are of one record. */
  isSameRecord(one: number, other: number): boolean {
    return this.#at(one, 0) === this.#at(other, 0) && this.#at(one, 1) === this.#at(other, 1);
  }

  toAttempt(row: number): Attempt {
    const formAndKind = this.#at(row, 7);
    const kind = formAndKind % kindsPerForm;
    return {
      type: "answer",
      id: toRecordId(this.#writers.textOf(this.#at(row, 0)), this.#at(row, 1)),
      stamp: this.#at(row, 2),
      at: this.#at(row, 3),
      zone: this.#at(row, 4),
      revision: this.#at(row, 5),
      outcome: outcomes[kind % outcomes.length] ?? "blank",
      form: this.#forms.textOf(Math.floor(formAndKind / kindsPerForm)),
      certainty: certainties[Math.floor(kind / outcomes.length) - 1],
      durationMs: this.#at(row, 6),
    };
  }

  #at(row: number, field: number): number {
    const chunk = this.#chunks[Math.floor(row / rowsPerChunk)];
    return chunk?.[(row % rowsPerChunk) * fields + field] ?? 0;
  }
}

/** Texts that come again and again, each with a number. */
class NumberedTexts {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  #lastText = "";
  #lastNumber = -1;

  numberOf(text: string): number {
    if (text === this.#lastText && this.#lastNumber >= 0) return this.#lastNumber;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      this.#texts.push(text);
      this.#numbers.set(text, number);
    }
    this.#lastText = text;
    this.#lastNumber = number;
    return number;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? "";
  }
}
