// Names of places in a phrase, in whatever case and script they stand.
import { AND, INSIDE, PLACES, plainLetters, WHOLE } from "./lexicon.ts";

/** A word of the phrase and where it stands. */
type Word = { text: string; plain: string; start: number; end: number };

/** Letters that a case ending may add to a name, and that it may take away. */
const LONGEST_ENDING = 2;
const SHORTEST_STEM = 3;
const MOST_WORDS = 3;

function wordsOf(phrase: string): Word[] {
  return Array.from(phrase.matchAll(/[\p{L}\p{N}'’-]+|,/gu), ({ 0: text, index }) => ({
    text,
    plain: plainLetters(text).toLowerCase(),
    start: index,
    end: index + text.length,
  }));
}

const capital = (word: Word | undefined) => /^\p{Lu}/u.test(word?.text ?? "");

/** Whether a word is the name, perhaps with the ending of a case: "Minsku", "Минске" for "Minsk". */
function isName(word: Word | undefined, name: string): boolean {
  if (word === undefined || !capital(word)) return false;
  const said = latin(word.text);
  const stem = name.replace(/[aeiouy]$/, "");
  return (
    stem.length >= SHORTEST_STEM &&
    said.startsWith(stem) &&
    said.length - stem.length <= LONGEST_ENDING
  );
}

/** First words of a place's names: "Hrodna (Grodno)" → "hrodna", "grodno". */
function namesOf(place: string): string[] {
  return place
    .split(/[(),/]/)
    .map((name) => latin(name.trim().split(/\s+/)[0] ?? ""))
    .filter((name) => name !== "");
}

/** How many words from `at` on are an expression of the set; 0 when none. */
function take(words: readonly Word[], at: number, set: ReadonlySet<string>): number {
  for (let n = MOST_WORDS; n > 0; n--) {
    const said = words.slice(at, at + n).map((word) => word.plain);
    if (said.length === n && set.has(said.join(" "))) return n;
  }
  return 0;
}

/** "Minsk and Brest", "Минске и других городах": the place joined to others. Null when it stands alone. */
export function joined(phrase: string, place: string): string | null {
  const names = namesOf(place);
  const words = wordsOf(phrase);
  for (const [at, word] of words.entries()) {
    if (!names.some((name) => isName(word, name))) continue;
    let next = at + 1;
    while (words[next]?.text === "," && capital(words[next + 1])) next += 2;
    const and = take(words, next, AND);
    const other = next + and + take(words, next + and, INSIDE);
    const end = and === 0 ? null : endOfOthers(phrase, words[other]);
    if (end !== null) return phrase.slice(word.start, end);
  }
  return null;
}

/** Where "Brest" or "several other cities" ends; null when the word begins neither. */
function endOfOthers(phrase: string, word: Word | undefined): number | null {
  if (word === undefined) return null;
  if (capital(word)) return word.end;
  const rest = plainLetters(phrase.slice(word.start));
  const places = PLACES.map((pattern) => pattern.exec(rest)).find((match) => match?.index === 0);
  return places ? word.start + places[0].length : null;
}

/** "in Belarus", "по всей Беларуси": a country named as where it was. Null when it is not. */
export function insideOf(phrase: string, country: string): string | null {
  const name = latin(country.split(" ")[0] ?? "");
  const words = wordsOf(phrase);
  for (const [at, word] of words.entries()) {
    const inside = take(words, at, INSIDE);
    if (inside === 0) continue;
    const named = at + inside + take(words, at + inside, WHOLE);
    if (isName(words[named], name)) return phrase.slice(word.start, words[named]?.end ?? word.end);
  }
  return null;
}

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s " +
    "т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/** A word in small Latin letters without marks: "Магілёў" → "magileu", "Žodzina" → "zodzina". */
function latin(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
