/** Rows made of some events and those above and below them are the rows made of all of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asKnownAt } from "../../domain/as-of.ts";
import { csvLines, type Exported } from "../../domain/csv-rows.ts";
import { publicView } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { figureAll, resolveAll } from "../../domain/resolve-all.ts";
import { RULES } from "../../domain/rule.ts";
import { anyForest } from "../support/any-forest.ts";
import { anyTerm } from "../support/arbitraries.ts";

/** An event, what it is part of and what is part of it, at any depth. */
function withRelatives(records: readonly EventRecord[], id: string): EventRecord[] {
  const wider = new Map(records.map(({ event }) => [event.id, event.part_of]));
  const above = (from: string): string[] => {
    const up = wider.get(from) ?? null;
    return up === null ? [from] : [from, ...above(up)];
  };
  const own = above(id);
  return records.filter(({ event }) => own.includes(event.id) || above(event.id).includes(id));
}

describe("the figures of some records", () => {
  it("are those of the plain pass over all, whatever is hidden between them", () => {
    fc.assert(
      fc.property(anyForest, anyTerm(RULES), (records, rule) => {
        const site = "https://vigil.example";
        const exported: Exported = { shape: "events", rule, site, forEditors: false };
        const rows = new Map(
          resolveAll(publicView(records), { rule, as_of: null }).map((record) => [
            record.event.id,
            csvLines(record, exported),
          ]),
        );
        for (const { event } of records) {
          const some = figureAll(
            asKnownAt(publicView(withRelatives(records, event.id)), null),
            rule,
          );
          const own = some.find((record) => record.event.id === event.id);
          expect(own && csvLines(own, exported)).toBe(rows.get(event.id));
        }
      }),
    );
  });
});
