/** The cube of a query string over records, by the plain pass, and what it says of a window. */

import { beside } from "../../domain/cube/beside.ts";
import { type CubeQuestion, cubeOf as cut } from "../../domain/cube/cut.ts";
import { pack, unpack } from "../../domain/cube/pack.ts";
import {
  overlapping,
  type RunningCube,
  runningCube,
  type SlotWindow,
  sumIn,
} from "../../domain/cube/running.ts";
import { kindsIn, slotWindow, totalsIn } from "../../domain/cube/window.ts";
import type { CubeAnswer } from "../../domain/cube.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import type { EventRecord } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import type { Sum, Summary } from "../../domain/summary.ts";
import { type Day, dayOf, nextBin } from "../../domain/when.ts";

/** @param today for relative dates; 24 November 2026 unless the test says otherwise */
export function cubeOf(
  records: readonly EventRecord[],
  query: string,
  {
    today = dayOf("2026-11-24") ?? 0,
    viewport = null,
    bin = "auto",
    level = "place",
    size = "participants",
  }: Partial<CubeQuestion> = {},
) {
  const { filter, problems } = parseFilter(query);
  if (problems.length > 0) throw new Error(`no filter: ${JSON.stringify(problems)}`);
  const question = { filter, today, viewport, bin, change: 1, level, size };
  return cut(resolveAll(records, filter), question);
}

/** A cube as a page has it: sent as JSON, read, added up. */
export function received(cube: ReturnType<typeof cubeOf>): RunningCube {
  return read(JSON.parse(JSON.stringify(pack(cube))));
}

/** An answer of the server, added up. */
export function read(answer: CubeAnswer): RunningCube {
  return runningCube(unpack(answer));
}

/** The days of a window of bins. */
export function daysOf(
  { bin, start }: Pick<RunningCube, "bin" | "start">,
  { first, last }: { first: number; last: number },
): { from: Day; to: Day } {
  const starts = [dayOf(start ?? "") ?? 0];
  while (starts.length < last + 2) starts.push(nextBin(starts.at(-1) ?? 0, bin));
  return { from: starts[first] ?? 0, to: (starts[last + 1] ?? 0) - 1 };
}

/** What a cube says of a window of its bins, in the shape of `comparable`. */
export function windowOf(cube: RunningCube, bins: { first: number; last: number }) {
  const window = slotWindow(cube.bins, bins);
  const facets = Object.entries(cube.facets).map(([facet, values]) => [
    facet,
    Object.fromEntries(
      values
        .map(({ value, events }) => [value, overlapping(events, window)] as const)
        .filter(([, events]) => events > 0),
    ),
  ]);
  return {
    totals: totalsIn(cube, window),
    facets: Object.fromEntries(facets),
    groups: cube.groups.flatMap(({ id, kinds: each, figure }) => {
      const { events, kinds } = kindsOf(each, window);
      const sum = figure && sumIn(figure, window);
      return events === 0 ? [] : [{ id, events, kinds, figure: sum }];
    }),
    areas: cube.areas.flatMap(({ name, kinds: each }) => {
      const { events, kinds } = kindsOf(each, window);
      return events === 0 ? [] : [{ name, events, kinds }];
    }),
  };
}

function kindsOf(each: RunningCube["groups"][number]["kinds"], window: SlotWindow) {
  const series = entries(each);
  const at = series.map(([kind], i) => [kind, i] as const);
  return kindsIn(at, beside(series.map(([, running]) => running)), window);
}

/** The part of a summary that a cube tells, too. */
export function comparable({ totals, facets, groups, areas }: Summary) {
  const { events, on_map, not_mappable, disagreeing } = totals;
  const figures = Object.entries(totals.figures).map(([metric, { days_with: _, ...total }]) => {
    const { subjects, ...partial } = total.partial;
    const some = Object.entries(subjects).filter(([, people]) => people > 0);
    const largest = metric === "participants" ? total.largest : null;
    return [
      metric,
      { ...total, largest, partial: { ...partial, subjects: Object.fromEntries(some) } },
    ];
  });
  const counted = Object.entries(facets).map(([facet, values]) => [
    facet,
    Object.fromEntries(
      values.filter((each) => each.events > 0).map((each) => [each.value, each.events]),
    ),
  ]);
  return {
    totals: { events, on_map, not_mappable, disagreeing, figures: Object.fromEntries(figures) },
    facets: Object.fromEntries(counted),
    groups: groups.map(({ id, events, kinds, figures }) => ({
      ...{ id, events, kinds },
      figure: figures.participants ? rangeOf(figures.participants) : null,
    })),
    areas: areas.map(({ name, events, kinds }) => ({ name, events, kinds })),
  };
}

const rangeOf = ({ headline, low, high }: Sum) => ({ headline, low, high });

const entries = <K extends string, V>(of: { readonly [P in K]?: V }) =>
  Object.entries(of) as [K, V][];
