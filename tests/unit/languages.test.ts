/** Every language says all that English says: the same keys, parameters and plural forms, in its own words and signs. */
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { loadLocale } from "../../client/i18n/catalogues.ts";
import { messages } from "../../client/i18n/compiled/en-first.ts";
import { day, dayRange, duration, longDay, month, when } from "../../client/i18n/dates.ts";
import { number } from "../../client/i18n/intl.ts";
import { kindAndForm, label } from "../../client/i18n/label.ts";
import { list } from "../../client/i18n/lists.ts";
import { ENGLISH, localeOf, setLocale } from "../../client/i18n/locale.ts";
import type { Message } from "../../client/i18n/message.ts";
import { readDate } from "../../client/i18n/read-date.ts";
import same from "../../client/i18n/same-as-english.json" with { type: "json" };
import { t } from "../../client/i18n/t.ts";
import { fits } from "../../client/shell/language.ts";
import { COUNTRY_CODES } from "../../domain/country-codes.ts";
import { LANGUAGES, type Language } from "../../domain/language.ts";
import { isoOf } from "../../domain/when.ts";
import { baseFile } from "../support/basemap.ts";

const folder = new URL("../../client/i18n/messages/", import.meta.url);
const others = LANGUAGES.map(({ value }) => value).filter((language) => language !== "en");

/** Names, units and signs that are written alike in many languages, whole messages of them. */
const ALIKE =
  /^(Vigil|CSV|UTF-8|SHA-256|PNG|UTC|km|m|s|min|h|d|k|M|\{\w+\}|[^\p{L}])+$|^\{page\} · Vigil$/u;

async function messagesIn(language: Language): Promise<ReadonlyMap<string, Message>> {
  return (await loadLocale(language)).messages;
}

/** The keys of a language's file, in its order; `@` begins what is said about a message. */
const keysIn = (language: Language): string[] =>
  Object.keys(JSON.parse(readFileSync(new URL(`${language}.json`, folder), "utf8"))).filter(
    (key) => !key.startsWith("@"),
  );

const textsOf = (message: Message): string[] =>
  typeof message === "string"
    ? [message]
    : Object.entries(message).flatMap(([form, text]) => (form === "by" ? [] : [text]));
const namesIn = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ""));

/** The plural forms that stand for more than one whole number: Russian "one" is 1, 21, 31. */
function formsOfSeveral(language: Language): Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 200 }, (_, n) => n);
  return rules.resolvedOptions().pluralCategories.filter((form) => {
    const own = numbers.filter((n) => rules.select(n) === form);
    return form === "other" || own.length > 1;
  });
}

/** What each message of English may mention, and which parameters are numbers that choose a form. */
const english = [...ENGLISH.messages];
const namesOf = (message: Message) =>
  new Set(textsOf(message).flatMap((text) => [...namesIn(text)]));

it("Every language has a catalogue, and every catalogue a language", () => {
  const files = LANGUAGES.map(({ value }) => `${value}.json`);
  expect(readdirSync(folder).sort()).toEqual(files.sort());
});

