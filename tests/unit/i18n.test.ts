// The catalogue is whole and plain, plurals follow the language, dates say no more than is known.
import { describe, expect, it } from "vitest";
import {
  when as dated,
  day,
  dayRange,
  duration,
  momentUtc,
  month,
} from "../../client/i18n/dates.ts";
import { capital, number } from "../../client/i18n/intl.ts";
import { kindAndForm, label, word } from "../../client/i18n/label.ts";
import { commas, list } from "../../client/i18n/lists.ts";
import { ENGLISH } from "../../client/i18n/locale.ts";
import type { Message } from "../../client/i18n/message.ts";
import { t } from "../../client/i18n/t.ts";
import { PROBLEMS } from "../../domain/problem.ts";
import { ROLES } from "../../domain/roles.ts";
import { RULES } from "../../domain/rule.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { VOCABULARIES } from "../../domain/vocabulary.ts";
import { dayOf } from "../../domain/when.ts";

const messages = [...ENGLISH.messages];
const formsOf = (message: Message) =>
  typeof message === "string" ? [message] : Object.values(message);
const texts = messages.flatMap(([key, message]) =>
  formsOf(message).map((text): [string, string] => [key, text]),
);
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? "").sort();

describe("the English catalogue", () => {
  it("has no empty sentence and no brace that is not a parameter", () => {
    expect(texts.length).toBeGreaterThan(150);
    const broken = texts.filter(
      ([, text]) =>
        text.trim() !== text || text === "" || /[{}]/.test(text.replace(/\{\w+\}/g, "")),
    );
    expect(broken).toEqual([]);
  });

  it("gives every plural a form for one and for others, with the same parameters", () => {
    const plurals = messages.flatMap(([key, m]) => (typeof m === "string" ? [] : [{ key, m }]));
    expect(plurals.length).toBeGreaterThan(0);
    for (const { key, m } of plurals) {
      expect([key, Object.keys(m).sort()]).toEqual([key, ["one", "other"]]);
      const [one, other] = [m.one ?? "", m.other].map((text) =>
        namesIn(text).filter((name) => name !== "count"),
      );
      expect([key, one]).toEqual([key, other]);
    }
  });

  it("speaks plainly: no thanks, no haste, no verdicts, no signs in place of words", () => {
    const banned =
      /\bplease\b|successful|\bmassive\b|\bhuge\b|so-called|\bregime\b|\boops\b|\bsorry\b|!|\bN\/A\b/i;
    expect(texts.filter(([, text]) => banned.test(text))).toEqual([]);
  });

  it("uses typographic quotation marks and apostrophes", () => {
    const typewriter = texts.filter(
      ([key, text]) =>
        !key.startsWith("vocabulary.") && /\w'\w|"/.test(text.replaceAll('"Only', "")),
    );
    expect(typewriter).toEqual([]);
  });
});

const vocabularies = Object.entries({ ...VOCABULARIES, rule: RULES, role: ROLES });

it.each([
  [
    "vocabulary",
    vocabularies.flatMap(([name, terms]) => terms.map(({ value }) => `${name}_${value}`)),
  ],
  ["problems", [...Object.keys(PROBLEMS), "network"]],
])("the area %s has a message for each value, and no other", (area, names) => {
  const keys = messages.map(([key]) => key).filter((key) => key.startsWith(`${area}.`));
  expect(keys.sort()).toEqual(names.map((name) => `${area}.${name}`).sort());
});

describe("a label", () => {
  it.each(vocabularies)("of every %s is the codebook's own", (vocabulary, terms) => {
    const labels = terms.map(({ value }) => label(vocabulary as "kind", value as "violence"));
    expect(labels).toEqual(terms.map((term) => capital(term.label)));
  });

  it("of a kind in the form comes with the codebook's own definition", () => {
    const said = KINDS.map(({ value }) => t(`form.kind_${value}`));
    expect(said).toEqual(KINDS.map(({ text }) => text));
  });

  it("has its capital only where it stands alone", () => {
    expect(label("metric", "in_custody")).toBe("In custody");
    expect(word("metric", "in_custody")).toBe("in custody");
  });

  it("of kind and form reads as one phrase", () => {
    expect(kindAndForm("demonstration", "sit_in")).toBe("Demonstration, sit-in");
  });
});

describe("a sentence", () => {
  it("takes the plural form that the language gives its count", () => {
    expect(t("ui.problems", { count: 1 })).toBe("There is 1 problem");
    expect(t("ui.problems", { count: 0 })).toBe("There are 0 problems");
    expect(t("ui.problems", { count: 1234 })).toBe("There are 1,234 problems");
  });

  it("holds its parameters as they are, and numbers grouped", () => {
    expect(t("ui.clear", { name: "{count}" })).toBe("Clear {count}");
    expect(number(1_250_000)).toBe("1,250,000");
  });
});

