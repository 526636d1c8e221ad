/** The codebook: every vocabulary complete, without doubles, and holding the terms the record is built on. */
import { describe, expect, it } from "vitest";
import { FORMS, formsOf } from "../../domain/vocabulary/form.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { kindSchema } from "../../domain/vocabulary/schemas.ts";
import { termOf } from "../../domain/vocabulary/term.ts";
import { VOCABULARIES } from "../../domain/vocabulary.ts";

const values = (name: keyof typeof VOCABULARIES) => VOCABULARIES[name].map(({ value }) => value);

describe.each(Object.entries(VOCABULARIES))("%s", (_, terms) => {
  it("says of every term what it is called and what it means, and has none twice", () => {
    for (const { value, label, text } of terms) {
      expect(value).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
      expect(label.trim()).toBe(label);
      expect(text).toMatch(/^\p{Lu}.*\.$/su);
    }
    expect(new Set(terms.map(({ value }) => value)).size).toBe(terms.length);
  });
});

describe("the terms", () => {
  it("are those of the record", () => {
    expect(values("metric")).toEqual([
      "participants",
      "detained",
      "in_custody",
      "charged",
      "injured",
      "killed",
    ]);
    expect(values("qualifier")).toEqual([
      "exact",
      "about",
      "at_least",
      "at_most",
      "more_than",
      "less_than",
      "vague",
    ]);
    expect(values("attributed_kind")).toEqual([
      "authority",
      "organiser",
      "monitor",
      "media",
      "witness",
      "unattributed",
    ]);
    expect(values("date_precision")).toEqual(["day", "week", "month", "year"]);
    expect(values("place_precision")).toEqual([
      "exact",
      "street",
      "city",
      "district",
      "region",
      "country",
    ]);
    expect(values("response")).toEqual(["none", "presence", "intervention", "excessive_force"]);
    expect(values("unit")).toEqual(["persons", "detentions", "named_persons"]);
  });

  it("call crowds summed over events participations", () => {
    expect(termOf(VOCABULARIES.metric, "participants").text).toContain("participations");
  });

  it("give every kind its forms, and every form a kind", () => {
    for (const { value } of KINDS) expect(formsOf(value).length).toBeGreaterThan(1);
    expect(
      new Set(KINDS.flatMap(({ value }) => formsOf(value).map((form) => form.value))).size,
    ).toBe(FORMS.length);
  });

  it("are all that a field takes", () => {
    expect(kindSchema.safeParse("demonstration").success).toBe(true);
    expect(kindSchema.safeParse("Demonstration").success).toBe(false);
    expect(() => termOf(KINDS, "parade" as "violence")).toThrow(RangeError);
  });
});
