/** Columns that were kept in a file are the same columns; a file that is not whole is none. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { endianness, tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import type { EventRecord } from "../../domain/record.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { dayOf } from "../../domain/when.ts";
import type { Viewer } from "../../engine/engine.ts";
import { Unusable } from "../../engine/snapshot/array-file.ts";
import { openColumns, stateOf, writeColumns } from "../../engine/snapshot/columns-file.ts";
import type { Columns } from "../../engine/store/columns.ts";
import type { Column } from "../../engine/store/shared-array.ts";
import { alone } from "../../engine/worker/pass.ts";
import { anyForest } from "../support/any-forest.ts";
import { someKeys } from "../support/arbitraries.ts";
import { change, columnSummary, columnsOf, loaded, loadedOf } from "../support/columns-of.ts";
import { syntheticRecords } from "../support/seed-records.ts";

const fingerprint = { program: "this one", store: "a store", change: 7, hash: "of change 7" };
const always = { goesOn: () => true, sync: false };
const today = dayOf("2026-11-24") ?? 0;
const viewer = fc.constantFrom<Viewer>(
  "public",
  STATUSES.map(({ value }) => value),
);
const few = someKeys.map((some): Filter => ({ ...EVERYTHING, ...some }));

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vigil-columns-"));
  file = join(folder, "columns.bin");
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(): Columns {
  const kept = openColumns(file);
  try {
    return kept.columns(alone);
  } finally {
    kept.close();
  }
}

async function throughFile(columns: Columns): Promise<Columns> {
  expect(await writeColumns(file, { columns, fingerprint }, always)).toBeGreaterThan(0);
  return read();
}

/** All that columns hold, without the room that they do not use. */
function held(columns: Columns) {
  const values: Column[] = [];
  columns.onColumns((column, length) => {
    values.push(column.slice(0, length));
    return column;
  });
  return { values, state: stateOf(columns) };
}

