/** Events in the columns of ACLED and the Crowd Counting Consortium: golden rows, the way back in, and the public view. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import countries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "../../domain/country-codes.ts";
import { csvHead, csvLines, FOREIGN_SHAPES, type ForeignShape } from "../../domain/csv-rows.ts";
import { publicView } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { figureAll } from "../../domain/resolve-all.ts";
import { RULES, type Rule } from "../../domain/rule.ts";
import { ACLED_COLUMNS } from "../../domain/shaped/acled-columns.ts";
import { ACLED_COUNTRIES } from "../../domain/shaped/acled-countries.ts";
import { CCC_COLUMNS } from "../../domain/shaped/ccc-columns.ts";
import { SENSITIVITIES } from "../../domain/vocabulary/event-terms.ts";
import { FORMS } from "../../domain/vocabulary/form.ts";
import { readFile } from "../../server/imports/read-file.ts";
import { countryOf } from "../../server/imports/values/country.ts";
import { anyTerm } from "../support/arbitraries.ts";
import { aClaim, aRecord, aSource } from "../support/examples.ts";
import { importedRecord } from "../support/imported.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedRecords, syntheticRecords } from "../support/seed-records.ts";

const unsaid = { language: null, publisher: null, mapping: null, format: null };
const asked = { ...unsaid, country: null, file: "events.csv", today: "2026-06-01" };

function fileOf(records: readonly EventRecord[], shape: ForeignShape, rule: Rule): string {
  const as = { shape, rule, site: "https://vigil.example", forEditors: false } as const;
  const lines = figureAll(records, rule).map((record) => csvLines(record, as));
  return csvHead(as) + lines.join("");
}

/** What is in the cells of each row, by column; empty ones are left out. */
function rowsOf(file: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(file);
  return rows.map((row) =>
    Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""]).filter(([, cell]) => cell)),
  );
}

const rowOf = (record: EventRecord, shape: ForeignShape, rule: Rule = "lowest") =>
  rowsOf(fileOf([record], shape, rule))[0] ?? {};

const read = (file: string) => readFile(new TextEncoder().encode(file), asked);

const folder = new URL("../golden/exports/", import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe("a row in another project's columns", () => {
  it.each(cases.map(({ name }) => name))("is as it was worked by hand: %s", (name) => {
    const json = (file: string) =>
      JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), "utf8"));
    const { event, shape, rule } = json("case.json");
    const records = seedRecords();
    const at = records.findIndex((record) => record.event.id === event);
    expect(rowsOf(fileOf(records, shape, rule))[at]).toEqual(json("expected.json"));
  });
});

describe("the columns", () => {
  it("are ACLED's 31, in its order", () => {
    const golden = new URL("../golden/imports/acled/input.csv", import.meta.url);
    const [head = ""] = readFileSync(golden, "utf8").split("\n");
    expect(ACLED_COLUMNS.map(({ name }) => name)).toEqual(head.split(","));
    expect(ACLED_COLUMNS).toHaveLength(31);
  });

  it("are the Consortium's of 2025, in its order, with thirty sources", () => {
    const golden = new URL("../golden/imports/ccc-from-2025/input.csv", import.meta.url);
    const [head = ""] = readFileSync(golden, "utf8").split("\n");
    const sources = Array.from({ length: 28 }, (_, at) => `source${at + 3}`);
    expect(CCC_COLUMNS.map(({ name }) => name)).toEqual([...head.split(","), ...sources]);
  });

  it("have names and meanings of their own", () => {
    for (const columns of [ACLED_COLUMNS, CCC_COLUMNS]) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const { meaning } of columns) expect(meaning).toMatch(/\.$/);
    }
  });
});

describe("ACLED's countries", () => {
  it("have the numbers of ISO, and each is found again by its name", () => {
    expect([...ACLED_COUNTRIES.keys()].toSorted()).toEqual([...COUNTRY_CODES].toSorted());
    for (const [code, { name, iso }] of ACLED_COUNTRIES) {
      const known = countries.alpha3ToNumeric(code);
      expect([code, iso]).toEqual([code, known === undefined ? null : Number(known)]);
      expect(countryOf(name)).toBe(code);
    }
  });
});

