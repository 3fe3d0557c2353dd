import { foldLetter } from "./foldLetters.ts";

/** Longer words are cut: no word that somebody types is longer. */
export const maximumWordLength = 40;

const separator = 0;
const letter = 1;
const digit = 2;
const sign = 3;
const other = 4;

/** What each ASCII character is: most text is ASCII, and this loop runs over all of it. */
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) kinds[code] = letter;
  else if (/[0-9]/.test(character)) kinds[code] = digit;
  else if (/[$%]/.test(character)) kinds[code] = sign;
}

const folded = new Map<number, string | undefined>();
const isSign = /^\p{Sc}$/u;

function foldOf(code: number): string | undefined {
  if (folded.has(code)) return folded.get(code);
  const character = String.fromCodePoint(code);
  const letters = isSign.test(character) ? character : foldLetter(character);
  folded.set(code, letters);
  return letters;
}

/** What may follow a number without a space: "16,300cr", "6kg"; "26th" is 26. */
const units = new Set(
  "cr crore crores lakh lakhs lac k m mn million bn billion tn trillion kg km mw gw gwh t mt".split(
    " ",
  ),
);
/** What may stand right before a number: "Rs16,300", "INR500". */
const currencies = new Set(["rs", "inr", "usd", "eur", "gbp", "jpy", "cny"]);
const ordinals = new Set(["st", "nd", "rd", "th"]);

/**
 * Goes through the words of a text, folded as `foldLetter` folds letters. Numbers are words of
 * their own with their grouping taken out ("16,300" and "१६,३००" are "16300") and their point left
 * in ("1.7"), a currency or percent sign is a word, and letters with points are one ("U.S." is
 * "us"). Nothing is allocated for a word: `letters` and `ends` are written over by the next one.
 */
export class WordScanner {
  /** The word, in UTF-16 units. */
  readonly letters = new Uint16Array(maximumWordLength);
  /** For each unit of the word, where the character that it comes from ends in the text. */
  readonly ends = new Uint32Array(maximumWordLength);
  length = 0;
  isNumber = false;
  /** Where the word starts in the text, and the first position after it, in UTF-16 units. */
  start = 0;
  end = 0;
  #text = "";
  #position = 0;

  read(text: string): void {
    this.#text = text;
    this.#position = 0;
  }

  get word(): string {
    return String.fromCharCode(...this.letters.subarray(0, this.length));
  }

  /** Moves to the next word; false at the end of the text. */
  next(): boolean {
    const text = this.#text;
    const size = text.length;
    this.length = 0;
    this.isNumber = false;
    let position = this.#position;
    let isAcronym = false;
    while (position < size) {
      const code = text.charCodeAt(position);
      const kind = code < 128 ? kinds[code]! : other;
      if (kind === letter) {
        if (this.length === 0) this.start = position;
        else if (this.isNumber) {
          const skipped = suffixLength(text, position);
          if (skipped >= 0) return this.#found(position, position + skipped);
          this.isNumber = false;
        }
        position = this.#takeLetters(position);
        // Most words end here, with nothing to ask of what follows.
        if (position < size && text.charCodeAt(position) === 32)
          return this.#found(position, position + 1);
        continue;
      }
      if (kind === digit) {
        if (this.length === 0) {
          this.start = position;
          this.isNumber = true;
        } else if (!this.isNumber && currencies.has(this.word)) {
          return this.#found(position, position);
        }
        position += 1;
        this.#push(code, position);
        continue;
      }
      if (kind === other) {
        const point = text.codePointAt(position)!;
        const units = foldOf(point);
        const width = point > 0xffff ? 2 : 1;
        if (units !== undefined && !isSignWord(units)) {
          if (units !== "") {
            const isDigit = units.charCodeAt(0) >= 48 && units.charCodeAt(0) <= 57;
            if (this.length === 0) {
              this.start = position;
              this.isNumber = isDigit;
            } else if (!isDigit) this.isNumber = false;
          }
          position += width;
          for (let index = 0; index < units.length; index += 1)
            this.#push(units.charCodeAt(index), position);
          // An accent belongs to the letter before it.
          if (units === "" && this.length > 0 && this.length <= maximumWordLength)
            this.ends[this.length - 1] = position;
          continue;
        }
        if (this.length > 0)
          return this.#found(position, position + possessiveLength(text, position));
        if (units !== undefined) return this.#foundSign(point, position, width);
        position += width;
        continue;
      }
      if (this.length === 0) {
        if (kind === sign) return this.#foundSign(code, position, 1);
        position += 1;
        continue;
      }
      if (kind === separator && this.#joins(code, position, isAcronym)) {
        if (code === 46) {
          if (this.isNumber) this.#push(code, position + 1);
          else isAcronym = true;
        }
        position += 1;
        continue;
      }
      return this.#found(position, position + possessiveLength(text, position));
    }
    this.#position = size;
    this.end = size;
    return this.length > 0;
  }

