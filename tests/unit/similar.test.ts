/** Whether two events may be one: what they have in common, and how much speaks for it. */
import { describe, expect, it } from "vitest";
import type { Place } from "../../domain/place.ts";
import { type Compared, isLikely, likenessOf, weightOf } from "../../domain/similar.ts";

const place = (fields: Partial<Place> = {}): Place => ({
  ...{ name: "Minsk", admin1: "Minsk City", country: "BLR", lat: 53.9, lon: 27.5667 },
  ...{ precision: "city", uncertainty_m: 8_000 },
  ...fields,
});
const march = (fields: Partial<Compared> = {}): Compared => ({
  ...{ title: "Women's march in Minsk", start: "2020-09-12", end: "2020-09-12" },
  ...{ kind: "demonstration", form: "march", place: place() },
  ...fields,
});
const like = (fields: Partial<Compared>, source = false) =>
  likenessOf(march(), march(fields), source);

describe("two events", () => {
  it("are never one with more than two days between them", () => {
    expect(
      [10, 11, 12, 13, 14].map((n) => like({ start: `2020-09-${n}`, end: `2020-09-${n}` })?.days),
    ).toEqual([2, 1, 0, 1, 2]);
    for (const day of ["2020-09-09", "2020-09-15"])
      expect(like({ start: day, end: day })).toBeNull();
  });

  it("share a day where one lasts into the other, and are not one where it is the wider of the two", () => {
    expect(like({ start: "2020-09-08", end: "2020-09-12" })?.days).toBe(0);
    expect(like({ start: "2020-09-07", end: "2020-09-12" })).toBeNull();
    const week = march({ start: "2020-09-07", end: "2020-09-12" });
    expect(likenessOf(week, march(), false)).toBeNull();
    expect(likenessOf(week, march({ end: "2020-09-13" }), false)?.days).toBe(0);
  });

  it("are at one place by its name, in whatever case and with or without accents, in one country", () => {
    const unplaced = { lat: null, lon: null };
    const named = (name: string, fields: Partial<Place> = {}) =>
      like({ place: place({ name, ...unplaced, ...fields }) })?.place;
    expect([named("MINSK"), named("Mínsk")]).toEqual([true, true]);
    expect(named("Brest")).toBeUndefined();
    expect(named("Minsk", { country: "POL" })).toBeUndefined();
    expect(named("Minsk", { precision: "region" })).toBeUndefined();
  });

  it("are near each other as far as the places are known, and at least two kilometres", () => {
    const at = (lat: number, fields: Partial<Place> = {}) =>
      like({ place: place({ name: "A square", lat, ...fields }) });
    expect(at(53.97)).toMatchObject({ place: false, km: 7.8 });
    expect(at(53.98)).toBeNull();
    const street = place({ name: "A street", precision: "street", uncertainty_m: 500 });
    const square = (lat: number) => march({ place: { ...street, name: "A square", lat } });
    expect(likenessOf(march({ place: street }), square(53.917), false)?.km).toBe(1.9);
    expect(likenessOf(march({ place: street }), square(53.919), false)).toBeNull();
    expect(at(53.9, { precision: "district", uncertainty_m: 20_000 })).toBeNull();
  });

  it("have the words in common that both titles have, but for the place, numbers and letters alone", () => {
    const words = (title: string | null) => like({ title })?.words;
    expect(words("MARCH of women, Minsk 12")).toEqual(["women", "march"]);
    expect(words("s, in a 12 Minsk City")).toEqual([]);
    expect(words(null)).toEqual([]);
    const one = march({ title: "示威 12 Minsk" });
    expect(likenessOf(one, march({ title: "示威" }), false)?.words).toEqual(["示", "威"]);
  });

  it("have a form in common only where it is known of both", () => {
    const unknown = { kind: null, form: null };
    expect([like({})?.form, like({ form: "rally" })?.form, like(unknown)?.form]).toEqual([
      true,
      false,
      false,
    ]);
    expect(likenessOf(march(unknown), march(unknown), false)?.form).toBe(false);
  });

  it("are very likely one on one day at one place, out of one source or of one form with half of the words", () => {
    const likely = (fields: Partial<Compared>, source = false) => {
      const likeness = like(fields, source);
      return likeness !== null && isLikely(likeness, march(), march(fields));
    };
    const other = { title: "Students gather" };
    expect(likely({ title: "Women gather" })).toBe(true);
    expect(likely({ title: "Women of all towns" })).toBe(false);
    expect(likely({ title: "Women gather", form: "rally" })).toBe(false);
    expect([likely(other), likely(other, true)]).toEqual([false, true]);
    expect(likely({ start: "2020-09-13", end: "2020-09-13" }, true)).toBe(false);
    expect(likely({ place: place({ name: "A square" }) }, true)).toBe(false);
    expect(likely({ title: null })).toBe(false);
  });

  it("weigh more with each thing that they have in common", () => {
    const weight = (fields: Partial<Compared>, source = false) => {
      const likeness = like(fields, source);
      return likeness === null ? 0 : weightOf(likeness, march(), march(fields));
    };
    const next = { start: "2020-09-13", end: "2020-09-13" };
    const after = { start: "2020-09-14", end: "2020-09-14" };
    const weights = [
      weight({}, true),
      weight({}),
      weight({ title: "Women" }),
      weight({ title: null }),
      weight({ title: null, form: "rally" }),
      weight({ title: null, kind: "violence", form: "clash" }),
      weight({ title: null, kind: "violence", form: "clash", ...next }),
      weight({ title: null, kind: "violence", form: "clash", ...after }),
      weight({
        title: null,
        kind: "violence",
        form: "clash",
        ...after,
        place: place({ name: "Here" }),
      }),
    ];
    expect(weights).toEqual([9.5, 8, 7, 5, 4.5, 4, 3, 2.5, 2]);
  });
});