describe.each(others)("the catalogue in %s", (language) => {
  it("has the keys that English has, in the same order", async () => {
    expect(keysIn(language)).toEqual(keysIn("en"));
    const keys = [...(await messagesIn(language)).keys()];
    expect(keys.sort()).toEqual(english.map(([key]) => key).sort());
  });

  it("mentions in every sentence just what the English one mentions", async () => {
    const messages = await messagesIn(language);
    const wrong = english.flatMap(([key, message]) => {
      const asked = namesOf(message);
      return textsOf(messages.get(key) ?? "").flatMap((text) => {
        const has = namesIn(text);
        const missing = [...asked].filter((name) => !has.has(name) && name !== "count");
        const unknown = [...has].filter((name) => !asked.has(name) && name !== "count");
        return missing.length + unknown.length > 0 ? [{ key, text, missing, unknown }] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("mentions the count in every form that stands for more than one number", async () => {
    const messages = await messagesIn(language);
    const silent = english.flatMap(([key, message]) => {
      const said = messages.get(key) ?? "";
      if (typeof message === "string" || typeof said === "string") return [];
      if (!namesIn(message.other).has("count")) return [];
      return formsOfSeveral(language).flatMap((form) => {
        const text = said[form];
        return text !== undefined && !namesIn(text).has("count") ? [{ key, text }] : [];
      });
    });
    expect(silent).toEqual([]);
  });

  it("has all plural forms of the language, chosen by a number that is there", async () => {
    const messages = await messagesIn(language);
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, message] of messages) {
      if (typeof message === "string") continue;
      const { by, ...forms } = message;
      expect([key, Object.keys(forms).sort()]).toEqual([key, [...pluralCategories].sort()]);
      const asked = namesOf(ENGLISH.messages.get(key) ?? "");
      if (by !== undefined)
        expect([key, [...asked, "count"]]).toEqual([key, expect.arrayContaining([by])]);
    }
  });

  it("has no empty sentence, no stray brace, no typewriter quotation mark, and does not shout", async () => {
    const wrong = [...(await messagesIn(language))].flatMap(([key, message]) =>
      textsOf(message)
        .filter(
          (text) =>
            text === "" ||
            text.trim() !== text ||
            /[{}"!]|\p{L}'\p{L}/u.test(text.replace(/\{\w+\}/g, "")),
        )
        .map((text) => [key, text]),
    );
    expect(wrong).toEqual([]);
  });

  it("leaves nothing in English but what it lists as the same", async () => {
    const messages = await messagesIn(language);
    const left = english.flatMap(([key, message]) => {
      const texts = textsOf(message);
      const own = textsOf(messages.get(key) ?? "");
      const equal = own.some((text) => texts.includes(text) && !ALIKE.test(text));
      return equal ? [key] : [];
    });
    expect([...same[language]].sort()).toEqual(left.sort());
  });
});

it("every country of the base map may be a place's country", () => {
  expect(COUNTRY_CODES).toEqual(
    expect.arrayContaining(Object.keys(JSON.parse(baseFile("bounds.json")))),
  );
});

it.each(LANGUAGES)(
  "every country that a place may have has a name in $value",
  async ({ value }) => {
    const { names } = await loadLocale(value);
    expect(Object.keys(names.countries).sort()).toEqual([...COUNTRY_CODES].sort());
    expect(names.countries.SUN).toContain("1991");
    const odd = Object.entries(names.countries).filter(
      ([iso3, name]) => name === "" || name === iso3,
    );
    expect(odd).toEqual([]);
    if (value !== "en") return;
    expect(names.countries).toMatchObject({ BLR: "Belarus", CZE: "Czechia", XKX: "Kosovo" });
    const shortened = Object.values(names.countries).filter((name) => name.includes("."));
    expect(shortened).toEqual(["U.S. Outlying Islands"]);
  },
);

describe("a language", () => {
  afterEach(() => setLocale(ENGLISH));

  it("is the browser's first that we speak, whatever its country", () => {
    expect(fits(["nl-BE", "de-AT", "en"])).toBe("de");
    expect(fits(["DE"])).toBe("de");
    expect(fits(["nl"])).toBe("en");
    expect(fits([])).toBe("en");
  });

  it("writes German as German: numbers, dates, nouns, lists", async () => {
    setLocale(await loadLocale("de"));
    expect(number(150_000)).toBe("150.000");
    expect(when("2020-09-13", "2020-09-13", "day")).toBe("So 13. Sep. 2020");
    expect(dayRange("2020-09-12", "2020-09-14")).toBe("12.–14. Sep. 2020");
    expect(dayRange("2020-08-22", "2020-09-27")).toBe("22. Aug.–27. Sep. 2020");
    expect(longDay("2020-03-01")).toBe("1. März 2020");
    expect(month("2020-03-01")).toBe("März 2020");
    expect(duration(13 * 60_000)).toBe("13 min");
    expect(list(["Minsk", "Brest", "Hrodna"])).toBe("Minsk, Brest und Hrodna");
    expect(kindAndForm("demonstration", "march")).toBe("Demonstration, Demonstrationszug");
    expect(label("metric", "in_custody")).toBe("In Haft");
  });

  it("is the one whose months are understood", async () => {
    const read = (typed: string) => {
      const reading = readDate(typed);
      return "error" in reading ? reading.error : isoOf(reading.from);
    };
    setLocale(await loadLocale("de"));
    expect(read("13. März 2020")).toBe("2020-03-13");
    expect(read("am 13. Sept. 2020")).toBe("2020-09-13");
    setLocale(ENGLISH);
    expect(read("13. März 2020")).toBe("no_date");
  });

  it("chooses a plural by the number that the translation names", () => {
    const days = { one: "{with} day of {count}", few: "few", many: "many", other: "other" };
    const counted = { dashboard: { days_of: { by: "with", ...days } } };
    setLocale(localeOf("ru", counted, ENGLISH.names));
    expect(t("dashboard.days_of", { with: 21, count: 35 })).toBe("21 day of 35");
    expect(t("dashboard.days_of", { with: 22, count: 31 })).toBe("few");
    expect(t("dashboard.days_of", { with: 25, count: 31 })).toBe("many");
  });

  it.each([
    ["en", "1 of 1 day", "1 of 2 days"],
    ["de", "1 von 1 Tag", "1 von 2 Tagen"],
  ] as const)("says one day of one in the singular (%s)", async (language, one, two) => {
    setLocale(await loadLocale(language));
    expect(t("dashboard.days_of", { with: 1, count: 1 })).toBe(one);
    expect(t("dashboard.days_of", { with: 1, count: 2 })).toBe(two);
  });

  it("from right to left keeps foreign words together, and leaves numbers as they are", () => {
    setLocale(localeOf("ar", messages, ENGLISH.names));
    expect(t("ui.clear", { name: "Minsk (centre)" })).toBe("Clear \u2066Minsk (centre)\u2069");
    expect(t("words.at_least", { n: number(1200) })).toBe("1,200 or more");
  });

  it("in French calls the first of a month the 1er, and reads it back", async () => {
    setLocale(await loadLocale("fr"));
    expect(day("2020-09-01", "plain")).toBe("1er sept. 2020");
    expect(dayRange("2020-09-01", "2020-09-03")).toBe("1er–3 sept. 2020");
    expect(day("2020-09-21", "short")).toBe("21 sept.");
    const reading = readDate("1er septembre 2020");
    expect("from" in reading && isoOf(reading.from)).toBe("2020-09-01");
  });

  it("in Arabic reads a date from right to left, also among foreign words", async () => {
    setLocale(await loadLocale("ar"));
    expect(dayRange("2020-08-22", "2020-09-27")).toBe("22 أغسطس إلى 27 سبتمبر 2020");
    const where = t("dashboard.place_day", { place: "Minsk", day: day("2020-09-27", "row") });
    expect(where).toBe("\u2066Minsk\u2069، الأحد 27 سبتمبر");
    const mixed = t("dashboard.place_day", { place: "Minsk", day: "27 سبتمبر, Sunday" });
    expect(mixed).toBe("\u2066Minsk\u2069، \u206727 سبتمبر, Sunday\u2069");
  });

  it("made up for tests marks every letter and keeps every parameter", async () => {
    setLocale(await loadLocale("en-XA"));
    expect(t("ui.close")).toBe("[Çłóšé~~]");
    expect(t("ui.clear", { name: "Minsk" })).toBe("[Çłéář Minsk~~~]");
    expect(t("words.tight_at_least", { n: "5" })).toBe("5+");
  });
});

describe("the pages", () => {
  it("leave it to the language what stands between two things", () => {
    const client = new URL("../../client/", import.meta.url);
    const pages = readdirSync(client, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".tsx") && !/^(i18n|reference)\//.test(file),
    );
    expect(pages.length).toBeGreaterThan(100);
    // An element or an expression, then a comma or a colon in the text, then another one.
    const joined = /^\s*[{<][^;]*[})>][,:] ?(\{(?!\s)|<|\{" "\}$)/;
    const found = pages.flatMap((file) =>
      readFileSync(new URL(file, client), "utf8")
        .split("\n")
        .filter((line) => joined.test(line) && !/[=(]\{|\{ /.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
