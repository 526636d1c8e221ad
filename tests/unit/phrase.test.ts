/** What a figure's words say, held to tests/golden/phrase and to every phrase of the seed. */

import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsProblem } from "../../domain/claim.ts";
import { DICTIONARIES, dictionarySchema } from "../../domain/phrase/dictionary.ts";
import {
  AFTER,
  BEFORE,
  JOINS,
  NO,
  NUMBERS,
  OPENINGS,
  PEOPLE,
  SCALES,
  SEVERAL,
} from "../../domain/phrase/lexicon.ts";
import { phraseQuestion, readPhrase } from "../../domain/phrase.ts";
import { seedOf } from "../../seeds/seed.ts";

const folder = new URL("../golden/phrase/", import.meta.url);
const SEED_DIFFERS = "seed-differs.tsv";

function rowsOf(file: string): string[][] {
  const lines = readFileSync(new URL(file, folder), "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split("\t"));
}

/** A reading as the golden files write it. */
function written(reading: ReturnType<typeof readPhrase>): string {
  if (reading === null) return "-";
  const { low, high, qualifier } = reading;
  return low === null && high === null ? qualifier : `${low ?? ""}..${high ?? ""} ${qualifier}`;
}

const files = readdirSync(folder).filter((file) => file.endsWith(".tsv") && file !== SEED_DIFFERS);

describe.each(files)("%s", (file) => {
  it.each(rowsOf(file))("%s", (phrase, ...rest) => {
    const dictionary = rest.length === 2 ? dictionarySchema.parse(rest[0]) : null;
    const expected = rest.at(-1) ?? "";
    const reading = written(readPhrase(phrase, { dictionary }));
    if (!expected.startsWith("?")) return expect(reading).toBe(expected);
    expect(reading).toBe("-");
    expect(`?${phraseQuestion(phrase) ?? "nothing"}`).toMatch(
      expected === "?" ? /^\?(?!nothing)/ : expected,
    );
  });
});

describe("the seed's phrases", () => {
  const { claims } = seedOf(["article", "bulletins"]);
  const differing = claims.filter(({ phrase, low, high, qualifier }) => {
    const reading = readPhrase(phrase ?? "");
    return reading?.low !== low || reading.high !== high || reading.qualifier !== qualifier;
  });

  it(`read to their claims but for those listed with a reason in ${SEED_DIFFERS}`, () => {
    const listed = rowsOf(SEED_DIFFERS);
    expect(differing.map(({ id, phrase }) => [id, phrase])).toEqual(
      listed.map(([id, phrase]) => [id, phrase]),
    );
    for (const [, , reason] of listed) expect(reason).toBeTruthy();
  });

  it("read to their claims in nine of ten cases at least", () => {
    expect(1 - differing.length / claims.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe("a dictionary", () => {
  it("is named with the number it gives, and with no other", () => {
    expect(readPhrase("hundreds", { dictionary: "ccc" })).toEqual({
      low: 200,
      high: null,
      qualifier: "vague",
      dictionary: "ccc",
    });
    expect(readPhrase("hundreds", { dictionary: "acled" })).toMatchObject({
      low: 100,
      dictionary: "acled",
    });
    expect(readPhrase("hundreds")).toEqual({
      low: null,
      high: null,
      qualifier: "vague",
      dictionary: null,
    });
    expect(readPhrase("dozens", { dictionary: "ccc" })).toMatchObject({
      low: null,
      dictionary: null,
    });
    expect(readPhrase("about 300", { dictionary: "ccc" })).toMatchObject({ dictionary: null });
  });
});

const expressions = [NUMBERS, SCALES, SEVERAL, BEFORE, AFTER, JOINS, OPENINGS, NO, PEOPLE].flatMap(
  (table) => [...table.keys()],
);
const number = fc.integer({ min: 1, max: 999_999_999 });
/** Phrases of the words that the reader knows, in any order. */
const wordSalad = fc
  .array(
    fc.oneof(
      fc.constantFrom(...expressions),
      number.map(String),
      fc.constantFrom("-", "–", " — ", ",", ".", "+", ">", "1e", "e+05", "%", "1,5", "2.000", "'"),
    ),
    { maxLength: 12 },
  )
  .chain((words) => fc.constantFrom(" ", "").map((space) => words.join(space)));
const anyText = fc.oneof(wordSalad, fc.string({ unit: "grapheme", maxLength: 60 }));

/** A figure in each language, and what may stand beside it that says another number. */
const figures =
  "200 people|about 500|more than a hundred|более 200 человек|каля 300 чалавек|понад 200 осіб|rund 500 Menschen|près de 500 personnes|al menos 60 heridos|نحو 500 شخص|between 200 and 300|hundreds of people".split(
    "|",
  );
const otherNumbers = {
  "a number":
    "30|1 500|½|seven|twenty|a dozen|семь|десяток|пятеро|сямі|тузін|сім|двадцять|sieben|zwanzig|vingt|une quinzaine|siete|una veintena|سبعة|عشرون",
  "a magnitude": "thousand|million|тысяч|мільёнаў|мільйонів|tausend|Dutzend|mille|docena|ألف",
  "a unit":
    "km|5 kilometres per hour|километров|кіламетраў|кілометрів|Kilometer|kilomètres|kilómetros|كم",
  "a share":
    "60%|percent|half of them|one in five|каждый пятый|треть|палова|третина|die Hälfte|ein Drittel|la moitié|un tiers|la mitad|في المئة|ثلث",
  "a multiple": "twice|double|вдвое|удвая|вдвічі|doppelt|deux fois|el doble|ضعف",
  "another script": "二百|কুড়ি|২০০|είκοσι|②|⅓",
};
const ways = [
  "$figure $other",
  "$other $figure",
  "$figure, $other",
  "$figure ($other)",
  "$other: $figure",
];

describe.each(Object.entries(otherNumbers))("a figure beside %s", (_, list) => {
  it.each(list.split("|"))("%s is never read as if that were not there", (other) => {
    const silent = figures.flatMap((figure) =>
      ways
        .map((way) => way.replace("$figure", figure).replace("$other", other))
        .filter((text) => isDeepStrictEqual(readPhrase(text), readPhrase(figure))),
    );
    expect(silent).toEqual([]);
  });
});

describe("any text", () => {
  it("reads to bounds that a claim may have, or to nothing", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(fc.constantFrom(...DICTIONARIES.map(({ value }) => value))),
        (text, dictionary) => {
          const reading = readPhrase(text, { dictionary });
          if (reading === null) return;
          expect(boundsProblem(reading)).toBeNull();
          for (const end of [reading.low, reading.high])
            if (end !== null) expect(Number.isInteger(end) && end >= 0 && end <= 1e9).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("is read up to 500 characters, and no number is cut in two", () => {
    const filler = "people ".repeat(70);
    expect(readPhrase(`${filler}50`)).toMatchObject({ low: 50 });
    expect(readPhrase(`${filler}${"x".repeat(5)} 123456`)).toBeNull();
    expect(readPhrase("9".repeat(1_000_000))).toBeNull();
    expect(readPhrase("more than ".repeat(100_000))).toBeNull();
  });
});

/** A number in groups of three digits. */
const grouped = (n: number, joint: string) => String(n).replace(/\B(?=(\d{3})+$)/g, joint);

describe("any number", () => {
  it.each([
    ["plain", ""],
    ["with commas", ","],
    ["with points", "."],
    ["with spaces", " "],
    ["with no-break spaces", "\u00a0"],
    ["with apostrophes", "’"],
  ])("in digits %s is itself", (_, joint) => {
    fc.assert(
      fc.property(number, (n) => {
        expect(readPhrase(`${grouped(n, joint)} people`)).toMatchObject({
          low: n,
          high: n,
          qualifier: "exact",
        });
      }),
    );
  });

  it("in English words is itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
        expect(readPhrase(`${inEnglish(n)} people`)).toMatchObject({ low: n, high: n });
      }),
    );
    expect(inEnglish(171_618)).toBe(
      "one hundred and seventy-one thousand six hundred and eighteen",
    );
  });

  it("as one German word is itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
        expect(readPhrase(`${inGerman(n)} Menschen`)).toMatchObject({ low: n, high: n });
      }),
    );
    expect(inGerman(171_618)).toBe("einhunderteinundsiebzigtausendsechshundertachtzehn");
  });

  it("with another makes a range, whichever way they are joined", () => {
    const pair = fc
      .tuple(number, number)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const ways = fc.constantFrom(
      "$a-$b",
      "$a – $b",
      "between $a and $b",
      "from $a to $b",
      "від $a до $b",
      "$a bis $b",
    );
    fc.assert(
      fc.property(pair, ways, ([low, high], way) => {
        const text = way.replace("$a", String(low)).replace("$b", String(high));
        expect(readPhrase(text)).toMatchObject({ low, high });
      }),
    );
  });
});

const ENGLISH =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const GERMAN =
  "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const GERMAN_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

function inEnglish(n: number): string {
  if (n >= 1_000)
    return `${inEnglish(Math.floor(n / 1_000))} thousand ${inEnglish(n % 1_000)}`.trim();
  if (n >= 100)
    return `${inEnglish(Math.floor(n / 100))} hundred${n % 100 === 0 ? "" : ` and ${inEnglish(n % 100)}`}`;
  if (n < 20) return ENGLISH[n - 1] ?? "";
  return [ENGLISH_TENS[Math.floor(n / 10) - 2], ENGLISH[(n % 10) - 1]].filter(Boolean).join("-");
}

function inGerman(n: number): string {
  if (n >= 1_000) return `${inGerman(Math.floor(n / 1_000))}tausend${inGerman(n % 1_000)}`;
  if (n >= 100) return `${inGerman(Math.floor(n / 100))}hundert${inGerman(n % 100)}`;
  if (n < 20) return GERMAN[n - 1] ?? "";
  return [GERMAN[(n % 10) - 1], GERMAN_TENS[Math.floor(n / 10) - 2]].filter(Boolean).join("und");
}
