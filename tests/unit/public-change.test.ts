/** The log by the public view: what the record does not show, its log does not show either. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change, NewChange } from "../../domain/change.ts";
import { claimFields } from "../../domain/claim.ts";
import { eventFields } from "../../domain/event.ts";
import { publicChange, type Shown } from "../../domain/public-change.ts";
import type { Standing } from "../../domain/publicview.ts";
import { SENSITIVITIES, STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { anyTerm } from "../support/arbitraries.ts";
import { someChange } from "../support/changes.ts";

const OPEN: Standing = { status: "published", sensitivity: "public", part_of: null };

function shownBy(
  events: Record<string, Partial<Standing> | undefined>,
  called: Record<string, string> = {},
): Shown {
  const get = (id: string) => (events[id] === undefined ? undefined : { ...OPEN, ...events[id] });
  return { get, nowCalled: (id) => called[id] ?? id };
}

const entry = (about: Partial<NewChange> = {}): Change => ({
  ...someChange(about),
  ...{ note: "Only for editors.", withheld: about.withheld ?? [] },
  ...{ number: 40, public_number: 7, at: "2026-11-24T08:00:00.000Z" },
  ...{ previous_hash: "a", hash: "b" },
});

const WITHDRAWN = {
  ...{ number: 7, at: "2026-11-24T08:00:00.000Z", hash: "b", action: "withdrawn" },
  ...{ subject: "event", subject_id: "", events: [], diff: {}, reason: null },
};

describe("an entry of the public log", () => {
  it("has the number of the public log, and nothing of who made it or what was noted for editors", () => {
    const shown = publicChange(entry({ reason: "A later report." }), shownBy({ e1: {} }));
    expect(shown).toEqual({
      ...{ number: 7, at: "2026-11-24T08:00:00.000Z", hash: "b", action: "edit" },
      ...{ subject: "event", subject_id: "e1", events: ["e1"], reason: "A later report." },
      diff: { title: ["March", "March in Minsk"] },
    });
  });

  it("is of public changes alone", () => {
    expect(() => publicChange({ ...entry(), public_number: null }, shownBy({ e1: {} }))).toThrow(
      "change 40 is not public",
    );
  });

  it("keeps its number and moment, and nothing else, once its event is hidden or gone", () => {
    const hidden: (Partial<Standing> | undefined)[] = [
      { sensitivity: "restricted" },
      { status: "retracted" },
      { status: "in_review" },
      { status: "draft" },
      undefined,
    ];
    for (const e1 of hidden)
      for (const subject of ["event", "claim"] as const)
        expect(publicChange(entry({ subject }), shownBy({ e1 }))).toEqual(WITHDRAWN);
  });

  it("tells of a retracted event its retraction and the reason, unless it is restricted", () => {
    const retraction = entry({ action: "retract", reason: "The source withdrew it." });
    expect(publicChange(retraction, shownBy({ e1: { status: "retracted" } }))).toMatchObject({
      ...{ action: "retract", events: ["e1"], reason: "The source withdrew it." },
    });
    const both = { status: "retracted", sensitivity: "restricted" } as const;
    expect(publicChange(retraction, shownBy({ e1: both }))).toEqual(WITHDRAWN);
    expect(publicChange(retraction, shownBy({ e1: { status: "draft" } }))).toEqual(WITHDRAWN);
  });

  it("names of the events that it moves only those that are shown, and then tells no fields", () => {
    const both = entry({ events: ["e1", "e2"] });
    expect(publicChange(both, shownBy({ e1: {}, e2: {} })).diff).not.toEqual({});
    const shown = publicChange(both, shownBy({ e1: {}, e2: { sensitivity: "restricted" } }));
    expect([shown.events, shown.subject_id, shown.diff]).toEqual([["e1"], "e1", {}]);
  });

  it("is withdrawn when the event that it is about is hidden, though it moves another", () => {
    const both = entry({ events: ["e1", "e2"] });
    const shown = publicChange(both, shownBy({ e1: { sensitivity: "restricted" }, e2: {} }));
    expect(shown).toEqual(WITHDRAWN);
  });

  it("of a seed names what is shown, and does not count what is not", () => {
    const seed = entry({ subject: "seed", subject_id: "article", events: ["e1", "e2"] });
    const counts = { ...seed, diff: { events: [null, 2], claims: [null, 9] } as const };
    expect(publicChange(counts, shownBy({ e1: {}, e2: {} })).diff).toEqual(counts.diff);
    const shown = publicChange(counts, shownBy({ e1: { status: "draft" }, e2: {} }));
    expect([shown.subject_id, shown.events, shown.diff]).toEqual(["article", ["e2"], {}]);
    expect(publicChange(counts, shownBy({}))).toEqual(WITHDRAWN);
  });

  it("says that something was erased and why, and that something was withdrawn", () => {
    const erased = { action: "erase", subject_id: "", events: [], reason: "It named a person." };
    const diff = { entries: [null, { "3": "hash" }] } as const;
    expect(publicChange(entry({ ...erased, diff }), shownBy({}))).toMatchObject({
      ...{ action: "erase", reason: "It named a person.", diff: {} },
    });
    const blank = { subject_id: "", events: [], diff: {}, reason: null };
    expect(publicChange(entry({ ...blank, action: "create" }), shownBy({}))).toEqual(WITHDRAWN);
    const snapshot = { subject: "snapshot", subject_id: "2026-11-24", events: [] } as const;
    expect(
      publicChange(entry({ ...snapshot, action: "withdraw", reason: "A place." }), shownBy({})),
    ).toMatchObject({ subject: "snapshot", subject_id: "2026-11-24", reason: "A place." });
  });

  it("calls events and claims what they are called now", () => {
    const called = { "old-event": "e1", "old-event:s:killed": "e1:s:killed", "old-whole": "whole" };
    const shown = publicChange(
      entry({
        ...{ subject: "claim", subject_id: "old-event:s:killed", events: ["old-event"] },
        diff: { supersedes: [null, "old-event:s:killed"] },
      }),
      shownBy({ e1: {} }, called),
    );
    expect(shown).toMatchObject({
      ...{ subject_id: "e1:s:killed", events: ["e1"] },
      diff: { supersedes: [null, "e1:s:killed"] },
    });
    const hung = entry({ diff: { part_of: [null, "old-whole"] } });
    expect(publicChange(hung, shownBy({ e1: {}, whole: {} }, called)).diff).toEqual({
      part_of: [null, "whole"],
    });
  });
});

describe("the fields of an entry", () => {
  const diffOf = (diff: NewChange["diff"], shown: Shown, about: Partial<NewChange> = {}) =>
    publicChange(entry({ ...about, diff }), shown).diff;

  it("leave out what the record never shows", () => {
    const diff: NewChange["diff"] = {
      sensitivity: ["public", "generalised_1km"],
      publish_after: [null, "2027-01-01"],
      words: ["a", "b"],
      title: ["a", "b"],
    };
    expect(diffOf(diff, shownBy({ e1: {} }))).toEqual({ title: ["a", "b"] });
  });

  it("tell nothing of the place of a protected event, nor what it is called elsewhere", () => {
    const diff = { place: [{ name: "a" }, { name: "b" }], external_id: ["x", "y"] } as const;
    for (const { value: sensitivity } of SENSITIVITIES) {
      if (sensitivity === "restricted") continue;
      const told = diffOf(diff, shownBy({ e1: { sensitivity } }));
      expect([sensitivity, told]).toEqual([sensitivity, sensitivity === "public" ? diff : {}]);
    }
    const claim = { external_id: ["x", "y"], low: [1, 2] } as const;
    const generalised = shownBy({ e1: { sensitivity: "generalised_city" } });
    expect(diffOf(claim, generalised, { subject: "claim" })).toEqual({ low: [1, 2] });
  });

  it("tell nothing of a place that was protected when they were written", () => {
    const diff = { place: [{ name: "a" }, { name: "b" }], title: ["a", "b"] } as const;
    expect(diffOf(diff, shownBy({ e1: {} }), { withheld: ["place"] })).toEqual({
      title: ["a", "b"],
    });
  });

  it("name the nearest wider event that is shown, and none where it stays the same", () => {
    const shown = shownBy({
      ...{ e1: {}, country: {} },
      ...{ day: { sensitivity: "restricted", part_of: "country" } },
      ...{ city: { status: "in_review", part_of: "day" } },
    });
    expect(diffOf({ part_of: [null, "city"] }, shown)).toEqual({ part_of: [null, "country"] });
    expect(diffOf({ part_of: ["day", "city"] }, shown)).toEqual({});
    expect(diffOf({ part_of: ["nobody", null] }, shown)).toEqual({});
  });

  it("begin with what was published first", () => {
    const shown = shownBy({ e1: {} });
    const publish = diffOf({ status: ["in_review", "published"] }, shown);
    expect(publish).toEqual({ status: [null, "published"] });
    const retract = diffOf({ status: ["published", "retracted"] }, shown);
    expect(retract).toEqual({ status: ["published", "retracted"] });
    expect(diffOf({ status: ["draft", "in_review"] }, shown)).toEqual({});
  });

  it("are those that the record shows, of events and of claims", () => {
    const every = (fields: object) =>
      Object.fromEntries(Object.keys(fields).map((field) => [field, [null, 1] as const]));
    const shown = shownBy({ e1: {} });
    const hidden = ["sensitivity", "publish_after"];
    const ofEvent = Object.keys(diffOf(every(eventFields.shape), shown));
    expect(ofEvent).toEqual(Object.keys(eventFields.shape).filter((key) => !hidden.includes(key)));
    const ofClaim = Object.keys(diffOf(every(claimFields.shape), shown, { subject: "claim" }));
    expect(ofClaim).toEqual(Object.keys(claimFields.shape));
    expect(diffOf({ email: ["a", "b"] }, shown, { subject: "account", events: [] })).toEqual({});
  });

  it("leave out a reason that may have been a note", () => {
    const noted = { reason: "Her name is withheld.", withheld: ["reason"] } as const;
    expect(publicChange(entry(noted), shownBy({ e1: {} })).reason).toBeNull();
  });
});

it("no entry names an event that is not shown, whatever stands in it", () => {
  const ids = ["e0", "e1", "e2", "e3", "e4"];
  const id = fc.constantFrom(...ids);
  const standing = fc.record({
    status: anyTerm(STATUSES),
    sensitivity: anyTerm(SENSITIVITIES),
    part_of: fc.option(id),
  });
  const named = fc.record({
    subject_id: id,
    events: fc.uniqueArray(id, { minLength: 1 }),
    action: fc.constantFrom("create", "edit", "publish", "retract", "merge"),
    diff: fc.record({ part_of: fc.tuple(fc.option(id), fc.option(id)) }),
  });
  fc.assert(
    fc.property(named, fc.array(standing, { minLength: 5, maxLength: 5 }), (about, all) => {
      const events = Object.fromEntries(ids.map((name, i) => [name, all[i]]));
      const [first = ""] = about.events;
      const told = publicChange(entry({ ...about, subject_id: first }), shownBy(events));
      for (const name of ids) {
        const { status, sensitivity } = { ...OPEN, ...events[name] };
        const isEnd = about.action === "retract" || about.action === "merge";
        const tombstone = isEnd && status === "retracted";
        if (sensitivity !== "restricted" && (status === "published" || tombstone)) continue;
        expect(JSON.stringify(told)).not.toContain(`"${name}"`);
      }
    }),
    { numRuns: 2_000 },
  );
});
