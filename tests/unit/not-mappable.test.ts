/** Why events are not on the map, and how many for which reason. */
import { describe, expect, it } from "vitest";
import { byKind, REASONS, reasonCounts, reasonOf } from "../../client/dashboard/list/reasons.ts";
import { mappable } from "../../domain/place.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const records = [...seedRecords()].map((record, i) =>
  i % 9 === 0
    ? {
        ...record,
        event: { ...record.event, place: { ...record.event.place, lat: null, lon: null } },
      }
    : record,
);

describe("the reasons why events are not mappable", () => {
  it.each(["", "kind=repression", "precision=city", "precision=country", "date=2020-09-13"])(
    "are counted so that they add up to all of them: %s",
    (query) => {
      const summary = summaryOf(records, query);
      const precision = /precision=(\w+)/.exec(query)?.[1] as "city" | "country" | undefined;
      const counts = reasonCounts(summary, precision ?? null);
      expect(counts.country + counts.position).toBe(summary.totals.not_mappable);
      expect(counts.position).toBeGreaterThanOrEqual(0);
      if (query !== "") return;
      const unmapped = records.map(({ event }) => event).filter(({ place }) => !mappable(place));
      for (const reason of REASONS) {
        const of = unmapped.filter((event) => reasonOf(event) === reason);
        expect(counts[reason]).toBe(of.length);
        expect(byKind(unmapped, reason).flatMap(({ events }) => events)).toHaveLength(of.length);
      }
    },
  );
});