describe("columns in a file", () => {
  it("are the columns that were written, to the last value", async () => {
    await fc.assert(
      fc.asyncProperty(anyForest, async (records) => {
        const columns = columnsOf(records);
        expect(held(await throughFile(columns))).toEqual(held(columns));
      }),
      { numRuns: 50 },
    );
  });

  it("find the codes of what they hold", async () => {
    const { events, sources } = await throughFile(columnsOf(syntheticRecords(50)));
    const { dateSpans, places } = events;
    expect(dateSpans.count).toBeGreaterThan(10);
    for (let code = 1; code < dateSpans.count; code++) {
      const [start, end] = [dateSpans.startOf(code), dateSpans.endOf(code)];
      expect(dateSpans.codeOf(start, end, dateSpans.precisionOf(code))).toBe(code);
    }
    for (const codes of [places, sources])
      codes.entries().forEach(([key], i) => {
        expect(codes.find(key)).toBe(i + 1);
      });
  });

  it("know whose the texts are that a search finds", async () => {
    const columns = columnsOf(syntheticRecords(50));
    const kept = await throughFile(columns);
    const rowsFound = ({ searchTexts, events }: Columns, viewer: Viewer) => {
      const numbers = Array.from({ length: searchTexts.count }, (_, number) => number);
      return numbers.flatMap((number) => {
        const rows = new Uint8Array(events.count);
        searchTexts.mark(rows, [number], viewer);
        const row = rows.indexOf(1);
        return row > 0 ? [[number, row]] : [];
      });
    };
    for (const viewer of ["public", STATUSES.map(({ value }) => value)] as const) {
      expect(rowsFound(columns, viewer)).toHaveLength(50);
      expect(rowsFound(kept, viewer)).toEqual(rowsFound(columns, viewer));
    }
  });

  it("are as wide as they were", async () => {
    const columns = columnsOf(syntheticRecords(10));
    columns.claims.tellMilliseconds();
    columns.claims.takeManySources();
    columns.events.takeManyWhens();
    columns.events.takeAnyDay();
    expect(held(await throughFile(columns))).toEqual(held(columns));
  });

  it("answer and take changes as those do that were never written", async () => {
    await fc.assert(
      fc.asyncProperty(anyForest, anyForest, few, viewer, async (before, after, filter, viewer) => {
        const never = loaded(before);
        // A change before it is written leaves claims behind, and rows in another order than their ids.
        const early = someOf(after, 0, before);
        change(never, early);
        const kept = loadedOf(await throughFile(never.current.columns));
        const late = someOf(after, 1, [...before, ...early]);
        change(never, late);
        change(kept, late);
        const records = latest([...before, ...early, ...late]);
        const question = { viewer, filter, today };
        expect(columnSummary(kept, records, question)).toEqual(
          columnSummary(never, records, question),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("can be read by its owner alone", async () => {
    await throughFile(columnsOf(syntheticRecords(10)));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

/** Every second record, without those whose wider event is not there. */
function someOf(records: readonly EventRecord[], from: number, there: readonly EventRecord[]) {
  const some = records.filter((_, i) => i % 2 === from);
  const ids = new Set([...there, ...some].map(({ event }) => event.id));
  return some.map((record) =>
    record.event.part_of === null || ids.has(record.event.part_of)
      ? record
      : { ...record, event: { ...record.event, part_of: null } },
  );
}

function latest(records: readonly EventRecord[]): EventRecord[] {
  return [...new Map(records.map((record) => [record.event.id, record])).values()];
}

describe("a file that is not whole", () => {
  let whole: Buffer;
  beforeAll(async () => {
    await throughFile(columnsOf(syntheticRecords(30)));
    whole = readFileSync(file);
  });

  it("is none when it is cut off, wherever that is", () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        writeFileSync(file, whole.subarray(0, length));
        expect(read).toThrow(Unusable);
      }),
    );
  });

  it("is none when any bit is another", () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const other = Buffer.from(whole);
        other[at] = (other[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, other);
        expect(read).toThrow(Unusable);
      }),
      { numRuns: 500 },
    );
    writeFileSync(file, whole);
    expect(read().events.count).toBe(31);
  });
});

it("A file of a machine with the bytes of a number the other way round is none", async () => {
  await throughFile(columnsOf(syntheticRecords(10)));
  const [here, there] = endianness() === "LE" ? ["LE", "BE"] : ["BE", "LE"];
  const whole = readFileSync(file);
  const end = whole.length - 8;
  const text = whole.subarray(end - 8 - whole.readUInt32LE(end), end - 8);
  text.write(there, text.lastIndexOf(`"order":"${here}"`) + '"order":"'.length, "latin1");
  whole.writeUInt32LE(crc32(text), end + 4);
  writeFileSync(file, whole);
  expect(read).toThrow("was written on another kind of machine");
});

describe("writing that is given up", () => {
  let before: Buffer;
  beforeEach(async () => {
    await throughFile(columnsOf(syntheticRecords(10)));
    before = readFileSync(file);
  });

  it.each([0, 1, 5, 20])(
    "after %i pieces leaves the file that was there, and no other",
    async (pieces) => {
      let asked = 0;
      const goesOn = () => asked++ < pieces;
      const columns = columnsOf(syntheticRecords(20));
      expect(await writeColumns(file, { columns, fingerprint }, { goesOn, sync: false })).toBe(0);
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual(["columns.bin"]);
    },
  );

  it("leaves nothing either when it fails in the middle", async () => {
    let asked = 0;
    const goesOn = () => {
      if (asked++ === 5) throw new Error("no such luck");
      return true;
    };
    const columns = columnsOf(syntheticRecords(20));
    const writing = writeColumns(file, { columns, fingerprint }, { goesOn, sync: false });
    await expect(writing).rejects.toThrow("no such luck");
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["columns.bin"]);
  });

  it("by the death of its process leaves a part, which is never read and goes an hour later", async () => {
    const part = `${file}.4711-0.part`;
    writeFileSync(part, before.subarray(0, 100));
    // Files are dated by the machine's clock, which need not be the process's.
    const datedBack = (seconds: number) => {
      const at = Date.now() / 1_000 - seconds;
      utimesSync(part, at, at);
    };
    datedBack(0);
    await throughFile(columnsOf(syntheticRecords(20)));
    expect(readdirSync(folder)).toHaveLength(2);
    datedBack(3_700);
    await throughFile(columnsOf(syntheticRecords(20)));
    expect(readdirSync(folder)).toEqual(["columns.bin"]);
  });
});
