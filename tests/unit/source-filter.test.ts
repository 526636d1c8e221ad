/** A filter by source finds what names the source, itself or by a claim, before and after changes. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Choice, chosenAmong } from "../../domain/filter.ts";
import type { EventRecord } from "../../domain/record.ts";
import { sourceMasks } from "../../engine/query/source-masks.ts";
import type { Columns } from "../../engine/store/columns.ts";
import { change, inParts, loaded } from "../support/columns-of.ts";
import { aClaim, aRecord, aSource } from "../support/examples.ts";

const IDS = ["a", "b", "c", "d"];
const ids = fc.subarray(IDS);
const MOST = 9;

const record = (i: number) =>
  fc.tuple(ids, fc.array(fc.constantFrom(...IDS), { maxLength: 4 })).map(([named, cited]) => {
    const claims = cited.map((source, n) => aClaim({ id: `event-${i}-${n}`, source }));
    const all = [...new Set([...named, ...cited])].map((id) => aSource({ id }));
    return { ...aRecord({ id: `event-${i}` }, claims), sources: all };
  });

const records = fc
  .uniqueArray(fc.nat(MOST), { minLength: 1 })
  .chain((numbers) => fc.tuple(...numbers.sort().map(record)));

const choice: fc.Arbitrary<Choice> = fc.record({
  only: fc.subarray([...IDS, "nowhere"]),
  not: fc.subarray([...IDS, "nowhere"]),
});

function passing(columns: Columns, choice: Choice): string[] {
  const { ids } = columns.events;
  const masks = sourceMasks(columns, choice);
  const passed: string[] = [];
  for (let row = 1; row < ids.count; row++)
    if (masks.every(({ marks, passing }) => marks[row] === passing)) passed.push(ids.idOf(row));
  return passed.sort();
}

function matching(records: readonly EventRecord[], choice: Choice): string[] {
  const matching = records.filter(({ sources }) =>
    chosenAmong(
      choice,
      sources.map(({ id }) => id),
    ),
  );
  return matching.map(({ event }) => event.id).sort();
}

it("events are found by the sources that they or their claims name, whatever was loaded and changed", () => {
  fc.assert(
    fc.property(records, fc.array(records, { maxLength: 2 }), choice, (first, changes, asked) => {
      const held = loaded(first, inParts(2));
      const now = new Map(first.map((each) => [each.event.id, each]));
      expect(passing(held.current.columns, asked)).toEqual(matching([...now.values()], asked));
      for (const changed of changes) {
        change(held, changed);
        for (const each of changed) now.set(each.event.id, each);
        expect(passing(held.current.columns, asked)).toEqual(matching([...now.values()], asked));
      }
    }),
    { numRuns: 300 },
  );
});