describe("several names", () => {
  it("are joined as the language joins them", () => {
    expect(list([])).toBe("");
    expect(list(["Minsk"])).toBe("Minsk");
    expect(list(["Minsk", "Brest"])).toBe("Minsk and Brest");
    expect(list(["Minsk", "Brest", "Hrodna"])).toBe("Minsk, Brest, and Hrodna");
    expect(list(["Minsk", "Brest", "Hrodna", "Gomel"])).toBe("Minsk, Brest, Hrodna, and Gomel");
  });

  it("stand in a row without those that are missing", () => {
    expect(commas(["Minsk", null, "", "13 Sep", undefined, false])).toBe("Minsk, 13 Sep");
    expect(commas([null])).toBe("");
  });
});

describe("a day", () => {
  it("is written the same from its number, its date and a moment in it", () => {
    const iso = "2020-09-13";
    expect(day(iso)).toBe("Sun 13 Sep 2020");
    expect(day(dayOf(iso) ?? 0)).toBe("Sun 13 Sep 2020");
    expect(day(`${iso}T23:30:00Z`)).toBe("Sun 13 Sep 2020");
  });

  it.each([
    ["full", "Sun 13 Sep 2020"],
    ["plain", "13 Sep 2020"],
    ["row", "Sun 13 Sep"],
    ["short", "13 Sep"],
  ] as const)("in its %s form is “%s”", (form, text) => {
    expect(day("2020-09-13", form)).toBe(text);
  });
});

describe("a span of days", () => {
  it.each([
    ["2020-08-22", "2020-09-27", "22 Aug–27 Sep 2020"],
    ["2020-09-12", "2020-09-14", "12–14 Sep 2020"],
    ["2020-12-28", "2021-01-03", "28 Dec 2020–3 Jan 2021"],
    ["2020-09-13", "2020-09-13", "13 Sep 2020"],
    ["2020-09-13", "2021-09-13", "13 Sep 2020–13 Sep 2021"],
  ])("from %s to %s is “%s”", (from, to, text) => {
    expect(dayRange(from, to)).toBe(text);
  });
});

describe("when something was", () => {
  it.each([
    ["2020-09-13", "2020-09-13", "day", "Sun 13 Sep 2020"],
    ["2020-09-12", "2020-09-14", "day", "12–14 Sep 2020"],
    ["2020-09-13", "2021-09-13", "day", "13 Sep 2020–13 Sep 2021"],
    ["2020-09-07", "2020-09-13", "week", "week of 7 Sep 2020"],
    ["2020-09-01", "2020-09-30", "month", "September 2020"],
    ["2020-09-07", "2020-09-27", "week", "7–27 Sep 2020"],
    ["2020-08-01", "2021-05-31", "month", "August 2020–May 2021"],
    ["2020-01-01", "2020-12-31", "year", "2020"],
    ["2020-01-01", "2021-12-31", "year", "2020–2021"],
  ] as const)("from %s to %s, known to the %s, is “%s”", (start, end, known, text) => {
    expect(dated(start, end, known)).toBe(text);
  });

  it.each([
    ["2020-09-13", "2020-09-13", "day", "13 Sep"],
    ["2020-09-07", "2020-09-13", "week", "week of 7 Sep"],
    ["2020-09-01", "2020-09-30", "month", "Sep"],
    ["2020-08-01", "2020-09-30", "month", "Aug–Sep"],
  ] as const)("from %s to %s, known to the %s, is in short “%s”", (start, end, known, text) => {
    expect(dated(start, end, known, "short")).toBe(text);
  });

  it("is a month by its full name", () => {
    expect(month("2020-05-31")).toBe("May 2020");
  });
});

describe("a moment and a length of time", () => {
  it("is told in Universal Time wherever the reader is", () => {
    expect(momentUtc("2026-11-24T14:32:10+00:00")).toBe("24 Nov 2026, 14:32 UTC");
    expect(momentUtc("2026-11-24T01:32:00+03:00")).toBe("23 Nov 2026, 22:32 UTC");
  });

  it.each([
    [0, "0 s"],
    [40_400, "40 s"],
    [59_700, "1 min"],
    [13 * 60_000, "13 min"],
    [60 * 60_000, "1 h"],
    [(9 * 60 + 38) * 60_000, "9 h 38 min"],
    [76 * 60 * 60_000, "3 d 4 h"],
    [48 * 60 * 60_000, "2 d"],
  ])("of %d ms is “%s”", (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});
