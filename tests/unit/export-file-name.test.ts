/** A file is named after what was chosen, in letters that every system takes. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseFilter, printFilter } from "../../domain/filter-url.ts";
import { fileName } from "../../server/exports/file-name.ts";
import { filter as anyFilter } from "../support/arbitraries.ts";

const named = (query: string, ending = "csv") =>
  fileName("events", { filter: parseFilter(query).filter, day: "2026-12-02", ending });

it("names shape, filter, day and format", () => {
  expect(named("")).toBe("vigil-events-2026-12-02.csv");
  expect(named("date=2020-08-22..2020-09-27&country=BLR&rule=highest", "geojson")).toBe(
    "vigil-events-country-BLR-date-2020-08-22..2020-09-27-rule-highest-2026-12-02.geojson",
  );
  expect(named("kind=!violence,repression")).toBe(
    "vigil-events-kind-repression,not-violence-2026-12-02.csv",
  );
  expect(named("detained=100..&as_of=2020-09-14T00:00Z")).toBe(
    "vigil-events-detained-100..-as_of-2020-09-14T0000Z-2026-12-02.csv",
  );
});

it("says that words, places and sources were chosen, and not which", () => {
  expect(named("q=water cannon&place=Minsk&has=injured")).toBe(
    "vigil-events-has-injured-place-q-2026-12-02.csv",
  );
});

it("is cut where it would be too long", () => {
  const long = `country=${Array.from({ length: 60 }, (_, i) => `A${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}`).join(",")}`;
  expect(named(long).length).toBeLessThan(160);
  expect(named(long)).toMatch(/-etc-2026-12-02\.csv$/);
});

it("is the same for the same view however it is written, and never leaves the plain letters", () => {
  expect(named("rule=lowest&kind=violence,repression")).toBe(named("kind=repression,violence"));
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const name = fileName("claims", { filter, day: "2026-12-02", ending: "xlsx" });
      expect(name).toMatch(/^vigil-claims-[\w.,-]+\.xlsx$/);
      const again = parseFilter(printFilter(filter)).filter;
      expect(fileName("claims", { filter: again, day: "2026-12-02", ending: "xlsx" })).toBe(name);
    }),
  );
});
