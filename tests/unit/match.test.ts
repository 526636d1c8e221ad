/** What the filter means: which events it lets pass, and that it only ever takes away. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import type { EventRecord } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { select } from "../../domain/summarise/selection.ts";
import { sumOf } from "../../domain/summarise/sums.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { dayOf } from "../../domain/when.ts";
import { forest, someKeys } from "../support/arbitraries.ts";
import { aClaim, aRecord } from "../support/examples.ts";

const today = dayOf("2020-09-20") ?? 0;

function selected(records: readonly EventRecord[], filter: Filter) {
  return select(resolveAll(records, filter), filter, today);
}

/** The ids of those that pass, in order. */
function passing(records: readonly EventRecord[], query: string): string[] {
  const { filter, problems } = parseFilter(query);
  expect(problems).toEqual([]);
  return selected(records, filter).selected.map(({ event }) => event.id);
}

const authority = aClaim({ id: "by-authority", attributed_kind: "authority", low: 50, high: 50 });
const media = aClaim({ id: "by-media", low: 120, high: null, qualifier: "at_least" });
const injured = aClaim({ id: "injured", metric: "injured", subject: "police", low: 3, high: 3 });
const inWords = aClaim({
  id: "in-words",
  metric: "detained",
  low: null,
  high: null,
  qualifier: "vague",
  phrase: "hundreds",
});

const records = [
  aRecord({
    id: "campaign",
    form: "other",
    start: "2020-08-09",
    end: "2020-09-27",
    place: { name: "Belarus", admin1: null, precision: "country" },
  }),
  aRecord(
    { id: "minsk", part_of: "campaign", title: "Water cannon in Minsk", response: "intervention" },
    [authority, media],
  ),
  aRecord({ id: "district", part_of: "minsk", place: { precision: "street" } }, [inWords]),
  aRecord(
    {
      id: "brest",
      kind: "repression",
      form: "arrests",
      start: "2020-09-20",
      end: "2020-09-20",
      place: { name: "Brest", admin1: "Brest Region", lat: 52.0976, lon: 23.6877 },
    },
    [injured],
  ),
  aRecord({
    id: "vilnius",
    added_on: "2026-11-24",
    place: { name: "Vilnius", admin1: null, country: "LTU", lat: 54.687, lon: 25.28 },
  }),
];

describe("each key of the filter", () => {
  it.each<[string, string[]]>([
    ["", ["campaign", "minsk", "district", "brest", "vilnius"]],
    ["country=LTU", ["vilnius"]],
    ["country=!LTU", ["campaign", "minsk", "district", "brest"]],
    ["country=BLR,LTU", ["campaign", "minsk", "district", "brest", "vilnius"]],
    ["admin1=Brest+Region", ["brest"]],
    ["admin1=none", ["campaign", "vilnius"]],
    ["admin1=BLR:Brest+Region", ["brest"]],
    ["admin1=LTU:Brest+Region", []],
    ["admin1=!BLR:Brest+Region", ["campaign", "minsk", "district", "vilnius"]],
    ["admin1=BLR:none", ["campaign"]],
    ["admin1=LTU:none,Brest+Region", ["brest", "vilnius"]],
    ["place=Minsk,Brest", ["minsk", "district", "brest"]],
    ["near=53.9,27.57,25km", ["campaign", "minsk", "district"]],
    ["bbox=23,51,26,55", ["brest", "vilnius"]],
    ["bbox=26,51,-170,55", ["campaign", "minsk", "district"]],
    ["date=2020-09-13", ["campaign", "minsk", "district", "vilnius"]],
    ["date=..2020-08-31", ["campaign"]],
    ["date=0d", ["campaign", "brest"]],
    ["date=2026-11-24&dated=added", ["vilnius"]],
    ["kind=repression", ["brest"]],
    ["form=!march", ["campaign", "brest"]],
    ["response=intervention", ["minsk"]],
    ["response=unknown&kind=demonstration", ["campaign", "district", "vilnius"]],
    ["said_by=authority", ["minsk"]],
    ["said_by=!authority", ["campaign", "district", "brest", "vilnius"]],
    ["has=injured", ["brest"]],
    ["has=detained", []],
    ["has=!participants", ["campaign", "district", "brest", "vilnius"]],
    ["participants=100..", []],
    ["participants=100..&rule=highest", ["minsk"]],
    ["participants=50", ["minsk"]],
    ["injured=1..", ["brest"]],
    ["differ=2", ["minsk"]],
    ["differ=2.5", []],
    ["precision=street", ["district"]],
    ["precision=city", ["minsk", "district", "brest", "vilnius"]],
    ["source=a-source", ["campaign", "minsk", "district", "brest", "vilnius"]],
    ["source=!a-source", []],
    ["q=CANNON+minsk", ["minsk"]],
    ["q=hundreds", ["district"]],
    ["part_of=campaign", ["minsk", "district"]],
    ["part_of=minsk", ["district"]],
    ["part_of=minsk,campaign", ["minsk", "district"]],
    ["part_of=!minsk", ["campaign", "minsk", "brest", "vilnius"]],
    ["part_of=campaign,!minsk", ["minsk"]],
    ["status=draft", []],
    ["country=BLR&kind=demonstration&has=participants", ["minsk"]],
  ])("%s", (query, ids) => {
    expect(passing(records, query)).toEqual(ids);
  });
});

describe("a period", () => {
  it("lists an event that reaches beyond it, and sums only those that lie within", () => {
    const { filter } = parseFilter("date=2020-09-13");
    const { selected: all, summed } = selected(records, filter);
    expect(all.filter(summed).map(({ event }) => event.id)).toEqual([
      "minsk",
      "district",
      "vilnius",
    ]);
  });
});

describe("any filter", () => {
  it("lets through no more events, and sums no more people, than it does with a key less", () => {
    fc.assert(
      fc.property(forest, someKeys, someKeys, (records, some, more) => {
        // These choose no events: they say how figures are read, and which date counts.
        const { rule: _, as_of: __, dated: ___, subject: ____, ...added } = more;
        const wide = { ...EVERYTHING, ...some };
        const unset = Object.fromEntries(
          Object.entries(added).filter(([key]) => !(key in some)),
        ) as Partial<Filter>;
        const [all, fewer] = [selected(records, wide), selected(records, { ...wide, ...unset })];
        const ids = all.selected.map(({ event }) => event.id);
        for (const { event } of fewer.selected) expect(ids).toContain(event.id);
        for (const { value } of METRICS) {
          const total = (selection: typeof all) =>
            sumOf(selection.selected, value, selection)?.headline ?? 0;
          expect(total(fewer)).toBeLessThanOrEqual(total(all));
        }
      }),
    );
  });
});
