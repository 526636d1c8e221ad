/** The job that verifies finds an event of which anything at all is stored otherwise than it is shown. */
import { describe, expect, it } from "vitest";
import { type EventRecord, type SourcedClaim, searchWords } from "../../domain/record.ts";
import { RULES } from "../../domain/rule.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { recordFault } from "../../engine/verify/faults.ts";
import { columnsOf, viewOf } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";

const OTHERWISE = "is shown otherwise than stored";

const theirs = aClaim({ id: "theirs", attributed_kind: "authority", low: 90, high: 90 });
const organisers = aClaim({
  ...{ id: "organisers", attributed_kind: "organiser", low: 95, high: 95, as_of: "2020-09-12" },
});
const vague = aClaim({
  ...{ id: "vague", metric: "injured", attributed_kind: "monitor", qualifier: "vague" },
  ...{ low: null, high: null },
});
const shown = aRecord({ id: "part", part_of: "whole", response: "presence", end: "2020-09-14" }, [
  aClaim({ id: "ours" }),
  theirs,
  organisers,
  vague,
]);
const wider = (id: string) => aRecord({ id, start: "2020-09-01", end: "2020-09-30" });

const columns = columnsOf([shown, wider("whole"), wider("another")]);
const viewer = STATUSES.map(({ value }) => value);
const views = RULES.map(({ value: rule }) => viewOf(columns, { viewer, rule, as_of: null }));

/** What is told of the event when it is stored with these fields, or claims, instead. */
const faultOf = (
  {
    place,
    ...fields
  }: Partial<Omit<EventRecord["event"], "place">> & {
    place?: Partial<EventRecord["event"]["place"]>;
  },
  claims: readonly SourcedClaim[] = shown.claims,
) => {
  const event = { ...shown.event, ...fields, place: { ...shown.event.place, ...place } };
  const stored = { ...shown, event, claims };
  return recordFault(views, { ...stored, words: searchWords(stored) });
};

describe("verifying a record", () => {
  it("finds nothing where all is shown as it is stored", () => {
    expect(faultOf({})).toBeNull();
    expect(recordFault(views, wider("whole"))).toBeNull();
  });

  it.each<[string, Parameters<typeof faultOf>[0]]>([
    ["first day", { start: "2020-09-12" }],
    ["last day", { end: "2020-09-15" }],
    ["exactness of the date", { date_precision: "week" }],
    ["kind", { kind: "repression" }],
    ["form", { form: "rally" }],
    ["response", { response: null }],
    ["status", { status: "retracted" }],
    ["sensitivity", { sensitivity: "restricted" }],
    ["place's name", { place: { name: "Brest" } }],
    ["place's region", { place: { admin1: null } }],
    ["place's middle", { place: { lon: 27.6 } }],
    ["wider event", { part_of: "another" }],
    ["wider event, of which there is none,", { part_of: null }],
  ])("finds another %s", (_what, fields) => {
    expect(faultOf(fields)).toBe(OTHERWISE);
  });

  /** The claims with another one in the place of one. */
  const changed = (id: string, fields: Partial<SourcedClaim>) =>
    shown.claims.map((claim) => (claim.id === id ? { ...claim, ...fields } : claim));

  it.each<[string, readonly SourcedClaim[]]>([
    ["a claim that is not shown", [...shown.claims, aClaim({ ...vague, id: "more" })]],
    ["a claim that is stored no more", shown.claims.slice(0, -1)],
    ["another number", changed("ours", { low: 101, high: 101 })],
    ["a number that one rule alone goes by", changed("organisers", { low: 96, high: 96 })],
    ["another speaker of words alone", changed("vague", { attributed_kind: "witness" })],
    ["a claim in words that was retracted", changed("vague", { status: "retracted" })],
  ])("finds %s", (_what, claims) => {
    expect(faultOf({}, claims)).toBe(OTHERWISE);
  });

  it("finds an event that is not shown at all", () => {
    expect(recordFault(views, aRecord({ id: "unknown" }))).toBe("is stored and not shown");
  });

  it("finds words that are not those of the record", () => {
    expect(recordFault(views, { ...shown, words: `${shown.words} more` })).toBe(
      "is found by other words than its own",
    );
  });
});
