/** How far the sources of an event differ, by the columns and by the records themselves. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { differenceIn } from "../../engine/figures/difference.ts";
import { anyForest } from "../support/any-forest.ts";
import { columnsOf, seenBy, viewOf } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";

type Records = Parameters<typeof columnsOf>[0];

/** By event, from the columns. */
function differences(records: Records): Record<string, number> {
  const columns = columnsOf(records);
  const { claimStatus } = viewOf(columns, { viewer: "public", rule: "lowest", as_of: null });
  const difference = differenceIn({ ...columns, claimStatus });
  const ids = seenBy("public", records).map(({ event }) => event.id);
  return Object.fromEntries(ids.map((id) => [id, difference(columns.events.ids.rowOf(id))]));
}

const plainly = (records: Records) =>
  Object.fromEntries(
    resolveAll(seenBy("public", records), EVERYTHING).map(({ event, differs }) => [
      event.id,
      differs,
    ]),
  );

it("The sources of an event differ as its records say, whatever they are", () => {
  fc.assert(
    fc.property(anyForest, (records) => {
      expect(differences(records)).toEqual(plainly(records));
    }),
    { numRuns: 100 },
  );
});

it("No event differs by what is said of the one behind it", () => {
  const claims = (...numbers: number[]) =>
    numbers.map((low, i) => aClaim({ id: `${low}-${i}`, metric: "detained", low, high: low }));
  const records = [aRecord({ id: "a" }, claims(10, 30)), aRecord({ id: "b" }, claims(1, 90))];
  expect(differences([...records, aRecord({ id: "c" }, claims(4))])).toEqual({ a: 3, b: 90, c: 1 });
});
