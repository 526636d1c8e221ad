/** The build step of the messages: what it reads, what it refuses with a sentence, and what it makes. */
import { describe, expect, it } from "vitest";
import { checkCatalogues } from "../../bin/messages/check.mjs";
import { modulesOf } from "../../bin/messages/modules.mjs";

const DAYS = "{count, plural, one {# day of {total}} other {# days of {total}}}";
const ONLY = "{count, plural, one {the last day} other {the last # days}}";

/** What is wrong with a German message beside an English one. */
function faults(english: string, german: unknown): string[] {
  return checkCatalogues({ en: { "a.b": english }, de: { "a.b": german } }).faults;
}

/** The modules made of one English message, and of another language's. */
function modules(message: string, others: Record<string, string> = {}): Map<string, string> {
  const files = Object.entries({ en: message, ...others }).map(([language, text]) => [
    language,
    { "a.b": text },
  ]);
  const { languages, faults } = checkCatalogues(Object.fromEntries(files));
  expect(faults).toEqual([]);
  return modulesOf(languages);
}

/** The message as pages load it. */
const loaded = (message: string) =>
  JSON.parse(/ = (.*);\n$/.exec(modules(message).get("en-first.ts") ?? "")?.[1] ?? "null").a.b;

describe("a message", () => {
  it("is one sentence, with its arguments in braces", () => {
    expect(loaded("{shown} of {of}")).toBe("{shown} of {of}");
    expect(loaded("it's <{n}, no. #5 | more")).toBe("it's <{n}, no. #5 | more");
  });

  it("is the forms of a plural, in which # is the number that chooses", () => {
    const forms = { one: "{count} day of {total}", other: "{count} days of {total}" };
    expect(loaded(DAYS)).toEqual(forms);
    expect(loaded(DAYS.replaceAll("#", "{count}"))).toEqual(forms);
  });

  it("names the argument that chooses where it is not the count", () => {
    const message = "{with, plural, one {# of {count} day} other {# of {count} days}}";
    expect(loaded(message)).toEqual({
      by: "with",
      one: "{with} of {count} day",
      other: "{with} of {count} days",
    });
  });

  it.each([
    ["{n", "is no ICU message: expect argument closing brace, at character 1"],
    ["{n, plural, one {x}}", "is no ICU message: missing other clause, at character 20"],
    ["{n, number}", "uses a number format, which is not read"],
    ["{n, date, short}", "uses a date format, which is not read"],
    ["{n, select, a {x} other {y}}", "uses a select, which is not read"],
    ["{n, selectordinal, one {x} other {y}}", "uses selectordinal; only plural is read"],
    ["{n, plural, offset:1 one {x} other {y}}", "uses an offset, which is not read"],
    ["in {n, plural, one {x} other {y}}", "uses a plural inside other text, which is not read"],
    ["l'{n}", "has a brace that belongs to no argument; before one, write ’ and not '"],
    ["", "has no text"],
  ])("is refused as “%s”", (message, why) => {
    expect(checkCatalogues({ en: { "a.b": message } }).faults).toEqual([`en.json: a.b ${why}.`]);
  });
});

describe("a catalogue", () => {
  it("has every message of the English one, and no other", () => {
    const en = { "a.b": "One", "a.c": "Two" };
    const de = { "a.b": "Eins", "a.d": "Drei", nothing: "Nichts" };
    expect(checkCatalogues({ en, de }).faults).toEqual([
      "de.json: a.c is missing.",
      "de.json: a.d is not in en.json.",
      "de.json: nothing is no key like area.name.",
    ]);
    expect(faults("One", { one: "Eins" })).toEqual(["de.json: a.b has no text."]);
  });

  it("is not held to an English message that can't be read", () => {
    expect(faults("{n", "{n} m")).toEqual([
      "en.json: a.b is no ICU message: expect argument closing brace, at character 1.",
    ]);
  });

  it("may describe a message and the file, and nothing else", () => {
    const described = { "a.b": "to", "@a.b": { description: "Between two days." } };
    const en = { "@@locale": "en", ...described, "@a.c": {} };
    const { languages, faults } = checkCatalogues({ en });
    expect(faults).toEqual(["en.json: @a.c describes a message that is not there."]);
    expect([...(languages.en ?? [])].map(([key]) => key)).toEqual(["a.b"]);
  });

  it("has the arguments of the English message in each of its forms", () => {
    const german = "{count, plural, one {ein Tag} other {# Tage von {totel}}}";
    expect(faults(DAYS, german)).toEqual([
      "de.json: a.b lacks {total} in its form “one”.",
      "de.json: a.b lacks {total} in its form “other”.",
      "de.json: a.b has {totel} in its form “other”, which English does not have.",
    ]);
    expect(faults("{n} days", "Tage")).toEqual(["de.json: a.b lacks {n}."]);
  });

  it("may leave the count out where it goes without saying", () => {
    expect(
      faults(ONLY, "{count, plural, one {der letzte Tag} other {die letzten # Tage}}"),
    ).toEqual([]);
  });

  it("has all plural forms of its language", () => {
    const files = { en: { "a.b": DAYS }, ru: { "a.b": DAYS.replace("other", "two {#} other") } };
    expect(checkCatalogues(files).faults).toEqual(["ru.json: a.b lacks the plural form “few”."]);
    expect(faults(ONLY, "{count, plural, =1 {x} one {y} other {z}}")).toEqual([
      "de.json: a.b has a form “=1”, which is no plural form of the language.",
    ]);
  });

  it("counts where English counts, and by what English has", () => {
    expect(faults(DAYS, "{count} von {total}")).toEqual([
      "de.json: a.b has to be a plural, as in English.",
    ]);
    expect(faults("{n} m", "{n, plural, one {# m} other {# m}}")).toEqual([]);
    expect(faults("{n} m", "{m, plural, one {{n} m} other {{n} m}}")).toEqual([
      "de.json: a.b chooses by {m}, which English does not have.",
    ]);
  });
});

describe("the type of a message's arguments", () => {
  const typeOf = (message: string, others?: Record<string, string>) =>
    /"a\.b": \{(.*)\};/.exec(modules(message, others).get("arguments.ts") ?? "")?.[1];

  it("has each of them by name", () => {
    expect(typeOf("Close")).toBe("");
    expect(typeOf("{shown} of {of}")).toBe("shown: Value; of: Value");
  });

  it("is a number for what is counted, in whatever language", () => {
    expect(typeOf(DAYS)).toBe("count: number; total: Value");
    expect(typeOf("{n} m", { de: "{n, plural, one {# m} other {# m}}" })).toBe("n: number");
  });
});
