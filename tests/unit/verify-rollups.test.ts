/** The job that verifies finds a roll-up that its parts do not make. */
import { describe, expect, it } from "vitest";
import { resolveAll } from "../../domain/resolve-all.ts";
import { rollupFaults } from "../../server/dashboard/verify-job.ts";
import { seedRecords } from "../support/seed-records.ts";

const MINSK = "BLR-2020-09-13-minsk";

describe("verifying the roll-ups", () => {
  const records = resolveAll(seedRecords(), { rule: "lowest", as_of: null });

  it("finds nothing in the record that ships", () => {
    expect(rollupFaults({ records }, "lowest")).toEqual([]);
  });

  it("finds an event that adds more to the sum than it should, and the wider event it belongs to", () => {
    const wrong = records.map((record) => {
      const { participants } = record.nets;
      if (record.event.id !== MINSK || !participants) return record;
      const nets = { ...record.nets, participants: { ...participants, rollup: 1 } };
      return { ...record, nets };
    });
    const wider = records.find(({ event }) => event.id === MINSK)?.event.part_of;
    expect(rollupFaults({ records: wrong }, "lowest").sort()).toEqual(
      [MINSK, wider]
        .map((id) => `${id}: parts and remainder of participants (lowest) are not its roll-up.`)
        .sort(),
    );
  });

  it("finds a figure that is larger than its event's roll-up", () => {
    const wrong = records.map((record) =>
      record.event.id === MINSK ? { ...record, nets: {} } : record,
    );
    expect(rollupFaults({ records: wrong }, "lowest").join()).toContain(`${MINSK}: parts`);
  });
});
