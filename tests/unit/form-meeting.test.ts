/** Two corrections of one record that meet: nothing typed is lost, nobody is overwritten unknowingly, figures of both stand. */
import { describe, expect, it } from "vitest";
import { type Base, correctionOf } from "../../client/events/edit/correction.ts";
import { keptOf } from "../../client/events/edit/kept.ts";
import { rebased, type Side } from "../../client/events/edit/meeting.ts";
import { askedOf, type Line, linesOf } from "../../client/events/edit/met.ts";
import { formState } from "../../client/events/form/state.ts";
import type { ClaimTyped, FormTyped } from "../../client/events/form/typed.ts";
import type { UnprotectedRecord } from "../../domain/answers/record.ts";
import type { Claim } from "../../domain/claim.ts";
import { correctionSchema } from "../../domain/correction.ts";
import type { Event } from "../../domain/event.ts";
import { seedRecords } from "../support/seed-records.ts";

const [MINSK, CROWD] = ["BLR-2020-09-13-minsk", 0];

function record(event: Partial<Event> = {}, claims: Record<number, Partial<Claim>> = {}) {
  const found = seedRecords().find((each) => each.event.id === MINSK);
  if (found === undefined) throw new Error("no such record");
  const all: UnprotectedRecord = {
    event: { ...found.event, ...event },
    claims: found.claims.map(({ source_published_on: _, event_start: __, ...claim }, at) => ({
      ...claim,
      ...claims[at],
    })),
    sources: [...found.sources],
    part_of: { id: "wider", title: "A wider event" },
    change: 1,
  };
  return keptOf(all, "key");
}

/** What is typed over the record as it was, met by what the record is now. */
function meet(typed: (was: FormTyped) => Partial<FormTyped>, theirs: Base) {
  const was = record().typed;
  const mine = { ...was, ...typed(was) };
  const form = formState(rebased(mine, was, theirs), theirs);
  const lines = () => linesOf(form, { was, mine, theirs: theirs.typed });
  const sent = () =>
    correctionSchema.parse({
      ...correctionOf(form.typed.value, theirs, form.around.value),
      reason: "So.",
    });
  return { form, lines, sent };
}

const line = (lines: readonly Line[], id: string) => lines.find((each) => each.id === id);
const first = () => {
  const [claim] = record().typed.claims;
  if (claim === undefined) throw new Error("a figure is needed");
  return claim;
};
const withFirst = (patch: Partial<ClaimTyped>) => (was: FormTyped) => ({
  claims: was.claims.map((claim, at) => (at === 0 ? { ...claim, ...patch } : claim)),
});
const withoutFirst = (was: FormTyped) => ({ claims: was.claims.slice(1) });

/** The record's own figure of the first, which somebody else corrected. */
const theirCrowd = () => {
  const at = [...record().claims.values()].findIndex(({ id }) => id === first().id);
  expect(at).toBe(CROWD);
  const place = seedRecords()
    .find((each) => each.event.id === MINSK)
    ?.claims.findIndex(({ id }) => id === first().id);
  return { [place ?? 0]: { low: 7, high: 7, qualifier: "exact" } as const };
};

