/** The bench's comparison of answers: what it is worth depends on what it notices. */
import { describe, expect, it } from "vitest";
import { difference } from "../../bench/dashboard/answer.ts";
import { conditionsOf } from "../../bench/dashboard/conditions.ts";
import { labelsOf } from "../../bench/dashboard/labels.ts";
import { answerFrom, statementsOf } from "../../bench/dashboard/statements.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import type { Place } from "../../domain/place.ts";

const counts = (numbers: Record<string, number>) => new Map(Object.entries(numbers));

describe("answers of a bench's peers", () => {
  const ours = { kind: counts({ demonstration: 3, violence: 0 }), sums: counts({ killed: 2 }) };

  it("agree when every number they give is ours, and what is missing is none", () => {
    expect(difference(ours, { kind: counts({ demonstration: 3 }) })).toBeNull();
    expect(difference(ours, { kind: counts({ demonstration: 3, repression: 0 }) })).toBeNull();
  });

  it("differ by a number that is another, too many or too few", () => {
    const other = (part: string, numbers: Record<string, number>) =>
      difference(ours, { [part]: counts(numbers) });
    expect(other("kind", { demonstration: 4 })).toBe("kind, demonstration: 3 and 4");
    expect(other("kind", { demonstration: 3, repression: 1 })).toBe("kind, repression: 0 and 1");
    expect(other("circles", { BLR: 1 })).toBe("circles, BLR: 0 and 1");
  });

  it("may differ in sums, for peers add up what events add to the whole record", () => {
    expect(difference(ours, { sums: counts({ killed: 1 }) })).toBeNull();
  });
});

const minsk: Place = {
  ...{ name: "Minsk", admin1: "Minsk City", country: "BLR", precision: "city" },
  ...{ lat: 53.9, lon: 27.57, uncertainty_m: 8_000 },
};

describe("a refresh as SQL", () => {
  const labels = labelsOf([minsk]);
  const { filter } = parseFilter("kind=violence&said_by=media&date=2020-08-01..2020-08-31");
  const conditions = conditionsOf(filter, labels);
  const statements = statementsOf({ filter, conditions, level: "country" });
  const grouping = (column: string) =>
    statements.find((statement) => statement.includes(`group by ${column}`)) ?? "";
  const kind = "kind in (2)";
  const days = "end_day >= 18475 and start_day <= 18505";

  it("is eleven statements, of which eight are facets that ignore their own part of the filter", () => {
    expect(statements).toHaveLength(11);
    for (const facet of ["form", "response", "country", "admin1", "precision", "has"])
      for (const part of [kind, "said_by &", days]) expect(grouping(facet)).toContain(part);
    expect(grouping("kind")).not.toContain(kind);
    expect(grouping("kind")).toContain("said_by &");
    expect(grouping("said_by")).not.toContain("said_by &");
  });

  it("draws months whatever the period, and sums events within it only", () => {
    expect(grouping("month, kind")).not.toContain(days);
    expect(statements[0]).toContain("when start_day >= 18475 and end_day <= 18505 then net_killed");
  });

  it("gives numbers their names, and counts an event for each value whose bit it has", () => {
    const totals = [5, 4, 5, 9, 1, 2, 0, 0, 0, 0, 0, 300, null, null, null, null, null];
    const none: number[][] = [];
    const facets = [[[0, 3]], none, none, [[0, 5]], none, none, [[0b11, 2]], none];
    const answer = answerFrom([[totals], none, none, ...facets], labels, "country");
    expect(answer.totals).toEqual(
      counts({
        ...{ events: 5, on_map: 5, claims: 9, disagreeing: 1, not_datable: 1, participants: 2 },
        ...{ detained: 0, in_custody: 0, charged: 0, injured: 0, killed: 0 },
      }),
    );
    expect(answer.sums?.get("participants")).toBe(300);
    expect(answer.kind).toEqual(counts({ demonstration: 3 }));
    expect(answer.country).toEqual(counts({ BLR: 5 }));
    expect([...(answer.said_by?.values() ?? [])]).toEqual([2, 2]);
  });
});
