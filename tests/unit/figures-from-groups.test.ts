/** Where nobody counted everybody, the groups that somebody counted tell how many there were at least. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import { leastPeople } from "../../domain/people-groups.ts";
import type { EventRecord, SourcedClaim } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES, type Rule, resolve } from "../../domain/rule.ts";
import type { Metric, Subject } from "../../domain/vocabulary/claim-terms.ts";
import { change, columnSummary, type Loaded, loaded } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { plainly, today } from "../support/plainly.ts";
import { summaryOf } from "../support/summary-of.ts";

/** An exact figure on a group of injured people, by a newsroom. */
const of = (subject: Subject, number: number, fields: Partial<SourcedClaim> = {}): SourcedClaim =>
  aClaim({
    ...{ id: `${subject}-${number}`, metric: "injured", subject, low: number, high: number },
    ...fields,
  });
const upTo = (subject: Subject, high: number) =>
  of(subject, high, { low: null, qualifier: "at_most" });

const people = (claims: SourcedClaim[], rule: Rule = "lowest") =>
  resolve(claims, rule)?.headline ?? null;

describe("the least that groups imply", () => {
  const least = (known: { [S in Subject]?: number }, metric: Metric = "injured") =>
    leastPeople(metric, (group) => known[group] ?? null);

  it("is police and the largest group of civil people, since these may be the same", () => {
    expect(least({ police: 39, civilians: 50, journalists: 3 })).toEqual({
      people: 89,
      groups: ["police", "civilians"],
    });
    for (const group of ["protesters", "journalists", "students", "civilians", "bystanders"])
      expect(least({ [group]: 2, police: 1 })?.people).toBe(3);
  });

  it("is the largest of women, minors and foreigners where these are more: they may be any of the others", () => {
    for (const group of ["women", "minors", "foreigners"]) {
      expect(least({ [group]: 7, police: 2, protesters: 4 })).toEqual({
        people: 7,
        groups: [group],
      });
      expect(least({ [group]: 6, police: 2, protesters: 4 })?.groups).toEqual([
        "police",
        "protesters",
      ]);
    }
    expect(least({ women: 3, minors: 5, foreigners: 4 })?.people).toBe(5);
  });

  it("has no police in a crowd: they are not of it", () => {
    expect(least({ police: 300, students: 20 }, "participants")?.people).toBe(20);
    expect(least({ police: 300 }, "participants")).toBeNull();
    expect(least({ police: 3 }, "detained")?.people).toBe(3);
  });

  it("is not known where no group is, and zero where one is known to be nobody", () => {
    expect(least({})).toBeNull();
    expect(least({ police: 0 })).toEqual({ people: 0, groups: ["police"] });
  });
});

describe("a sum", () => {
  it("tells whether groups give its figures, on the map, in a column, in a split and for the largest crowd", () => {
    const at = (id: string, start: string, place: string, claims: SourcedClaim[]) =>
      aRecord({ id, start, end: start, place: { name: place } }, claims);
    const records = [
      at("one", "2020-09-13", "Minsk", [of("police", 5)]),
      at("two", "2020-09-13", "Minsk", [of("all", 7)]),
      at("three", "2020-09-14", "Brest", [of("protesters", 2, { metric: "participants" })]),
      at("four", "2020-09-14", "Brest", [of("police", 3)]),
    ];
    const answer = summaryOf(records, "", { bin: "day", split: "country" });
    const told = answer.groups.map(({ name, figures }) => [
      name,
      figures.injured?.from_groups,
      figures.participants?.from_groups,
    ]);
    expect(told).toEqual([
      ["Brest", "all", "all"],
      ["Minsk", "some", undefined],
    ]);
    expect(answer.timeline.figures.injured?.from_groups).toEqual(["some", "all"]);
    expect(answer.timeline.figures.participants?.from_groups).toEqual(["none", "all"]);
    expect(answer.split?.[0]?.figures.injured?.from_groups).toBe("some");
    expect(answer.totals.figures.participants.largest?.from_groups).toBe(true);
  });
});

