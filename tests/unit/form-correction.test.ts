/** From a record to its form, and from the form to the correction that is sent: what nobody typed is not changed. */
import { describe, expect, it } from "vitest";
import { type Base, changesOf, correctionOf } from "../../client/events/edit/correction.ts";
import { keptOf } from "../../client/events/edit/kept.ts";
import { rebased } from "../../client/events/edit/meeting.ts";
import { blankClaim, blankSource } from "../../client/events/form/blank.ts";
import { type FormState, formState } from "../../client/events/form/state.ts";
import type { ClaimTyped } from "../../client/events/form/typed.ts";
import type { UnprotectedRecord } from "../../domain/answers/record.ts";
import { correctionSchema } from "../../domain/correction.ts";
import { seedRecords, syntheticRecords } from "../support/seed-records.ts";

const MINSK = "BLR-2020-09-13-minsk";

function records(): UnprotectedRecord[] {
  const all = [...seedRecords(), ...syntheticRecords(300)];
  return all.map(({ event, claims, sources }) => ({
    event,
    claims: claims.map(({ source_published_on: _, event_start: __, ...claim }) => claim),
    sources: [...sources],
    part_of: event.part_of === null ? null : { id: event.part_of, title: "A wider event" },
    change: 1,
  }));
}

const recordOf = (id = MINSK): UnprotectedRecord => {
  const found = records().find(({ event }) => event.id === id);
  if (found === undefined) throw new Error(`no record ${id}`);
  return found;
};

type Opened = { form: FormState; base: Base };

function open(record = recordOf()): Opened {
  const base = keptOf(record, "key");
  return { form: formState(base.typed, base), base };
}

const sent = ({ form, base }: Opened) =>
  correctionSchema.parse({
    ...correctionOf(form.typed.value, base, form.around.value),
    reason: "So.",
  });
const said = ({ form, base }: Opened) =>
  changesOf(form, base).map(({ name, was, is }) => [name, was, is]);

/** A figure of the ministry, typed anew. */
const typedClaim = (fields: Partial<ClaimTyped> = {}): ClaimTyped => ({
  ...blankClaim("c7", recordOf().sources[0]?.id ?? ""),
  ...{ metric: "detained", says: "more_than", number: "520", speaker: "authority" },
  ...{ name: "Interior Ministry of Belarus", ...fields },
});

describe("the form of a record", () => {
  it("is right as it stands, and changes nothing, of whatever record", () => {
    for (const record of records()) {
      const { form, base } = open(record);
      expect([record.event.id, form.check(), form.mistakes.value]).toEqual([
        ...[record.event.id, true, []],
      ]);
      expect(changesOf(form, base)).toEqual([]);
      const { event, claims, corrected, sources, wider } = sent({ form, base });
      expect({ event, claims, corrected, sources, wider }).toEqual({
        ...{ event: {}, claims: [], corrected: [], sources: [], wider: null },
      });
    }
  });

  it("holds the figures that stand, and says how many do not", () => {
    const { base } = open();
    const record = recordOf();
    expect(base.claims.size + base.leftOut.length).toBe(record.claims.length);
    expect(base.leftOut.length).toBeGreaterThan(0);
    const replaced = new Set(record.claims.map(({ supersedes }) => supersedes));
    expect([...base.claims.keys()].filter((id) => replaced.has(id))).toEqual([]);
  });
});

