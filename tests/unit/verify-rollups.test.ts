/** The job that verifies finds a net value that its event's parts do not make. */
import { describe, expect, it } from "vitest";
import { groupOf } from "../../engine/store/claims.ts";
import { rollupFaults } from "../../engine/verify/faults.ts";
import { columnsOf, viewOf } from "../support/columns-of.ts";
import { seedRecords } from "../support/seed-records.ts";

const MINSK = "BLR-2020-09-13-minsk";

describe("verifying the roll-ups", () => {
  const view = viewOf(columnsOf(seedRecords()), { viewer: "public", rule: "lowest", as_of: null });

  const whole = { from: 0, to: view.visibility.tree.rows.length };

  it("finds nothing in the record that ships", () => {
    expect(rollupFaults(view, whole)).toEqual(new Map());
  });

  it("finds an event that adds more to the sum than it should", () => {
    const group = groupOf(view.columns, view.columns.events.ids.rowOf(MINSK), 0);
    const entries = { ...view.figures.entries, net: view.figures.entries.net.slice() };
    entries.net[view.figures.of[group] ?? 0] = 1;
    const altered = { ...view, figures: { ...view.figures, entries } };
    expect([...rollupFaults(altered, whole)]).toEqual([
      [MINSK, "has parts and a remainder of participants (lowest) that are not its roll-up"],
    ]);
  });
});
