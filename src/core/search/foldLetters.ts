/** Letters that Unicode does not decompose, and what they are typed as on a plain keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};

/** Dots under letters of Indic scripts, which many writers leave out (nukta). */
const nuktas = /[\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0C3C\u0CBC]/u;
const droppedMark =
  /[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Joiners and the soft hyphen: they stand inside words and change only how these look. */
const invisible = /^[\u00AD\u034F\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]$/u;
const wordLetters = /^[\p{L}\p{M}\p{Nd}]+$/u;
const superscript = /^[\u00B2\u00B3\u00B9\u2070-\u207F]$/u;

/**
 * What one code point of a text is for the search: undefined if it separates words, "" if it
 * belongs to the word around it but does not count (accents, joiners), otherwise its letters in
 * lower case without accents, compatibility forms and nukta, and digits of every script as 0 to 9.
 * Vowel signs and the virama of Indic scripts stay: without them other words would come out.
 */
export function foldLetter(letter: string): string | undefined {
  if (invisible.test(letter)) return "";
  if (superscript.test(letter)) return undefined;
  const parts = letter.normalize("NFKD").toLowerCase().normalize("NFKD");
  if (!wordLetters.test(parts)) return undefined;
  let folded = "";
  for (const part of parts) folded += foldPart(part);
  return folded;
}

function foldPart(part: string): string {
  if (/\p{M}/u.test(part)) return nuktas.test(part) || droppedMark.test(part) ? "" : part;
  if (/\p{Nd}/u.test(part)) return digitOf(part);
  return plainLetters[part] ?? part;
}

/** Digits of a script stand in a row from nought to nine, each row being a run of ten code points. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  // Rows that touch (mathematical digits) are folded to ASCII by NFKD before they come here.
  return String(code - first);
}
