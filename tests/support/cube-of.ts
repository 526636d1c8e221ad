/** The cube of a query string over records, by the plain pass, and what the page reads of a window in it. */

import { type CubeLookup, lookUp } from "../../client/dashboard/brush/look-up.ts";
import { type CubeQuestion, cubeOf as cut } from "../../domain/cube/cut.ts";
import { pack } from "../../domain/cube/pack.ts";
import type { CubeAnswer } from "../../domain/cube.ts";
import type { FacetName } from "../../domain/facet.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import type { EventRecord } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { beyondCount } from "../../domain/summarise/beyond.ts";
import type { GroupsOfPeople, Sum, Summary } from "../../domain/summary.ts";
import { type Day, dayOf, nextBin } from "../../domain/when.ts";

/** @param today for relative dates; 24 November 2026 unless the test says otherwise */
export function cubeOf(
  records: readonly EventRecord[],
  query: string,
  {
    today = dayOf("2026-11-24") ?? 0,
    viewport = null,
    bin = "auto",
    axis,
    level = "place",
    size = "participants",
  }: Partial<CubeQuestion> = {},
) {
  const { filter, problems } = parseFilter(query);
  if (problems.length > 0) throw new Error(`no filter: ${JSON.stringify(problems)}`);
  const question = { filter, today, viewport, bin, axis, change: 1, level, size };
  return cut(resolveAll(records, filter), question);
}

type Size = CubeQuestion["size"];

/** A cube as the page holds it, which values of facets it has, and which figure its circles. */
export type HeldCube = CubeLookup & Pick<CubeAnswer, "facets"> & { size: Size };

/** A cube as the page has it: sent as JSON, and read. */
export function received(cube: ReturnType<typeof cubeOf>, size: Size = "participants"): HeldCube {
  return read(JSON.parse(JSON.stringify(pack(cube))), size);
}

/** An answer of the server as the page reads it. */
export function read(answer: CubeAnswer, size: Size = "participants"): HeldCube {
  return { ...lookUp(answer, size), facets: answer.facets, size };
}

/** The days of a window of bins. */
export function daysOf(
  { bin, start }: Pick<HeldCube, "bin" | "start">,
  { first, last }: { first: number; last: number },
): { from: Day; to: Day } {
  const starts = [dayOf(start ?? "") ?? 0];
  while (starts.length < last + 2) starts.push(nextBin(starts.at(-1) ?? 0, bin));
  return { from: starts[first] ?? 0, to: (starts[last + 1] ?? 0) - 1 };
}

/** What the page reads of a window of bins, in the shape of `comparable`. */
export function windowOf(cube: HeldCube, bins: { first: number; last: number }) {
  const window = cube.at(bins);
  const facets = Object.entries(cube.facets).map(([facet, values]) => [
    facet,
    Object.fromEntries(
      values
        .map(({ value }) => [value, window.count(facet as FacetName, value)] as const)
        .filter(([, events]) => events !== 0),
    ),
  ]);
  return {
    totals: window.totals,
    facets: Object.fromEntries(facets),
    groups: window
      .groups()
      .map(({ id, events, kinds, figures }) => ({ id, events, kinds, figures })),
    areas: window.areas().map(({ name, events }) => ({ name, events })),
  };
}

/** The part of a summary that a cube tells, too; its circles have one figure. */
export function comparable(
  { totals, facets, groups, areas }: Summary,
  size: Size = "participants",
) {
  const { events, on_map, not_mappable, disagreeing } = totals;
  const figures = Object.entries(totals.figures).map(
    ([metric, { days_with: _, covering: __, ...total }]) => {
      const [from_groups, partial] = [somebody(total.from_groups), somebody(total.partial)];
      const largest = metric === "participants" ? total.largest : null;
      const beyond = beyondCount(total.beyond.events);
      return [metric, { ...total, beyond, largest, from_groups, partial }];
    },
  );
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
      figures: size !== "events" && figures[size] ? { [size]: rangeOf(figures[size]) } : {},
    })),
    areas: areas.map(({ name, events }) => ({ name, events })),
  };
}

/** Without the groups that nobody is in. */
function somebody({ subjects, events }: GroupsOfPeople): GroupsOfPeople {
  const some = Object.entries(subjects).filter(([, people]) => people > 0);
  return { subjects: Object.fromEntries(some), events };
}

const rangeOf = ({ headline, low, high }: Sum) => ({ headline, low, high });
