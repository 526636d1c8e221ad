/** What a record's page says beyond its figures: history in words, what changed, what others say, its address. */
import { describe, expect, it } from "vitest";
import { recordAddress } from "../../client/events/drawer/address.ts";
import { changeName, claimWords } from "../../client/events/drawer/change-words.ts";
import { differenceSince } from "../../client/events/drawer/difference.ts";
import { fieldName, valueWords } from "../../client/events/drawer/field-words.ts";
import { othersWords } from "../../client/events/others.ts";
import type { ChangeAnswer } from "../../domain/answers/change.ts";
import type { Diff } from "../../domain/change.ts";
import { claimFields } from "../../domain/claim.ts";
import { eventFields } from "../../domain/event.ts";

const change = (number: number, action: string, subject_id: string, diff: Diff): ChangeAnswer => ({
  number,
  at: "2026-11-24T10:00:00Z",
  action,
  subject: subject_id.startsWith("C") ? "claim" : "event",
  subject_id,
  events: ["E"],
  moved: 1,
  diff,
  reason: null,
  hash: "",
});

describe("a history", () => {
  it("names every field of an event and of a claim in words", () => {
    const fields = [...Object.keys(eventFields.shape), ...Object.keys(claimFields.shape), "status"];
    for (const field of fields) expect(fieldName(field)).toMatch(/^[A-Z][^_]*$/);
  });

  it("says values as the record says them", () => {
    expect(valueWords("form", "sit_in", "event")).toBe("Sit-in");
    expect(valueWords("start", "2020-09-13", "event")).toBe("Sun 13 Sep 2020");
    expect(valueWords("low", 12_000, "claim")).toBe("12,000");
    expect(valueWords("status", "superseded", "claim")).toBe("Replaced by a later figure");
    expect(valueWords("status", "retracted", "event")).toBe("Retracted");
    expect(valueWords("demands", ["new elections", "no violence"], "event")).toBe(
      "new elections and no violence",
    );
    expect(valueWords("place", { ...minsk }, "event")).toBe(
      "Minsk, Minsk City, town or city (±8 km), 53.9, 27.57",
    );
  });

  it("tells none from nothing said", () => {
    expect(valueWords("low", 0, "claim")).toBe("0");
    expect(valueWords("low", null, "claim")).toBeNull();
    expect(valueWords("demands", [], "event")).toBeNull();
    expect(valueWords("actors", { participants: null, against: null }, "event")).toBeNull();
  });

  it("names what was done, and what it has no words for as the log does", () => {
    expect(changeName(change(1, "edit", "C", {}))).toBe("Figure corrected");
    expect(changeName(change(1, "retract", "E", {}))).toBe("Event withdrawn");
    expect(changeName(change(1, "fold", "E", {}))).toBe("fold event");
    const claim = { metric: "detained", low: 500, qualifier: "more_than" } as const;
    expect(claimWords({ ...claim, attributed_to: "Interior Ministry" })).toBe(
      "Detained: more than 500, Interior Ministry",
    );
  });
});

const minsk = {
  name: "Minsk",
  admin1: "Minsk City",
  country: "BLR",
  lat: 53.9,
  lon: 27.57,
  precision: "city",
  uncertainty_m: 8_000,
};

describe("what changed since a record was opened", () => {
  const changes = [
    change(5, "edit", "E", { title: ["before it was opened", "March"] }),
    change(8, "edit", "E", { title: ["March in Minsk", "Sunday march"] }),
    change(7, "edit", "E", { title: ["March", "March in Minsk"], form: ["rally", "march"] }),
    change(9, "edit", "E", { form: ["march", "rally"] }),
    change(10, "create", "C1", { metric: [null, "detained"], low: [null, 774] }),
    change(11, "edit", "C1", { low: [774, 775] }),
  ];

  it("is one line for each field, from what stands here to what is saved now", () => {
    const [title, added, ...rest] = differenceSince(changes, 6);
    expect(title).toMatchObject({ field: "title", before: "March", after: "Sunday march" });
    expect(added).toMatchObject({ field: null, after: { metric: "detained", low: 775 } });
    expect(rest).toEqual([]);
  });

  it("is nothing when nothing came later", () => {
    expect(differenceSince(changes, 11)).toEqual([]);
  });
});

describe("under the rule of one voice", () => {
  const span = { least: 100, most: 10_000, open: false };

  it("the others are said beside its figure", () => {
    expect(othersWords({ headline: 100 }, span)).toBe("to 10,000");
    expect(othersWords({ headline: 10_000 }, span)).toBe("from 100");
    expect(othersWords({ headline: 500 }, { ...span, open: true })).toBe("100 to 10,000 or more");
  });

  it("nothing is said when nobody says otherwise", () => {
    expect(othersWords({ headline: 7 }, { least: 7, most: 7, open: false })).toBe("");
  });
});

describe("a record's address", () => {
  it("carries the rule and the moment, and nothing that is usual", () => {
    expect(recordAddress("http://v", "BLR-1", "lowest", null)).toBe("http://v/events/BLR-1");
    expect(recordAddress("http://v", "BLR-1", "highest", "2020-09-14")).toBe(
      "http://v/events/BLR-1?as_of=2020-09-14&rule=highest",
    );
  });
});
