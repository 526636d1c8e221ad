// What a search finds: words, whatever their case and the marks on their letters.

/** Stands between the texts of a record: no phrase reaches from one into the next. No word holds it. */
const BETWEEN = " ¦ ";

/** Longer words are cut: beyond that they are told apart by nobody, and a database has its limits. */
const LONGEST_WORD = 64;

/** So much of a record is looked through, in characters: as many words as a database indexes of one record. */
const LONGEST_TEXT = 250_000;

/**
 * What people leave out when they type: accents, vowels of Arabic and Hebrew and the stroke that lengthens an Arabic
 * word, and what is not seen; not the marks that make other letters of Japanese ones.
 */
const LEFT_OUT =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]|[\u00ad\u0640\u200b-\u200f\u2060\ufeff]/gu;

/** Letters that are no others with a mark to Unicode, and as people type them. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th" },
  ...{ ħ: "h", ŧ: "t", ı: "i", ς: "σ" },
};
const TYPED_OTHERWISE = new RegExp(`[${Object.keys(TYPED).join("")}]`, "g");

/** Scripts without spaces between words, of which each letter is a word. */
const UNSPACED = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const WORD = new RegExp(
  `(?=[\\p{L}\\p{N}])[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`,
  "gu",
);
const ASCII = /^[\0-\x7f]*$/;
const ASCII_WORD = /[a-z0-9]+/g;

/** The words of a text as they are compared: folded (NFKC, no case, no accents), in their order. */
export function foldedWords(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(ASCII_WORD)?.map(cut) ?? [];
  const folded = text
    .normalize("NFKD")
    .replace(LEFT_OUT, "")
    .toLowerCase()
    .replace(TYPED_OTHERWISE, (letter) => TYPED[letter] ?? letter)
    .normalize("NFC");
  return folded.match(WORD)?.map(cut) ?? [];
}

function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join("");
}

/** The words of some texts, each text once: with a space between words, and a sign between texts. */
export function searchText(texts: Iterable<string | null>): string {
  const folded = new Set<string>();
  let length = 0;
  for (const text of new Set(texts)) {
    const words = text === null ? "" : foldedWords(text).join(" ");
    if (words === "" || folded.has(words)) continue;
    length += words.length + BETWEEN.length;
    if (length > LONGEST_TEXT) break;
    folded.add(words);
  }
  return [...folded].join(BETWEEN);
}

/** Words that follow each other, with a space between them; `open` when the last may go on. */
export type Phrase = { words: string; open: boolean };

const QUOTES = /["“”„‟«»＂]/;

/** The shortest beginning of a word that finds the whole word. */
const SHORTEST_BEGINNING = 2;

/**
 * What a search looks for; all of it must occur. Words in quotes follow each other, as do those that anything but a
 * space joins ("12,000", "O'Brien"). The last word may be the beginning of one, unless a quote ends it.
 */
export function phrasesOf(q: string): Phrase[] {
  const phrases: Phrase[] = [];
  const pieces = q.split(QUOTES);
  pieces.forEach((piece, at) => {
    const isQuoted = at % 2 === 1;
    const isLast = at === pieces.length - 1;
    for (const text of isQuoted ? [piece] : piece.split(/\s+/)) {
      const words = foldedWords(text);
      if (words.length > 0) phrases.push({ words: words.join(" "), open: false });
    }
    const last = phrases.at(-1);
    if (isLast && foldedWords(piece).length > 0 && last !== undefined)
      last.open = (last.words.split(" ").at(-1) ?? "").length >= SHORTEST_BEGINNING;
  });
  return phrases;
}

/** Whether a text of words (searchText) holds all that is looked for. Where no word is looked for, none is found. */
export function holds(text: string, phrases: readonly Phrase[]): boolean {
  const within = ` ${text} `;
  return (
    phrases.length > 0 &&
    phrases.every(({ words, open }) => within.includes(open ? ` ${words}` : ` ${words} `))
  );
}