describe("figures", () => {
  const killed = (n: number | null) =>
    rowOf(aRecord({}, n === null ? [] : [aClaim({ metric: "killed", low: n, high: n })]), "acled");

  it("of the dead are empty where nobody says, and 0 where somebody says none", () => {
    expect(killed(null).fatalities).toBeUndefined();
    expect(killed(0).fatalities).toBe("0");
    expect(killed(3).fatalities).toBe("3");
  });

  it("of the crowd are no report where there is none, and nothing where the rule hears nobody", () => {
    expect(rowOf(aRecord(), "acled").tags).toBe("crowd size=no report");
    expect(rowOf(aRecord({}, [aClaim()]), "acled", "organisers").tags).toBeUndefined();
    expect(rowOf(aRecord({}, [aClaim()]), "ccc", "organisers").size_cat).toBe("0");
  });

  it.each([
    ["exact", 1500, 1500, "1,500"],
    ["about", 1500, 1500, "around 1,500"],
    ["at_least", 1500, null, "at least 1,500"],
    ["at_most", null, 1500, "up to 1,500"],
    ["more_than", 1500, null, "more than 1,500"],
    ["less_than", null, 1500, "less than 1,500"],
  ] as const)("worded %s are read back as they were", async (qualifier, low, high, words) => {
    const record = aRecord({}, [aClaim({ low, high, qualifier })]);
    expect(rowOf(record, "acled").tags).toBe(`crowd size=${words}`);
    const { read: rows } = await read(fileOf([record], "acled", "lowest"));
    const [claim] = rows[0]?.records[0]?.claims ?? [];
    expect(claim?.qualifier).toBe(qualifier);
    if (qualifier !== "about") expect(claim).toMatchObject({ low, high });
  });

  it("of people who came to harm have no commas in the Consortium's columns, as it writes them", () => {
    const harmed = [
      aClaim({ id: "held", metric: "detained", low: 1_500, high: 1_500 }),
      aClaim({
        ...{ id: "hurt", metric: "injured", subject: "police", low: 1_200, high: null },
        qualifier: "more_than",
      }),
    ];
    expect(rowOf(aRecord({}, harmed), "ccc")).toMatchObject({
      ...{ arrests: "1500", arrests_any: "1" },
      police_injuries: "more than 1200",
    });
  });

  it("of whom any came to harm count as some where some were hurt and nobody died", () => {
    const harmed = [
      aClaim({ id: "hurt", metric: "injured", subject: "protesters", low: 3, high: 3 }),
      aClaim({ id: "dead", metric: "killed", subject: "protesters", low: 0, high: 0 }),
    ];
    expect(rowOf(aRecord({}, harmed), "ccc")).toMatchObject({ participant_casualties_any: "1" });
  });

  it("in words alone stand in the source's words", () => {
    const vague = { low: null, high: null, qualifier: "vague", phrase: "тысячи; и ещё" } as const;
    expect(rowOf(aRecord({}, [aClaim(vague)]), "acled").tags).toBe("crowd size=тысячи, и ещё");
  });

  it("of days that one day does not tell stand in the notes", () => {
    const notes = (about: Parameters<typeof aRecord>[0]) => rowOf(aRecord(about), "acled").notes;
    const year = { start: "2020-01-01", end: "2020-12-31", date_precision: "year" } as const;
    expect(notes(year)).toContain("Known to the year: 2020.");
    expect(notes({ start: "2020-09-13", end: "2020-09-15" })).toContain(
      "Days: 2020-09-13 to 2020-09-15.",
    );
  });

  it("that no cell tells stand in the notes, with the words and who said them", () => {
    const phrase = "774 задержаны";
    const detained = { metric: "detained", low: 774, high: 774, phrase } as const;
    const said = aClaim({ ...detained, attributed_to: "Interior Ministry" });
    for (const shape of FOREIGN_SHAPES)
      expect(rowOf(aRecord({}, [said]), shape).notes).toContain(
        "Detained: 774 (“774 задержаны”, Interior Ministry).",
      );
  });
});

