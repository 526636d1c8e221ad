/** Holds Vigil's figures to its promise: an evaluator written from the promise alone, by somebody who had not read how Vigil counts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CubeAnswer } from "../../domain/cube.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import type { EventRecord } from "../../domain/record.ts";
import { RULES } from "../../domain/rule.ts";
import { LEVELS } from "../../domain/summarise/groups.ts";
import { SPLITS, type Summary } from "../../domain/summary.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { BINS } from "../../domain/when.ts";
import type { Viewer } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { anyTerm, period, someKeys } from "../support/arbitraries.ts";
import { daysOf, read, windowOf } from "../support/cube-of.ts";
import { evaluate } from "../support/evaluator/evaluate.ts";
import { nearestOf } from "../support/evaluator/forest.ts";
import { toldBy, toldByPromise } from "../support/evaluator/told.ts";
import { toldByWindow, windowByPromise } from "../support/evaluator/told-window.ts";
import { briefPeriod, crowds, wildForest, wildMoments } from "../support/evaluator/wild-forest.ts";
import { memorySource } from "../support/memory-source.ts";
import { plainly, today } from "../support/plainly.ts";
import { readCsv } from "../support/read-csv.ts";

/** A filter whose keys select a good part of what the forests hold. */
const asked = fc
  .record({
    rule: anyTerm(RULES),
    date: fc.oneof(fc.constant(null), period, briefPeriod, briefPeriod),
    as_of: fc.option(wildMoments, { freq: 2 }),
    some: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, someKeys),
  })
  // What a search and the map's own key find is no matter of figures, and the promise is about all people.
  .map(
    ({ some, ...keys }): Filter => ({
      ...{ ...EVERYTHING, ...some, ...keys },
      ...{ q: null, on_map: null, subject: "all" },
    }),
  );

const question = fc.record({
  filter: asked,
  viewer: fc.constantFrom<Viewer>(
    "public",
    "public",
    STATUSES.map(({ value }) => value),
    ["draft"],
  ),
  bin: fc.constantFrom(...BINS),
  split: fc.constantFrom(undefined, ...SPLITS),
});

/** The cells of a file of events, by its column names. */
async function fileOf(records: readonly EventRecord[], filter: Filter, viewer: Viewer) {
  const engine = await openEngine(memorySource(records));
  const { pieces } = await engine.file({ filter, viewer, today, shape: "events", site: "" });
  const bytes: Uint8Array[] = [];
  for await (const piece of pieces) bytes.push(piece.slice());
  await engine.close();
  const [names = [], ...rows] = readCsv(Buffer.concat(bytes).toString("utf8"));
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
}

const cell = (number: number | null | undefined) => (number ?? "").toString();

describe("by the promise", () => {
  it("the plain pass sums any selection", () => {
    fc.assert(
      fc.property(wildForest, question, (records, { filter, viewer, bin, split }) => {
        const summary = plainly(records, { viewer, filter, viewport: null, bin, split });
        const promised = evaluate(records, { filter, viewer, today });
        expect(toldBy(summary)).toEqual(toldByPromise(promised, bin, split));
      }),
      { numRuns: 120 },
    );
  });

  it("the engine sums any selection", async () => {
    await fc.assert(
      fc.asyncProperty(wildForest, question, async (records, { filter, viewer, bin, split }) => {
        const engine = await openEngine(memorySource(records));
        const how = { viewer, filter, today, viewport: null, bin, split };
        const summary: Summary = JSON.parse(await engine.summary(how));
        await engine.close();
        const promised = evaluate(records, { filter, viewer, today });
        expect(toldBy(summary)).toEqual(toldByPromise(promised, bin, split));
      }),
      { numRuns: 120 },
    );
  });

  it("the tightest span beyond a period is told, whichever others are as short", async () => {
    await fc.assert(
      fc.asyncProperty(crowds, briefPeriod, anyTerm(RULES), async (records, date, rule) => {
        const filter = { ...EVERYTHING, date, rule };
        const asked = { viewer: "public" as const, filter, viewport: null, bin: "day" as const };
        const { beyond } = evaluate(records, { ...asked, today }).totals.participants;
        expect(plainly(records, asked).totals.figures.participants.beyond).toEqual(beyond);
        const engine = await openEngine(memorySource(records));
        const summary: Summary = JSON.parse(await engine.summary({ ...asked, today }));
        await engine.close();
        expect(summary.totals.figures.participants.beyond).toEqual(beyond);
      }),
      { numRuns: 100 },
    );
  });

  it("a window of the cube tells totals and circles of every level", async () => {
    let windows = 0;
    const asked = fc.record({
      bins: fc.tuple(fc.nat(), fc.nat()),
      level: fc.constantFrom(...LEVELS),
      size: anyTerm(METRICS),
    });
    await fc.assert(
      fc.asyncProperty(wildForest, question, asked, async (records, how, { bins, level, size }) => {
        const { filter, viewer, bin } = how;
        const engine = await openEngine(memorySource(records));
        const cubeAsked = { filter, viewer, today, viewport: null, bin, level, size };
        const answer: CubeAnswer = JSON.parse(await engine.cube(cubeAsked));
        await engine.close();
        const cube = read(answer, size);
        if (cube.bins === 0) return;
        const [first = 0, last = 0] = bins.map((at) => at % cube.bins).sort((a, b) => a - b);
        const { from, to } = daysOf(cube, { first, last });
        // All the columns hold every event, whatever date counts.
        const isWhole = first === 0 && last === cube.bins - 1;
        const date = isWhole ? null : { from: { day: from }, to: { day: to } };
        const promised = evaluate(records, { filter: { ...filter, date }, viewer, today });
        expect(toldByWindow(windowOf(cube, { first, last }))).toEqual(
          windowByPromise(promised, level, size),
        );
        windows++;
      }),
      { numRuns: 100 },
    );
    expect(windows).toBeGreaterThan(20);
  });

  it("a file names of every event its figure, what it adds, and the wider event that is seen", async () => {
    await fc.assert(
      fc.asyncProperty(wildForest, question, async (records, { filter, viewer }) => {
        const { events, figures, net, shown, tree } = evaluate(records, { filter, viewer, today });
        const rows = await fileOf(records, filter, viewer);
        const told = rows.map((row) => [
          row.id,
          row.part_of,
          ...METRICS.flatMap(({ value }) => [row[value], row[`net_${value}`]]),
        ]);
        const promised = events.map(({ event: { id } }) => [
          id,
          nearestOf(id, shown, tree) ?? "",
          ...METRICS.flatMap(({ value }) => [
            cell(figures.get(id)?.[value]?.headline),
            cell(net(id, value)),
          ]),
        ]);
        expect(told.sort()).toEqual(promised.sort());
      }),
      { numRuns: 100 },
    );
  });
});