describe("of the fields of an event", () => {
  it("those that both changed ask, and whichever is chosen is sent", () => {
    const { form, lines, sent } = meet(
      () => ({ title: "Mine", demands: "A vote" }),
      record({ title: "Theirs", summary: "By them." }),
    );
    expect(lines().map(({ id, by }) => [id, by])).toEqual([
      ["title", "both"],
      ["summary", "theirs"],
      ["demands", "mine"],
    ]);
    expect(askedOf(lines())).toBe(1);
    expect(line(lines(), "title")).toMatchObject({
      ...{ was: "Sunday march in Minsk, 13 September", mine: "Mine", theirs: "Theirs" },
      ...{ chosen: "mine", offers: ["mine", "theirs"] },
    });
    expect(sent().event).toEqual({ title: "Mine", demands: ["A vote"] });
    line(lines(), "title")?.choose("theirs");
    expect(line(lines(), "title")?.chosen).toBe("theirs");
    expect(sent().event).toEqual({ demands: ["A vote"] });
    line(lines(), "title")?.choose("mine");
    expect(sent().event).toMatchObject({ title: "Mine" });
    form.set({ title: "Neither" });
    expect(line(lines(), "title")?.chosen).toBeNull();
  });

  it("one that both changed to the same asks nobody", () => {
    const { lines, sent } = meet(() => ({ title: "The same " }), record({ title: "The same" }));
    expect(line(lines(), "title")).toMatchObject({ by: "same", offers: [] });
    expect(sent().event).toEqual({});
  });

  it("kind and form are one thing where kinds differ, so that no form stands under another kind", () => {
    const { lines, sent } = meet(
      () => ({ kind: "violence", form: "riot", response: "" }),
      record({ form: "rally" }),
    );
    expect(lines().map(({ id }) => id)).toEqual(["kind"]);
    expect(line(lines(), "kind")).toMatchObject({ mine: "Violence, Riot", by: "both" });
    expect(sent().event).toMatchObject({ kind: "violence", form: "riot" });
    line(lines(), "kind")?.choose("theirs");
    expect(sent().event).toEqual({});
  });

  it("a place that the other has just hidden stays hidden until somebody chooses otherwise", () => {
    const hidden = record({ sensitivity: "restricted" });
    const { lines, sent } = meet(() => ({ sensitivity: "generalised_1km" }), hidden);
    expect(line(lines(), "sensitivity")?.chosen).toBe("theirs");
    line(lines(), "sensitivity")?.choose("mine");
    expect(sent().event).toEqual({ sensitivity: "generalised_1km" });
  });
});

describe("of the figures", () => {
  const chosen = (typed: (was: FormTyped) => Partial<FormTyped>, theirs: Base, side?: Side) => {
    const met = meet(typed, theirs);
    const [asked] = met.lines().filter(({ offers }) => offers.length > 0);
    if (side) asked?.choose(side);
    const { claims, corrected } = met.sent();
    const now = met.lines().find(({ id }) => id === asked?.id)?.chosen;
    return { offers: asked?.offers, now, claims, corrected };
  };
  const mine = withFirst({ number: "160000" });

  it("one that both corrected stands twice, unless one of the two is chosen", () => {
    const theirs = record({}, theirCrowd());
    const both = chosen(mine, theirs);
    expect(both.offers).toEqual(["mine", "theirs", "both"]);
    expect(both).toMatchObject({
      ...{ now: "both", corrected: [], claims: [{ low: 160_000, supersedes: null }] },
    });
    expect(chosen(mine, theirs, "mine")).toMatchObject({
      ...{ now: "mine", claims: [], corrected: [{ id: first().id, low: 160_000 }] },
    });
    expect(chosen(mine, theirs, "theirs")).toMatchObject({
      ...{ now: "theirs", claims: [], corrected: [] },
    });
  });

  it("one that was corrected here and withdrawn there comes back as one more, unless that is refused", () => {
    const at = Number(Object.keys(theirCrowd())[0]);
    const theirs = record({}, { [at]: { status: "retracted" } });
    expect(chosen(mine, theirs)).toMatchObject({
      ...{ now: "mine", offers: ["mine", "theirs"], corrected: [] },
      claims: [{ low: 160_000, supersedes: null }],
    });
    expect(chosen(mine, theirs, "theirs")).toMatchObject({ claims: [], corrected: [] });
  });

  it("one that was withdrawn here and corrected there stands, unless that is refused", () => {
    const theirs = record({}, theirCrowd());
    expect(chosen(withoutFirst, theirs)).toMatchObject({ now: "theirs", corrected: [] });
    expect(chosen(withoutFirst, theirs, "mine")).toMatchObject({
      ...{ now: "mine", corrected: [{ id: first().id, status: "retracted" }] },
    });
  });

  it("those that one of the two changed ask nobody", () => {
    const alone = meet(mine, record());
    expect(alone.lines()).toMatchObject([{ by: "mine", offers: [], name: "Figure corrected" }]);
    const untouched = meet(() => ({}), record({}, theirCrowd()));
    expect(untouched.lines()).toMatchObject([{ by: "theirs", offers: [] }]);
    expect(untouched.sent()).toMatchObject({ event: {}, claims: [], corrected: [] });
  });

  it("one that is replaced by its like in turn does not take another's place in the form", () => {
    const { form, lines } = meet(mine, record({}, theirCrowd()));
    const ids = form.typed.value.claims.map(({ id }) => id);
    line(lines(), first().id)?.choose("theirs");
    line(lines(), first().id)?.choose("both");
    expect(form.typed.value.claims.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
