// German numbers are one word: "fünfundzwanzig", "zweihundertfünfzig", "dreitausend".

const SMALL: Readonly<Record<string, number>> = {
  ein: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

const LONGEST_WORD = 80;

/** The value of a German number word in lower case, from 1 to 999,999; null for any other word. */
export function germanNumber(word: string): number | null {
  if (word.length > LONGEST_WORD) return null;
  return split(word, "tausend", 1000, (part) => split(part, "hundert", 100, below100));
}

/** "zwei|hundert|fünfzig": what stands before the word multiplies it, what stands after is added. */
function split(
  word: string,
  at: string,
  value: number,
  read: (part: string) => number | null,
): number | null {
  const index = word.indexOf(at);
  if (index < 0) return read(word);
  const times = index === 0 ? 1 : read(word.slice(0, index));
  const rest = word.slice(index + at.length).replace(/^und/, "");
  const plus = rest === "" ? 0 : read(rest);
  return times === null || plus === null ? null : times * value + plus;
}

/** "fünfundzwanzig": the unit stands before the ten. */
function below100(word: string): number | null {
  const small = SMALL[word];
  if (small !== undefined) return small;
  const index = word.indexOf("und");
  const unit = SMALL[word.slice(0, index)];
  const ten = SMALL[word.slice(index + 3)];
  if (index < 1 || unit === undefined || ten === undefined) return null;
  return unit < 10 && ten >= 20 ? unit + ten : null;
}
