// Names across scripts: Cyrillic letters as Latin ones, without marks, so that "Минске" is seen to be "Minsk".

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s " +
    "т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/** A word in small Latin letters without marks: "Магілёў" → "magileu", "Žodzina" → "zodzina". */
export function latin(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
