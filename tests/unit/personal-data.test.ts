/** What looks like it tells of a private person, and what a record of protests says all the time and does not. */
import { describe, expect, it } from "vitest";
import { type PersonalKind, personalDataIn } from "../../domain/personal-data.ts";
import { seedRecords } from "../support/seed-records.ts";

const found = (text: string) => personalDataIn(text).map(({ kind, words }) => [kind, words]);

describe("personal data", () => {
  it.each<[PersonalKind, string, string]>([
    ["email", "Write to ivan.petrov@mail.example for help", "ivan.petrov@mail.example"],
    ["email", "пишите: імя@пошта.example", "імя@пошта.example"],
    ["phone", "call +375 29 123-45-67 today", "+375 29 123-45-67"],
    ["phone", "телефон 8 (029) 123-45-67", "8 (029) 123-45-67"],
    ["document", "passport MP1234567 was taken", "MP1234567"],
    ["address", "ул. Ленина, 5, кв. 12", "кв. 12"],
    ["address", "5 Lenin Street, apt 12", "apt 12"],
    ["name", "Maria Kalina, 34, was detained", "Maria Kalina, 34"],
    ["name", "among them Anne-Marie O’Neill (27).", "Anne-Marie O’Neill (27)"],
    ["name", "a 34-year-old Ivan Petrov", "34-year-old Ivan Petrov"],
    ["name", "34-летний Иван Петров задержан", "34-летний Иван Петров"],
    ["name", "задержан Иван Петрович Сидоров", "Иван Петрович Сидоров"],
    ["name", "затрыманы Кавалёў Ян Аляксандравіч", "Кавалёў Ян Аляксандравіч"],
  ])("is found: %s in “%s”", (kind, text, words) => {
    expect(found(text)).toEqual([[kind, words]]);
  });

  it.each([
    "Sunday march in Minsk, 13 September 2020",
    "President Lukashenko and the Interior Ministry of Belarus",
    "Independence Square, Minsk. 774 people were detained, 12,000 since August",
    "between 20 and 30 people at 53.9, 27.5667 on 9–10 Aug 2020",
    "Brest, 12 September; Victory Park, 14:30",
    "BLR-2020-09-13-minsk and https://example.org/2020/09/13/1234567",
    "Maria Kolesnikova was abducted",
    "8 (of 12) detained on 13.09.2020",
  ])("is not found in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is in none of the records that come with the program", () => {
    const texts = seedRecords().flatMap(({ event }) => [
      ...[event.title, event.summary ?? "", ...Object.values(event.actors).map(String)],
      ...event.demands,
    ]);
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.flatMap(found)).toEqual([]);
  });

  it("is looked for in the longest text in no time that grows with its square", () => {
    const long = `${"Aa ".repeat(1600)}${"+1 2 3 ".repeat(20)}`;
    expect(personalDataIn(long)).toEqual([]);
  });
});