describe("a figure from groups", () => {
  it("is at least so many, open upwards, and names the claims that it is made of", () => {
    expect(resolve([of("police", 39), of("civilians", 50), of("women", 3)], "lowest")).toEqual({
      ...{ headline: 89, low: 89, high: null, least: 89, most: 89 },
      ...{ open: true, qualifier: "at_least" },
      ...{ claims: ["police-39", "civilians-50"], sources_differ: null, from_groups: true },
    });
  });

  it("applies the rule to each group by itself", () => {
    const claims = [
      of("police", 3, { id: "a" }),
      of("police", 6, { id: "b", as_of: "2020-09-14" }),
      of("protesters", 10, { id: "c" }),
      of("protesters", 21, { id: "d", as_of: "2020-09-12" }),
    ];
    expect(people(claims, "lowest")).toBe(13);
    expect(people(claims, "highest")).toBe(27);
    expect(people(claims, "midrange")).toBe(5 + 16);
    expect(people(claims, "latest")).toBe(16);
    expect(resolve(claims, "midrange")?.claims).toEqual(["a", "b", "c", "d"]);
  });

  it("stands only where nobody whom the rule hears counts everybody", () => {
    const claims = [
      of("protesters", 10, { attributed_kind: "monitor" }),
      of("all", 4, { id: "all", attributed_kind: "authority" }),
    ];
    expect(resolve(claims, "lowest")).toMatchObject({ headline: 4, from_groups: false });
    expect(resolve(claims, "monitors")).toMatchObject({ headline: 10, from_groups: true });
    expect(resolve(claims, "organisers")).toBeNull();
  });

  it("is not stopped by words about everybody, nor made of words, of what was replaced or withdrawn", () => {
    const words = { low: null, high: null, qualifier: "vague", phrase: "many" } as const;
    expect(people([of("police", 3), of("all", 0, words)])).toBe(3);
    expect(people([of("police", 0, words)])).toBeNull();
    expect(people([of("police", 3, { status: "superseded" })])).toBeNull();
    expect(people([of("police", 3, { status: "retracted" })])).toBeNull();
    expect(people([of("police", 3, { status: "disputed" })])).toBe(3);
  });

  it("leaves out a group of which only an upper bound is known", () => {
    expect(people([upTo("protesters", 20)])).toBeNull();
    expect(people([upTo("protesters", 20), of("police", 3)])).toBe(3);
    expect(people([upTo("protesters", 20), of("protesters", 5)])).toBe(5);
  });

  it("has what sources say of everybody beside it, whoever the rule hears", () => {
    const said = (low: number) =>
      of("all", low, { id: `all-${low}`, attributed_kind: "authority" });
    const claims = [of("police", 3, { attributed_kind: "media" }), said(10), said(40)];
    expect(resolve(claims, "monitors")?.sources_differ).toBe(4);
  });
});

/** A day with parts: of one somebody counted everybody, of the others groups. */
function aDay(own: SourcedClaim[], ...parts: SourcedClaim[][]): EventRecord[] {
  const renamed = (event: string, claims: SourcedClaim[]) =>
    claims.map((claim) => ({ ...claim, id: `${event}-${claim.id}`, event }));
  return [
    aRecord({ id: "day" }, renamed("day", own)),
    ...parts.map((claims, i) =>
      aRecord({ id: `part-${i}`, part_of: "day" }, renamed(`part-${i}`, claims)),
    ),
  ];
}

const resolved = (records: readonly EventRecord[], rule: Rule = "lowest") =>
  new Map(resolveAll(records, { rule, as_of: null }).map((each) => [each.event.id, each]));

describe("an event with parts", () => {
  it("has no figure from groups where its parts come to as much", () => {
    const day = resolved(aDay([of("police", 5)], [of("all", 3)], [of("protesters", 2)])).get("day");
    expect(day?.figures).toEqual({});
    expect(day?.nets.injured).toEqual({ rollup: 5, headline: 0 });
    expect([day?.from_groups, day?.partials]).toEqual([{}, {}]);
  });

  it("keeps it where they come to less, or nobody counted any of them", () => {
    const more = resolved(aDay([of("police", 6)], [of("all", 3)], [of("protesters", 2)]));
    expect(more.get("day")?.figures.injured).toMatchObject({ headline: 6, from_groups: true });
    expect(more.get("day")?.nets.injured).toEqual({ rollup: 6, headline: 1 });
    const none = resolved(aDay([of("police", 0)], []));
    expect(none.get("day")?.figures.injured?.headline).toBe(0);
  });

  it("may have it under one rule and not under another", () => {
    const records = aDay(
      [of("police", 5, { id: "a" }), of("police", 9, { id: "b" })],
      [of("all", 6, { id: "a" }), of("all", 7, { id: "b" })],
    );
    const under = (rule: Rule) => resolved(records, rule).get("day")?.figures.injured?.headline;
    expect(under("lowest")).toBeUndefined();
    expect(under("highest")).toBe(9);
    expect(under("midrange")).toBeUndefined();
  });

  it("keeps a figure about everybody whatever its parts come to", () => {
    const day = resolved(aDay([of("all", 5)], [of("police", 9)])).get("day");
    expect(day?.figures.injured?.headline).toBe(5);
  });

  it("has none in a selection either that its parts are not in", () => {
    const records = aDay([of("police", 5)], [of("all", 5, { metric: "injured" })]);
    const filter = { ...EVERYTHING, figures: { injured: { from: 0, to: null } } };
    const question = { viewer: "public", filter, viewport: null, bin: "auto" } as const;
    const { totals } = plainly(records, question);
    expect(totals.figures.injured).toMatchObject({ headline: 5, events_with: 1 });
  });
});