  /** Takes a run of ASCII letters, the common case; returns the position after it. */
  #takeLetters(position: number): number {
    const text = this.#text;
    const { letters, ends } = this;
    let length = this.length;
    let end = position;
    // Past the end the code would be NaN, and one NaN makes the whole loop slow for good.
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code > 127 || kinds[code] !== letter) break;
      end += 1;
      if (length === maximumWordLength) continue;
      letters[length] = code | 32;
      ends[length] = end;
      length += 1;
    }
    this.length = length;
    return end;
  }

  #push(unit: number, end: number): void {
    if (this.length === maximumWordLength) return;
    this.letters[this.length] = unit;
    this.ends[this.length] = end;
    this.length += 1;
  }

  #found(end: number, next: number): true {
    this.end = end;
    this.#position = next;
    return true;
  }

  #foundSign(code: number, position: number, width: number): true {
    this.start = position;
    this.#push(code, position + width);
    return this.#found(position + width, position + width);
  }

  /** Whether a point or comma is part of the word: "16,300", "1.7", "U.S.". */
  #joins(code: number, position: number, isAcronym: boolean): boolean {
    const text = this.#text;
    if (this.isNumber) {
      const end = endOfDigits(text, position + 1);
      // Some scripts have their digits above the first 65,536 characters, in two units each.
      const width = (text.codePointAt(position + 1) ?? 0) > 0xffff ? 2 : 1;
      const digits = (end - position - 1) / width;
      if (code === 44) {
        const isTyped = end === text.length;
        // Two digits are a group of lakhs, before another group: "14,15 and 16" are three numbers.
        const isOfLakhs = digits === 2 && kindAt(text, end) === separator && text[end] === ",";
        return (
          digits === 3 ||
          (isOfLakhs && endOfDigits(text, end + 1) > end + 1) ||
          (isTyped && digits > 0 && digits < 4)
        );
      }
      return code === 46 && digits > 0 && !this.#hasPoint();
    }
    if (code !== 46 || (this.length > 1 && !isAcronym)) return false;
    if (isAcronym && text.charCodeAt(position - 2) !== 46) return false;
    return (
      kindAt(text, position - 1) === letter &&
      kindAt(text, position + 1) === letter &&
      !isInWord(text, position + 2)
    );
  }

  #hasPoint(): boolean {
    for (let index = 0; index < this.length; index += 1)
      if (this.letters[index] === 46) return true;
    return false;
  }
}

/** What the character at a position is; a separator outside the text. */
function kindAt(text: string, position: number): number {
  if (position < 0 || position >= text.length) return separator;
  const code = text.charCodeAt(position);
  return code < 128 ? kinds[code]! : other;
}

function isInWord(text: string, position: number): boolean {
  const code = position < text.length ? text.codePointAt(position) : undefined;
  if (code === undefined) return false;
  if (code < 128) return kinds[code] === letter || kinds[code] === digit;
  const units = foldOf(code);
  return units !== undefined && !isSignWord(units);
}

function isSignWord(units: string): boolean {
  return units.length === 1 && isSign.test(units);
}

/** The first position after the digits, of any script, that stand at a position. */
function endOfDigits(text: string, position: number): number {
  let end = position;
  while (end < text.length) {
    const code = text.codePointAt(end)!;
    const units = code < 128 ? String.fromCharCode(code) : foldOf(code);
    if (units === undefined || !/^[0-9]$/.test(units)) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** After a number: 0 before a unit, the length of an ordinal's letters, −1 before anything else. */
function suffixLength(text: string, position: number): number {
  let end = position;
  while (kindAt(text, end) === letter && end - position < 10) end += 1;
  if (isInWord(text, end)) return -1;
  const suffix = text.slice(position, end).toLowerCase();
  if (ordinals.has(suffix)) return suffix.length;
  return units.has(suffix) ? 0 : -1;
}

/** The "'s" of "India's" is no word. */
function possessiveLength(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (code !== 39 && code !== 0x2019) return 0;
  if (position + 1 >= text.length) return 0;
  if ((text.charCodeAt(position + 1) | 32) !== 115) return 0;
  return isInWord(text, position + 2) ? 0 : 2;
}

/** Whether a unit that may follow a number without a space begins with some letters. */
export function isUnitBeginning(letters: string): boolean {
  return [...units].some((unit) => unit.startsWith(letters));
}

/** The words of a text as a `WordScanner` finds them. */
export function wordsOf(text: string): string[] {
  const scanner = new WordScanner();
  const words: string[] = [];
  scanner.read(text);
  while (scanner.next()) words.push(scanner.word);
  return words;
}