describe("a correction", () => {
  it("holds of the event the fields that were typed anew, and no other", () => {
    const opened = open();
    opened.form.set({ title: " Sunday march ", demands: "A new vote\n\nA new vote\nFreedom" });
    expect(sent(opened).event).toEqual({
      title: "Sunday march",
      demands: ["A new vote", "Freedom"],
    });
    expect(said(opened)).toEqual([
      ["Title", "Sunday march in Minsk, 13 September", "Sunday march"],
      ["Demands", "resignation of President Lukashenko", "A new vote and Freedom"],
    ]);
  });

  it("leaves out what was put back, one by one", () => {
    const opened = open();
    opened.form.set({ title: "Another", security: "", known: "month" });
    expect(said(opened).map(([name]) => name)).toEqual(["Title", "When", "Security"]);
    for (const { undo } of changesOf(opened.form, opened.base)) undo?.();
    expect(opened.form.typed.value).toEqual(opened.base.typed);
  });

  it("of another kind tells form and response, which belong to the kind", () => {
    const opened = open();
    opened.form.set({ kind: "violence", form: "riot" });
    expect(sent(opened).event).toMatchObject({ kind: "violence", response: null });
  });

  it("keeps a measured radius with another name, and not with another precision", () => {
    const record = recordOf();
    const place = { ...record.event.place, uncertainty_m: 1_234 };
    const opened = open({ ...record, event: { ...record.event, place } });
    opened.form.setPlace({ name: "Minsk, Centre" });
    expect(sent(opened).event?.place).toMatchObject({
      name: "Minsk, Centre",
      uncertainty_m: 1_234,
    });
    opened.form.setPlace({ precision: "street" });
    expect(sent(opened).event?.place?.uncertainty_m).not.toBe(1_234);
  });

  it("of a figure holds its fields that were typed anew; one taken out is withdrawn", () => {
    const opened = open();
    const [first, second, ...others] = opened.form.typed.value.claims;
    if (first === undefined || second === undefined) throw new Error("two figures are needed");
    const again = { ...second, number: "101,000", locator: "line 7" };
    opened.form.set({ claims: [again, ...others] });
    const { corrected, claims } = sent(opened);
    expect(claims).toEqual([]);
    expect(corrected).toEqual([
      { id: second.id, low: 101_000, high: null, qualifier: "more_than", locator: "line 7" },
      { id: first.id, status: "retracted" },
    ]);
    const [withdrawn, changed] = said(opened);
    expect(withdrawn).toEqual(["Figure withdrawn", expect.stringContaining("150,000"), null]);
    expect(changed?.[2]).toContain("101,000");
    expect(changed?.[2]).toContain("line 7");
  });

  it("that withdraws a figure says which older one stands again, and counts it", () => {
    const opened = open();
    const [by] = [...opened.base.claims.values()].filter(({ supersedes }) => supersedes !== null);
    const others = opened.base.typed.claims.filter(({ id }) => id !== by?.id);
    opened.form.set({ claims: others });
    expect(said(opened).map(([name]) => name)).toEqual(["Figure withdrawn", "Figure stands again"]);
    const older = opened.base.leftOut.find(({ id }) => id === by?.supersedes);
    expect(said(opened)[1]?.[2]).toContain(`${older?.low ?? older?.high}`);
    const changed = (fields: Partial<ClaimTyped>) => {
      const all = opened.base.typed.claims;
      opened.form.set({
        claims: all.map((each) => (each.id === by?.id ? { ...each, ...fields } : each)),
      });
      return said(opened).map(([name]) => name);
    };
    const again = ["Figure corrected", "Figure stands again"];
    expect(changed({ covers: "wider" })).toEqual(again);
    expect(changed({ metric: "charged" })).toEqual(again);
    expect(changed({ locator: "line 99" })).toEqual(["Figure corrected"]);
    const instead = typedClaim({ replaces: by?.id ?? "" });
    opened.form.set({ claims: [...opened.base.typed.claims, instead] });
    expect(said(opened).map(([name]) => name)).toEqual(["Figure added"]);
  });

  it("replaces the figure that the same speaker gave before, unless somebody says otherwise", () => {
    const opened = open();
    const add = (claim: ClaimTyped) =>
      opened.form.set({ claims: [...opened.base.typed.claims, claim] });
    const standing = [...opened.base.claims.values()].find(({ metric }) => metric === "detained");
    add(typedClaim());
    expect(sent(opened).claims).toMatchObject([
      { supersedes: standing?.id, covers: "event", low: 520 },
    ]);
    expect(said(opened)[0]?.[1]).toContain("500");
    add(typedClaim({ replaces: "" }));
    expect(sent(opened).claims[0]?.supersedes).toBeNull();
    add(typedClaim({ name: "Somebody else" }));
    expect(sent(opened).claims[0]?.supersedes).toBeNull();
    add(typedClaim({ metric: "injured" }));
    expect(sent(opened).claims[0]?.supersedes).toBeNull();
  });

  it("brings a new source with the figure that stands in it", () => {
    const opened = open();
    const source = { ...blankSource("s9"), publisher: "A radio", title: "Live" };
    opened.form.set({
      sources: [...opened.form.typed.value.sources, source],
      claims: [...opened.form.typed.value.claims, typedClaim({ source: "s9" })],
    });
    expect(sent(opened)).toMatchObject({
      sources: [{ key: "s9", publisher: "A radio" }],
      claims: [{ source: "s9" }],
    });
    expect(said(opened).at(-1)).toEqual(["Source added", null, "A radio, Live"]);
  });

  it("keeps a figure for more than the event with the wider event that it is part of", () => {
    const opened = open();
    const wide = typedClaim({ covers: "wider" });
    opened.form.set({ claims: [...opened.form.typed.value.claims, wide] });
    const { event, claims, wider } = sent(opened);
    expect([event, wider, claims[0]?.covers]).toEqual([{}, null, "wider"]);
  });

  it("moves a figure of the record that covers more to the wider event, where it is no correction", () => {
    const opened = open();
    const [first, ...others] = opened.form.typed.value.claims;
    if (first === undefined) throw new Error("a figure is needed");
    opened.form.set({ claims: [{ ...first, covers: "wider" }, ...others] });
    const { claims, corrected } = sent(opened);
    expect(corrected).toEqual([{ id: first.id, status: "retracted" }]);
    expect(claims).toMatchObject([
      { metric: first.metric, covers: "wider", low: 150_000, supersedes: null },
    ]);
    expect(said(opened)[0]?.[2]).toContain("More than this event");
  });

  it("makes an event part of another one, or of none", () => {
    const opened = open();
    opened.form.set({ part_of: { id: "another", title: "Another day" } });
    expect(sent(opened).event).toEqual({ part_of: "another" });
    expect(said(opened)).toEqual([["Part of", "A wider event", "Another day"]]);
    opened.form.set({ part_of: null });
    expect(sent(opened).event).toEqual({ part_of: null });
  });
});

