// One spelling for words that people write in several: accents, apostrophes, Arabic letters and digits.

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Marks on letters, but for the two that make Cyrillic letters (й, ў, ї). */
const MARKS = /([\u0400-\u04ff][\u0306\u0308])|[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g;
const LETTER = "\\p{L}";
const ELISION = new RegExp(`(?<!${LETTER})(d|l)'(?=${LETTER})`, "gu");

/** "не менее, чем 500". */
const COMMA_BEFORE_THAN = /,(?= (чем|ніж|чым|як|than|als) )/g;

const SIGNS: Readonly<Record<string, string>> = {
  "٬": "'",
  "٫": ".",
  "،": ",",
  "؛": ";",
  "٪": "%",
  ى: "ي",
  ة: "ه",
  ß: "ss",
};

/** A text in lower case as the reader's tables hold it: without accents, invisible signs and elisions. */
export function spelled(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .normalize("NFD")
    .replace(MARKS, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘ʼ`´′＇]/g, "'")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٬٫،؛٪ىةß]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/ё/g, "е")
    .replace(COMMA_BEFORE_THAN, "")
    .replace(ELISION, (_, letter) => (letter === "d" ? "de " : ""));
}

const UNKNOWN_LETTER = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\P{L}]/u;
const UNKNOWN_DIGIT = /(?![\d½¼¾])\p{N}/u;

/** Whether a text, as `spelled` gives it, holds a letter or a digit of a script without a lexicon. */
export function isForeign(text: string): boolean {
  return UNKNOWN_LETTER.test(text) || UNKNOWN_DIGIT.test(text);
}
