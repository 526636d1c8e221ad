/** What of the public log is a correction, and how it is told in plain English. */
import { describe, expect, it } from "vitest";
import type { CorrectedFigure, CorrectionAnswer } from "../../domain/answers/correction.ts";
import type { PublicChange } from "../../domain/change.ts";
import { bothTexts, CORRECTION_COLUMNS, correctionSentence } from "../../domain/correction-text.ts";
import { type Around, correctedBy } from "../../domain/corrections.ts";

const change = (did: string, diff: PublicChange["diff"] = {}): PublicChange => {
  const [subject, action = ""] = did.split(" ");
  return {
    ...{ number: 1, at: "2026-11-29T18:02:00.000Z", action, diff },
    subject: subject as PublicChange["subject"],
    ...{ subject_id: "c", events: ["e"], reason: null, hash: "" },
  };
};
const said = { attributed_to: "A ministry", attributed_kind: "authority", as_of: null } as const;
const alone: Around = {
  cameInstead: () => undefined,
  before: () => ({ ...said, source: "s" }),
  replacedBy: () => null,
};
const superseded = change("claim edit", { status: ["active", "superseded"] });

describe("a change of what was published", () => {
  it("corrects a figure where it says another number, other people, or another speaker", () => {
    const saying = ["low", "high", "qualifier", "metric", "subject", "unit"];
    for (const field of [...saying, "attributed_to", "attributed_kind"])
      expect(correctedBy(change("claim edit", { [field]: [1, 2] }), alone)).toMatchObject({
        did: "changed",
      });
    for (const field of ["phrase", "locator", "source", "external_id"])
      expect(correctedBy(change("claim edit", { [field]: ["a", "b"] }), alone)).toBeNull();
  });

  it("corrects a place or a date, and no other field of an event", () => {
    expect(correctedBy(change("event edit", { start: ["a", "b"] }), alone)).toEqual({
      ...{ kind: "place_date", place: null },
      date: { was: { start: "a" }, is: { start: "b" } },
    });
    for (const field of ["title", "summary", "demands", "kind", "part_of", "sources"])
      expect(correctedBy(change("event edit", { [field]: ["a", "b"] }), alone)).toBeNull();
  });

  it("corrects nothing by adding, publishing, or what is not known yet", () => {
    for (const did of ["event create", "claim create", "event publish", "event translate"])
      expect(correctedBy(change(did), alone)).toBeNull();
    expect(correctedBy(change("event retract"), alone)).toEqual({ kind: "retracted" });
    expect(correctedBy(change("event merge"), alone)).toEqual({ kind: "merged" });
  });

  it("is news where a new figure of the same speaker is later or stands in another source", () => {
    const by = (about: object): Around => ({
      ...alone,
      cameInstead: () => ({ id: "d", ...said, source: "s", ...about }),
      replacedBy: () => "d",
    });
    expect(correctedBy(superseded, by({ source: "t" }))).toBeNull();
    expect(correctedBy(superseded, by({ as_of: "2020-09-14" }))).toBeNull();
    expect(correctedBy(superseded, by({}))).toMatchObject({ did: "replaced", by: "d" });
    expect(correctedBy(superseded, by({ source: "t", attributed_to: "Another" }))).toMatchObject({
      did: "replaced",
    });
    expect(correctedBy(superseded, { ...alone, replacedBy: () => "d" })).toMatchObject({ by: "d" });
  });
});

describe("in plain English", () => {
  const figure = (about: Partial<CorrectedFigure>): CorrectedFigure => ({
    ...{ metric: "detained", subject: "all", low: 1_500, high: null, qualifier: "more_than" },
    ...{ phrase: null, attributed_to: null, attributed_kind: "authority", ...about },
  });
  const correction = (about: Partial<CorrectionAnswer>): CorrectionAnswer => ({
    ...{ number: 1, at: "2026-11-29T18:02:00.000Z", kind: "figure", event: "e", title: "A march" },
    ...{ did: "changed", was: null, is: null, place: null, date: null, source: null },
    ...{ reason: null, ...about },
  });

  it("every wording of a figure has its own words", () => {
    const said = (about: Partial<CorrectedFigure>) =>
      bothTexts(correction({ was: figure(about) })).was;
    expect(said({})).toBe("more than 1,500");
    expect(said({ qualifier: "at_least" })).toBe("1,500 or more");
    expect(said({ qualifier: "about", high: 2_000 })).toBe("1,500 to 2,000");
    expect(said({ qualifier: "at_most", low: null, high: 9 })).toBe("up to 9");
    expect(said({ qualifier: "vague", phrase: "several thousand" })).toBe("“several thousand”");
    expect(said({ qualifier: "vague", low: null })).toBe("in words");
  });

  it("a sentence says what became of it, and what the source says", () => {
    const was = figure({ attributed_to: "A ministry" });
    const is = { ...was, low: 250, high: 250, qualifier: "exact", phrase: "250 people" } as const;
    expect(correctionSentence(correction({ was, is }))).toBe(
      "Detained, A ministry: it stood as more than 1,500, and stands as 250. The source says “250 people”.",
    );
    expect(correctionSentence(correction({ was, did: "withdrawn" }))).toBe(
      "Detained, A ministry: more than 1,500 is withdrawn.",
    );
    expect(correctionSentence(correction({ kind: "retracted", did: null }))).toBe(
      "The record is withdrawn.",
    );
  });

  it("a row of the file has each thing in its column", () => {
    const was = figure({ attributed_to: "A ministry" });
    const source = { id: "s", title: "A report", publisher: "A newsroom", url: null };
    const row = correction({
      number: 7,
      was,
      is: { ...was, low: 2_000 },
      source,
      reason: "A slip.",
    });
    expect(Object.fromEntries(CORRECTION_COLUMNS.map(({ name, get }) => [name, get(row)]))).toEqual(
      {
        ...{ change: 7, date: "2026-11-29", kind: "figure", event_id: "e", title: "A march" },
        ...{ what: correctionSentence(row), was: "more than 1,500", is: "more than 2,000" },
        ...{ reason: "A slip.", source_publisher: "A newsroom" },
        source_url: null,
      },
    );
  });
});
