/** Towns packed into the index that places are looked up in: found by any of their names, the likeliest first. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedWords } from "../../domain/search.ts";
import { gazetteer, openGazetteer } from "../../server/places/gazetteer.ts";
import { packGazetteer, type Town } from "../../server/places/pack-gazetteer.ts";

const town = (title: string, fields: Partial<Town> = {}): Town => ({
  ...{ title, names: [], country: "BLR", region: null, lat: 53.9, lon: -27.56667, people: 1_000 },
  ...fields,
});
const NONE: ReadonlySet<string> = new Set();
const found = (towns: readonly Town[], q: string, limit = 9, preferred = NONE) =>
  openGazetteer(packGazetteer(towns))
    .find(q, limit, preferred)
    .map(({ name }) => name);

describe("a town", () => {
  it("is what its list says of it", () => {
    const towns = [town("Orša", { region: "Viciebsk Region", names: ["Орша"] }), town("Minsk")];
    const opened = openGazetteer(packGazetteer(towns));
    expect(opened.find("орша", 1, NONE)).toEqual([
      {
        ...{ name: "Orša", admin1: "Viciebsk Region", country: "BLR" },
        ...{ lat: 53.9, lon: -27.56667, precision: "city" },
      },
    ]);
    expect(opened.find("min", 1, NONE)[0]?.admin1).toBeNull();
  });

  it("is found by the beginning of any of its names, whatever case and marks, and once", () => {
    const towns = [
      town("Łódź", { names: ["Lodz", "Лодзь", "Lodzh"] }),
      town("Lodi", { people: 900 }),
    ];
    expect(found(towns, "LOD")).toEqual(["Łódź", "Lodi"]);
    expect(found(towns, "лод")).toEqual(["Łódź"]);
    expect(found(towns, "od")).toEqual([]);
    expect(found(towns, " ")).toEqual([]);
  });

  it("comes first where it has more people, is called just so, or lies in a preferred country", () => {
    const towns = [
      town("Brest", { country: "FRA", people: 144_899 }),
      town("Brest", { country: "BLR", people: 362_641, region: "here" }),
      town("Brestovac", { country: "SRB", people: 900_000 }),
      town("Brest", { country: "CZE", people: 954 }),
    ];
    const countries = (preferred: string[]) =>
      openGazetteer(packGazetteer(towns))
        .find("brest", 9, new Set(preferred))
        .map(({ country }) => country);
    expect(countries([])).toEqual(["BLR", "FRA", "CZE", "SRB"]);
    expect(countries(["CZE"])[0]).toBe("CZE");
  });
});

it("A look finds what going through all towns finds", () => {
  const word = fc.stringMatching(/^[abс]{1,3}$/u);
  const towns = fc.array(
    fc.record({ title: word, names: fc.array(word, { maxLength: 3 }), people: fc.nat(99) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(towns, word, (list, q) => {
      const all = list.map(({ title, ...fields }) => town(title, fields));
      const plain = all.filter(({ title, names }) =>
        [title, ...names].some((name) => foldedWords(name).join(" ").startsWith(q)),
      );
      expect(found(all, q, 99).sort()).toEqual(plain.map(({ title }) => title).sort());
    }),
  );
});

it("The towns that come with the program are found in the scripts of the archive's sources", () => {
  const first = (q: string) => gazetteer().find(q, 1, NONE)[0];
  for (const q of ["Минск", "Мінск", "Minsk", "מינסק"]) expect(first(q)?.country).toBe("BLR");
  for (const q of ["Hrodna", "Grodno", "Гродно"]) expect(first(q)?.name).toBe("Hrodna");
  expect(first("Kyiv")).toMatchObject({ country: "UKR" });
  expect(first("東京")).toMatchObject({ name: "Tokyo", country: "JPN" });
});

describe("a whole name", () => {
  const towns = [
    town("Orša", { region: "Viciebsk Region", names: ["Орша"], people: 100_000 }),
    town("Oršava", { country: "ROU" }),
    town("Orsha", { country: "RUS", region: "Tver Oblast", people: 20 }),
  ];
  const opened = openGazetteer(packGazetteer(towns));

  it("finds the towns that are called just so, with how many people they have", () => {
    expect(opened.named("ORŠA").map(({ name, people }) => [name, people])).toEqual([
      ["Orša", 100_000],
    ]);
    expect(opened.named("орша").map(({ name, title }) => [name, title])).toEqual([["Orša", false]]);
    expect(opened.named("ors")).toEqual([]);
    expect(opened.named(" ")).toEqual([]);
  });

  it("knows the towns of a country whose islands overseas share its code", () => {
    expect(gazetteer().find("Rotterdam", 1, NONE)).toMatchObject([{ country: "NLD" }]);
    expect(gazetteer().find("Utrecht", 1, NONE)).toMatchObject([{ country: "NLD" }]);
  });

  it("tells the countries that have a region of that name", () => {
    expect(opened.regionCountries("Viciebsk")).toEqual(["BLR"]);
    expect(opened.regionCountries("Tver Oblast")).toEqual(["RUS"]);
    expect(opened.regionCountries("Minsk")).toEqual([]);
  });
});
