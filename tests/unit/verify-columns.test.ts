/** The job that verifies reads the record in pages, and again what moved meanwhile. */
import { describe, expect, it } from "vitest";
import type { EventRecord } from "../../domain/record.ts";
import type { RecordSource } from "../../engine/source.ts";
import { followLog } from "../../engine/store/follow-log.ts";
import { checkColumns } from "../../engine/verify/check.ts";
import { alone } from "../../engine/worker/pass.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { memorySource } from "../support/memory-source.ts";

/** So many events with a claim each, in the order of their ids. */
const events = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const id = `event-${String(i).padStart(5, "0")}`;
    return aRecord({ id }, [aClaim({ id: `claim-of-${id}` })]);
  });

/**
 * A source that reads pages of 500, and whose log goes on: after each read `then` may commit changes, of which it gives
 * the events.
 */
function movingSource(records: readonly EventRecord[], then: (reads: number) => readonly string[]) {
  const source = memorySource(records);
  const moves: (readonly string[])[] = [[]];
  const again: string[][] = [];
  const log: RecordSource["log"] = {
    ...source.log,
    head: async () => moves.length,
    movedBetween: async (from, to) => [...new Set(moves.slice(from, to).flat())],
  };
  const texts: RecordSource["texts"] = {
    ...source.texts,
    recordsAfter: async (id) => (await source.texts.recordsAfter(id)).slice(0, 500),
    records: (ids) => {
      again.push([...ids]);
      return source.texts.records(ids);
    },
  };
  let reads = 0;
  const together: RecordSource["unhurried"]["together"] = async (read) => {
    const found = await read({ ...source, log, texts });
    const moved = then(++reads);
    if (moved.length > 0) moves.push(moved);
    return found;
  };
  return { ...source, log, texts, again, unhurried: { ...source.unhurried, log, texts, together } };
}

const verified = async (source: ReturnType<typeof movingSource>) =>
  checkColumns(source.unhurried, (await followLog(source, alone)).catchUp);

describe("verifying the columns", () => {
  it("reads each event once where nothing moves", async () => {
    const source = movingSource(events(1_100), () => []);
    expect(await verified(source)).toEqual({ records: 1_100, faults: new Map() });
    expect(source.again).toEqual([]);
  });

  it("reads again what moved, once, and no more than a thousand at a time", async () => {
    const all = events(1_100);
    const ids = all.map(({ event }) => event.id);
    const source = movingSource(all, (reads) => (reads === 1 ? ids : []));
    expect(await verified(source)).toEqual({ records: 1_100, faults: new Map() });
    expect(source.again.map(({ length }) => length)).toEqual([1_000, 100]);
    expect(source.again.flat()).toEqual(ids);
  });

  it("leaves to the next night what moves at each of fifty looks", async () => {
    const source = movingSource(events(3), () => ["event-00001"]);
    expect(await verified(source)).toEqual({ records: 3, faults: new Map() });
    expect(source.again).toEqual(Array(50).fill(["event-00001"]));
  });
});
