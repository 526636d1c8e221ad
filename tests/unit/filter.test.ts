/** The filter's address: what is written is read again, equal filters have equal addresses, and bad input is named. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chosen,
  chosenAmong,
  daysOf,
  EVERYTHING,
  type Filter,
  namedIn,
} from "../../domain/filter.ts";
import { FILTER_KEYS, parseFilter, printFilter } from "../../domain/filter-url.ts";
import { dayOf } from "../../domain/when.ts";
import { filter, words } from "../support/arbitraries.ts";

const read = (query: string) => {
  const { filter, problems } = parseFilter(query);
  expect(problems).toEqual([]);
  return filter;
};
const choice = (only: string[], not: string[] = []) => ({ only, not });
const day = (iso: string) => ({ day: dayOf(iso) });

describe("any filter", () => {
  it("is read from its address as it was written", () => {
    fc.assert(
      fc.property(filter, (any) => {
        expect(read(printFilter(any))).toEqual(any);
      }),
      { numRuns: 400 },
    );
  });

  it("has its keys in the one order, each once, and no default", () => {
    fc.assert(
      fc.property(filter, (any) => {
        const keys = [...new URLSearchParams(printFilter(any)).keys()];
        expect(keys).toEqual(FILTER_KEYS.filter((key) => keys.includes(key)));
      }),
    );
    expect(printFilter(EVERYTHING)).toBe("");
  });

  it("has one address, in whatever order its keys and items were typed", () => {
    fc.assert(
      fc.property(filter, fc.infiniteStream(fc.nat()), (any, stream) => {
        const pairs = [...new URLSearchParams(printFilter(any))];
        const order = new Map(pairs.map((pair) => [pair, stream.next().value]));
        const shuffled = new URLSearchParams(
          pairs.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
        );
        expect(printFilter(read(shuffled.toString()))).toBe(printFilter(any));
      }),
    );
    expect(printFilter(read("kind=repression,demonstration&country=LTU,BLR,LTU"))).toBe(
      "country=BLR,LTU&kind=demonstration,repression",
    );
  });

  it("whatever is typed, what could be read of it is written and read again", () => {
    const junk = fc.oneof(
      fc.string({ unit: "grapheme" }),
      words,
      fc.constantFrom("..", "-0d", "0.0000001,1,1km", "1e3..", "-0,-0,5m"),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...FILTER_KEYS), junk), { maxLength: 4 }),
        (pairs) => {
          const { filter } = parseFilter(new URLSearchParams(pairs));
          expect(read(printFilter(filter))).toEqual(filter);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("the keys of the contract", () => {
  it("stand in this order", () => {
    expect(FILTER_KEYS).toEqual([
      ...[
        "country",
        "admin1",
        "place",
        "near",
        "bbox",
        "date",
        "dated",
        "kind",
        "form",
        "response",
      ],
      ...[
        "said_by",
        "has",
        "participants",
        "detained",
        "in_custody",
        "charged",
        "injured",
        "killed",
      ],
      ...["differ", "precision", "on_map", "source", "q", "part_of", "status", "as_of", "subject"],
      "rule",
    ]);
  });

  it.each<[string, Partial<Filter>]>([
    ["country=BLR,LTU", { country: choice(["BLR", "LTU"]) }],
    ["near=53.9,27.57,25km", { near: { lat: 53.9, lon: 27.57, radius_m: 25_000 } }],
    ["near=53.9,27.57,1500m", { near: { lat: 53.9, lon: 27.57, radius_m: 1_500 } }],
    ["bbox=23,51,33,56.5", { bbox: { west: 23, south: 51, east: 33, north: 56.5 } }],
    ["bbox=170,-50,-170,-30", { bbox: { west: 170, south: -50, east: -170, north: -30 } }],
    [
      "date=2020-08-22..2020-09-27",
      { date: { from: day("2020-08-22"), to: day("2020-09-27") } as Filter["date"] },
    ],
    [
      "date=2020-09-13",
      { date: { from: day("2020-09-13"), to: day("2020-09-13") } as Filter["date"] },
    ],
    ["date=-7d..", { date: { from: { daysFromToday: -7 }, to: null } }],
    ["dated=added", { dated: "added" }],
    ["kind=demonstration,repression", { kind: { only: ["demonstration", "repression"], not: [] } }],
    ["form=!talks", { form: { only: [], not: ["talks"] } }],
    ["said_by=authority", { said_by: { only: ["authority"], not: [] } }],
    ["has=injured", { has: { only: ["injured"], not: [] } }],
    ["has=!participants", { has: { only: [], not: ["participants"] } }],
    ["detained=100..", { figures: { detained: { from: 100, to: null } } }],
    ["differ=2", { differ: 2 }],
    ["precision=city", { precision: "city" }],
    ["q=water+cannon", { q: "water cannon" }],
    ["part_of=BLR-2020-protests", { part_of: { only: ["BLR-2020-protests"], not: [] } }],
    ["status=draft", { status: { only: ["draft"], not: [] } }],
    ["as_of=2020-09-14T00:00Z", { as_of: "2020-09-14T00:00Z" }],
    ["subject=police", { subject: "police" }],
    ["rule=authorities", { rule: "authorities" }],
  ])("%s", (query, expected) => {
    expect(read(query)).toEqual({ ...EVERYTHING, ...expected });
    expect(printFilter(read(query))).toBe(query);
  });

  it("leave defaults out", () => {
    expect(printFilter(read("dated=event&rule=lowest"))).toBe("");
  });

  it("write a name with a comma, a leading exclamation mark or a backslash so that it is read again", () => {
    const place = choice(["!Viva!", "Washington, D.C.", "a\\b"], ["Минск"]);
    const written = printFilter({ ...EVERYTHING, place });
    expect(new URLSearchParams(written).get("place")).toBe(
      "\\!Viva!,Washington\\, D.C.,a\\\\b,!Минск",
    );
    expect(read(written).place).toEqual(place);
  });
});

describe("what is no filter", () => {
  it.each([
    ["colour=red", "unknown_key"],
    ["size=detained", "unknown_key"],
    ["kind=parade", "bad_value"],
    ["kind=", "bad_value"],
    ["kind=demonstration,,arrest", "bad_value"],
    ["country=Belarus", "bad_value"],
    ["date=13/09/2020", "bad_value"],
    ["date=2020-02-30", "bad_value"],
    ["date=2020-09-27..2020-08-22", "bad_value"],
    ["date=..", "bad_value"],
    ["detained=-5..", "bad_value"],
    ["detained=9..3", "bad_value"],
    ["detained=many", "bad_value"],
    ["near=91,0,5km", "bad_value"],
    ["near=53.9,27.57,0m", "bad_value"],
    ["near=53.9,27.57", "bad_value"],
    ["near=1.2.3,27.57,5km", "bad_value"],
    ["bbox=23,57,33,51", "bad_value"],
    ["bbox=23,51,33", "bad_value"],
    ["differ=0.5", "bad_value"],
    ["precision=room", "bad_value"],
    ["rule=average", "bad_value"],
    ["as_of=yesterday", "bad_value"],
    ["subject=everybody", "bad_value"],
    ["subject=police,women", "bad_value"],
    ["as_of=2020-09-14T10:00", "bad_value"],
  ])("%s is named and left out", (query, code) => {
    const { filter, problems } = parseFilter(query);
    const [key, value = ""] = query.split("=");
    expect(problems).toEqual([{ key, value, code }]);
    expect(filter).toEqual(EVERYTHING);
  });

  it("names a key that is given twice, and keeps the first", () => {
    const { filter, problems } = parseFilter("rule=latest&rule=highest");
    expect(filter.rule).toBe("latest");
    expect(problems).toEqual([{ key: "rule", value: "highest", code: "repeated" }]);
  });

  it("passes over the keys that belong to somebody else", () => {
    expect(parseFilter("?limit=5&kind=violence", ["limit"]).problems).toEqual([]);
  });
});

describe("a choice", () => {
  const choice = { only: ["a", "b", "c"], not: ["c", "d", "e"] };

  it("is named by the first two that it takes and the first two that it leaves out", () => {
    expect(namedIn(choice)).toEqual(["a", "b", "c", "d"]);
    expect(namedIn({ only: [], not: ["d"] })).toEqual(["d"]);
  });

  it("takes what it names and does not leave out, and all but that where it names nothing", () => {
    expect(["a", "c", "d", "f"].map((value) => chosen(choice, value))).toEqual([
      ...[true, false, false, false],
    ]);
    expect(["a", "d"].map((value) => chosen({ only: [], not: ["d"] }, value))).toEqual([
      ...[true, false],
    ]);
  });

  it("takes several where one is among what it names and none among what it leaves out", () => {
    const some = [["a", "f"], ["a", "d"], ["f"], []];
    expect(some.map((values) => chosenAmong(choice, values))).toEqual([true, false, false, false]);
    const not = { only: [], not: ["d"] };
    expect(some.map((values) => chosenAmong(not, values))).toEqual([true, false, true, true]);
  });
});

describe("a period's days", () => {
  const today = dayOf("2020-09-14") ?? 0;

  it("are counted from today where it says so", () => {
    expect(daysOf(read("date=-7d..0d").date, today)).toEqual({ from: today - 7, to: today });
  });

  it("have no end where an end is open, and none at all without a period", () => {
    expect(daysOf(read("date=2020-09-13..").date, today)).toEqual({
      from: today - 1,
      to: Number.POSITIVE_INFINITY,
    });
    expect(daysOf(null, today)).toEqual({
      from: Number.NEGATIVE_INFINITY,
      to: Number.POSITIVE_INFINITY,
    });
  });
});