describe("what a sum says of groups", () => {
  const both = (records: EventRecord[], rule: Rule = "lowest") => {
    const filter = { ...EVERYTHING, rule };
    const question = { viewer: "public", filter, viewport: null, bin: "auto" } as const;
    const plain = plainly(records, question);
    expect(columnSummary(loaded(records), records, { ...question, today })).toEqual(plain);
    return plain.totals.figures.injured;
  };
  const alone = (id: string, claims: SourcedClaim[]) =>
    aRecord(
      { id },
      claims.map((claim) => ({ ...claim, id: `${id}-${claim.id}`, event: id })),
    );

  it("is which of them it is made of, and which are in no figure", () => {
    const total = both([
      alone("a", [of("police", 2), of("protesters", 3), of("women", 1)]),
      alone("b", [of("police", 4)]),
      alone("c", [of("all", 10), of("journalists", 1)]),
    ]);
    expect(total).toMatchObject({ headline: 19, low: 19, high: 19, open: true, events_with: 3 });
    expect(total.from_groups).toEqual({ subjects: { police: 6, protesters: 3 }, events: 2 });
    expect(total.partial).toEqual({ subjects: { journalists: 1 }, events: 1 });
  });

  it("names no groups of an event whose parts stand for them", () => {
    const total = both(aDay([of("police", 5)], [of("all", 5)]));
    expect(total).toMatchObject({ headline: 5, open: false, events_with: 1 });
    expect(total.from_groups).toEqual({ subjects: {}, events: 0 });
    expect(total.partial).toEqual({ subjects: {}, events: 0 });
  });
});

describe("columns that follow the record", () => {
  const answers = (columns: Loaded, records: EventRecord[], rule: Rule) => {
    const filter = { ...EVERYTHING, rule };
    const question = { viewer: "public", filter, viewport: null, bin: "auto" } as const;
    const { totals } = columnSummary(columns, records, { ...question, today });
    expect(totals).toEqual(plainly(records, question).totals);
    return totals.figures.injured;
  };

  it("give a figure from groups up and take it back as the event's parts change", () => {
    const [day, part] = aDay([of("police", 5)], [of("all", 3)]);
    const more = aDay([], [of("all", 8)])[1];
    if (!day || !part || !more) throw new Error("there is no day");
    const columns = loaded([day, part]);
    expect(answers(columns, [day, part], "lowest").events_with).toBe(2);
    for (const [now, events] of [
      [more, 1],
      [part, 2],
      [more, 1],
      [{ ...more, event: { ...more.event, part_of: null } }, 2],
    ] as const) {
      change(columns, [now]);
      expect(answers(columns, [day, now], "lowest").events_with).toBe(events);
    }
  });

  it("keep rules with the same speakers apart once groups tell them apart", () => {
    const records = aDay([of("all", 5)], [of("all", 3)]);
    const columns = loaded(records);
    for (const { value } of RULES) answers(columns, records, value);
    const groups = aDay(
      [of("police", 5, { id: "a" }), of("police", 9, { id: "b" })],
      [of("all", 6, { id: "a" }), of("all", 7, { id: "b" })],
    );
    change(columns, groups);
    const had = RULES.map(({ value }) => answers(columns, groups, value).events_with);
    expect(had).toEqual([1, 1, 2, 1, 0, 1, 0]);
  });

  it("know what groups were known of at an earlier moment, when its parts were not", () => {
    const records = aDay(
      [of("police", 5, { as_of: "2020-09-13T10:00:00Z" })],
      [of("all", 8, { as_of: "2020-09-13T12:00:00Z" })],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(null, "2020-09-13T11:00:00Z", "2020-09-13T13:00:00Z"),
        (as_of) => {
          const filter = { ...EVERYTHING, as_of };
          const question = { viewer: "public", filter, viewport: null, bin: "auto" } as const;
          const { totals } = columnSummary(loaded(records), records, { ...question, today });
          expect(totals).toEqual(plainly(records, question).totals);
          const early = as_of === "2020-09-13T11:00:00Z";
          expect(totals.figures.injured.headline).toBe(early ? 5 : 8);
          expect(totals.figures.injured.from_groups.events).toBe(early ? 1 : 0);
        },
      ),
      { numRuns: 10 },
    );
  });
});