describe("what was typed over a record that somebody else has saved since", () => {
  const later = (): UnprotectedRecord => {
    const record = recordOf();
    const [first, ...others] = record.claims;
    if (first === undefined) throw new Error("a figure is needed");
    return {
      ...record,
      event: { ...record.event, title: "Their title", summary: "Their summary." },
      claims: [{ ...first, low: 7, high: 7, qualifier: "exact" }, ...others],
      change: 9,
    };
  };

  it("stays where both changed something, and gives way where only they did", () => {
    const { form, base } = open();
    form.set({ title: "My title", demands: "" });
    const now = keptOf(later(), "key");
    const typed = rebased(form.typed.value, base.typed, now);
    expect(typed).toMatchObject({
      ...{ title: "My title", summary: "Their summary.", demands: "" },
    });
    const merged = formState(typed, now);
    expect(changesOf(merged, now).map(({ name, was }) => [name, was])).toEqual([
      ["Title", "Their title"],
      ["Demands", "resignation of President Lukashenko"],
    ]);
  });

  it("keeps the figures of both, and what was withdrawn here withdrawn", () => {
    const { form, base } = open();
    const gone = form.typed.value.claims[1];
    const mine = [...form.typed.value.claims.filter((claim) => claim !== gone), typedClaim()];
    form.set({ claims: mine });
    const theirs = later();
    const extra = { ...theirs.claims[0], id: "theirs", metric: "injured" } as const;
    const record = { ...theirs, claims: [...theirs.claims, extra as never] };
    const ids = rebased(form.typed.value, base.typed, keptOf(record, "key")).claims.map(
      ({ id }) => id,
    );
    expect(ids).toContain("theirs");
    expect(ids).toContain("c7");
    expect(ids).not.toContain(gone?.id);
  });
});
