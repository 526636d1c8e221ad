// German numbers are one word: "fünfundzwanzig", "zweihundertfünfzig", "dreitausend".

const SMALL: Readonly<Record<string, number>> = {
  ein: 1,
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  fuenf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwolf: 12,
  zwoelf: 12,
  dreizehn: 13,
  vierzehn: 14,
  funfzehn: 15,
  fuenfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreissig: 30,
  vierzig: 40,
  funfzig: 50,
  fuenfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  anderthalb: 1.5,
};

const LONGEST_WORD = 80;

/** The value of a German number word, spelled as the tables are, from 1 to 999,999; null for any other. */
export function germanNumber(word: string): number | null {
  if (word.length > LONGEST_WORD) return null;
  return split(word, "tausend", 1000, (part) => split(part, "hundert", 100, below100));
}

/** What ends a German number word and multiplies the rest: 1000 for "dreitausend". */
export function germanScales(word: string): number[] {
  if (word.endsWith("hunderttausend")) return [100, 1000];
  return word.endsWith("tausend") ? [1000] : word.endsWith("hundert") ? [100] : [];
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
  if (word.endsWith("einhalb")) {
    const whole = SMALL[word.slice(0, -"einhalb".length)];
    return whole === undefined ? null : whole + 0.5;
  }
  const [, one = "", tens = ""] = /^(.+?)und(.+)$/.exec(word) ?? [];
  const [unit, ten] = [SMALL[one], SMALL[tens]];
  if (unit === undefined || ten === undefined) return null;
  return unit < 10 && ten >= 20 ? unit + ten : null;
}
