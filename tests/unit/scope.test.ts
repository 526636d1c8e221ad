/** The scope guard: which words name more than one place or one day, and which do not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesMoreThan, type ScopedEvent } from "../../domain/scope.ts";
import type { PlacePrecision } from "../../domain/vocabulary/precision.ts";
import { seedRecords } from "../support/seed-records.ts";

const at = (name: string, precision: PlacePrecision = "city", oneDay = true): ScopedEvent => ({
  place: { name, precision },
  countryName: "Belarus",
  oneDay,
});
const minsk = at("Minsk");

describe("words that name more places than the event's", () => {
  it("are found beside a short name in another case, too", () => {
    const words = namesMoreThan("в Лиде и Бресте — 300", at("Lida"));
    expect(words).toEqual({ words: "Лиде и Бресте", more: "places" });
  });

  it("are found in capitals, too", () => {
    const words = namesMoreThan("MINSK AND BREST: 300 HELD", minsk);
    expect(words).toEqual({ words: "MINSK AND BREST", more: "places" });
  });

  it.each([
    ["774 people were arrested in Minsk and other cities", "Minsk and other cities"],
    ["774 people were arrested in Minsk and several other towns", "Minsk and several other towns"],
    ["arrested in Minsk, Brest and Hrodna", "Minsk, Brest and Hrodna"],
    ["774 across the country", "across the country"],
    ["Nationwide, 774 were held", "Nationwide"],
    ["774 detained in Belarus", "in Belarus"],
    ["в Минске и других городах", "других городах"],
    ["более 700 человек по всей стране", "по всей стране"],
    ["задержаны в 30 городах", "30 городах"],
    ["задержано по всей Беларуси 774", "по всей Беларуси"],
    ["в Минске и Бресте — 300", "Минске и Бресте"],
    ["больш за 500 у Мінску і іншых гарадах", "іншых гарадах"],
    ["затрыманыя па ўсёй краіне", "па ўсёй краіне"],
    ["у Мінску і Гродне", "Мінску і Гродне"],
    ["по всій країні затримали 100", "по всій країні"],
    ["774 Festnahmen landesweit", "landesweit"],
    ["in Minsk und anderen Städten", "anderen Städten"],
    ["dans tout le pays", "dans tout le pays"],
    ["en Minsk y otras ciudades", "otras ciudades"],
    ["20 in the Minsk region", "region"],
    ["в Минской области задержаны 20", "области"],
  ])("are found in %j", (phrase, words) => {
    expect(namesMoreThan(phrase, minsk)).toMatchObject({ more: "places" });
    expect(namesMoreThan(phrase, minsk)?.words).toContain(words);
  });

  it("are found whatever the spelling and the script of the event's place", () => {
    expect(namesMoreThan("у Гродне і Брэсце", at("Hrodna (Grodno)"))?.words).toBe(
      "Гродне і Брэсце",
    );
  });

  it("are none where the event is as wide itself", () => {
    expect(namesMoreThan("774 across the country", at("Belarus", "country"))).toBeNull();
    expect(namesMoreThan("14 in the region", at("Viciebsk Region", "region"))).toBeNull();
    expect(namesMoreThan("14 nationwide", at("Viciebsk Region", "region"))?.more).toBe("places");
  });
});

describe("words that name more days than the event's", () => {
  it.each([
    "6,000 detained over the weekend",
    "detained since 9 August",
    "more than 12,000 since the election",
    "1,200 in three days",
    "9–13 August: 6,700 people",
    "за три дня задержаны 6000",
    "с 9 по 13 августа",
    "с начала протестов",
    "за тыдзень затрыманыя 500",
    "seit Beginn der Proteste",
    "depuis le 9 août",
    "durante el fin de semana",
  ])("are found in %j", (phrase) => {
    expect(namesMoreThan(phrase, minsk)?.more).toBe("days");
  });

  it("are no question where the event lasted several days", () => {
    expect(namesMoreThan("6,000 over the weekend", at("Minsk", "city", false))).toBeNull();
  });
});

describe("words that name no more than the event", () => {
  it.each([
    "more than 100,000 people",
    "99 of them in Minsk",
    "в Минске – более 500",
    "200 тысяч человек в огромном городе",
    "sentenced to 15 days, 20 people",
    "20,000 in march through Minsk",
    "on 13 September 774 people",
    "100,000 Belarusians",
    "Belarusian police detained 50",
    "в районе стелы около 2000",
    "20 in Minsk and about 3 near the prison",
  ])("are left alone: %j", (phrase) => {
    expect(namesMoreThan(phrase, minsk)).toBeNull();
  });

  it("are all those of the record, where each figure stands with the event that it covers", () => {
    const doubted = seedRecords().flatMap(({ event, claims }) =>
      claims.flatMap(({ phrase }) => {
        const { place, start, end, date_precision } = event;
        const oneDay = start === end && date_precision === "day";
        return namesMoreThan(phrase ?? "", { place, countryName: "Belarus", oneDay }) ? phrase : [];
      }),
    );
    expect(doubted).toEqual([]);
  });
});

describe("any words at all", () => {
  it("are answered with a piece of themselves, or with nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (phrase) => {
        const found = namesMoreThan(phrase, minsk);
        expect(phrase).toContain(found?.words ?? "");
      }),
    );
  });

  it("of the greatest length are read in a moment", () => {
    // Work, not waiting: it takes some milliseconds, however busy the machine is.
    const before = process.cpuUsage();
    namesMoreThan("in all other cities and ".repeat(25).slice(0, 500), minsk);
    namesMoreThan("за последние 3 ".repeat(40).slice(0, 500), minsk);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});