describe("an import of the file", () => {
  const all = [...seedRecords(), ...syntheticRecords(400)];

  it.each(FOREIGN_SHAPES)("takes every row, whatever the rule: %s", async (shape) => {
    for (const { value: rule } of RULES) {
      const file = await read(fileOf(all, shape, rule));
      expect([file.format, file.rejects, file.rows]).toEqual([shape, [], all.length]);
    }
  });

  it.each(FOREIGN_SHAPES)(
    "gives a file that is the same again, guards and all: %s",
    async (shape) => {
      const odd = aRecord({ id: "odd", summary: "-1 said; =2\n'@x", actors: ACTORS, title: "+1" });
      const brought = await read(fileOf([...all, odd], shape, "lowest"));
      const records = brought.read.map((row, at) => entered(row.records, at));
      const again = fileOf(records, shape, "lowest");
      const twice = (await read(again)).read.map((row, at) => entered(row.records, at));
      expect(fileOf(twice, shape, "lowest")).toBe(again);
      expect(records.map(({ event }) => event.place.country)).toEqual(
        [...all, odd].map(({ event }) => event.place.country),
      );
      expect(brought.read.at(-1)?.records[0]?.summary).toContain("-1 said; =2\n'@x");
    },
  );

  it("leaves places as coarse as they were, and no country is made a town", async () => {
    const wide = aRecord({ place: { ...NOWHERE, precision: "country" } });
    const { read: rows } = await read(fileOf([wide], "acled", "lowest"));
    expect(rows[0]?.records[0]?.place).toMatchObject({ precision: "country", lat: null });
  });

  it("knows every form by the name that the file gives it", async () => {
    const records = FORMS.map(({ value: form, kinds: [kind = "demonstration"] }) =>
      aRecord({ id: form, kind, form }),
    );
    const { read: rows } = await read(fileOf(records, "ccc", "lowest"));
    expect(rows.map((row) => row.records[0]?.form)).toEqual(FORMS.map(({ value }) => value));
  });

  it("brings back what ACLED's row said in columns that have no field", async () => {
    const golden = new URL("../golden/imports/acled/input.csv", import.meta.url);
    const text = readFileSync(golden, "utf8");
    const first = (await read(text)).read[0];
    const [before = {}] = rowsOf(text.replaceAll("\n", "\r\n"));
    const { timestamp: _t, fatalities: _f, civilian_targeting: _c, ...row } = before;
    expect(rowOf(entered(first?.records ?? [], 0), "acled")).toMatchObject(row);
  });
});

const ACTORS = { participants: "=miners; +others", against: "@them", security: null };
const NOWHERE = { name: "Belarus", admin1: null, lat: null, lon: null };

type Records = Parameters<typeof importedRecord>[0][];

function entered([proposal]: Records, at: number): EventRecord {
  if (proposal === undefined) throw new Error("no record");
  return importedRecord(proposal, `event-${at}`);
}

describe("the public view", () => {
  const SECRET = "Hidden Street 7";
  const dataset = { kind: "dataset", publisher: "ACLED" } as const;

  it("leaks nothing finer than it shows, through either shape", () => {
    fc.assert(
      fc.property(
        anyTerm(SENSITIVITIES),
        fc.constantFrom(...FOREIGN_SHAPES),
        (sensitivity, shape) => {
          const extra = { admin2: SECRET, admin3: SECRET, tags: SECRET, location: SECRET };
          for (const publisher of ["ACLED", "Crowd Counting Consortium"]) {
            const record = {
              ...aRecord({
                ...{ sensitivity, extra: { ...extra, locality: SECRET, fips_code: SECRET } },
                place: {
                  name: `${SECRET}, Minsk`,
                  lat: 53.912345,
                  lon: 27.512345,
                  precision: "exact",
                },
                external_id: `id of ${SECRET}`,
              }),
              sources: [aSource({ ...dataset, publisher })],
            };
            const file = fileOf(publicView([record]), shape, "lowest");
            const isOpen = sensitivity === "public";
            expect(/Hidden|912345|512345/.test(file)).toBe(isOpen);
          }
        },
      ),
    );
  });

  it("draws no protected region and no country as a town", () => {
    const place = { precision: "exact", name: SECRET } as const;
    const [shown] = publicView([aRecord({ sensitivity: "generalised_region", place })]);
    if (shown === undefined) throw new Error("nothing shown");
    expect(rowOf(shown, "acled").geo_precision).toBe("3");
    expect(rowOf(shown, "ccc")).not.toHaveProperty("lat");
    const wide = aRecord({ place: { ...NOWHERE, lat: 53, lon: 28, precision: "country" } });
    for (const shape of FOREIGN_SHAPES) {
      const row = rowOf(wide, shape);
      for (const name of ["lat", "latitude", "lon", "longitude", "geo_precision"])
        expect(row).not.toHaveProperty(name);
    }
  });
});
