// Reads a cube that has come, and looks windows up in it. This code comes with the first cube.

import { unpack } from "../../../domain/cube/pack.ts";
import { overlapping, type Running, runningCube, sumIn } from "../../../domain/cube/running.ts";
import { kindsIn, slotWindow, totalsIn, type WindowTotals } from "../../../domain/cube/window.ts";
import type { CubeAnswer } from "../../../domain/cube.ts";
import type { Area, FacetName, Group } from "../../../domain/summary.ts";
import type { Window } from "../timeline/window.ts";

/** A circle of the map in a window. */
export type WindowGroup = Pick<Group, "id" | "lat" | "lon" | "events" | "kinds" | "figures">;
/** An area of the map in a window. */
export type WindowArea = Pick<Area, "country" | "admin1" | "name" | "lat" | "lon" | "events">;

/** What of the page follows the window while it moves. */
export type Windowed = {
  readonly totals: WindowTotals;
  /** How many events have a value of a facet; null when the cube does not tell. */
  count(facet: FacetName, value: string): number | null;
  /** Circles and areas that have events in the window. */
  groups(): WindowGroup[];
  areas(): WindowArea[];
};

export type CubeLookup = Pick<CubeAnswer, "change" | "bin" | "start" | "bins"> & {
  at(window: Window): Windowed;
};

/** A cube that was asked for with this `size`. */
export function lookUp(answer: CubeAnswer, size: keyof Group["figures"] | "events"): CubeLookup {
  const cube = runningCube(unpack(answer));
  const { change, bin, start, bins, facets } = cube;
  const names = Object.keys(facets) as FacetName[];
  const series = new Map<FacetName, ReadonlyMap<string, Running>>(
    names.map((name) => [name, new Map(facets[name].map(({ value, events }) => [value, events]))]),
  );
  return {
    ...{ change, bin, start, bins },
    at(bounds) {
      const window = slotWindow(bins, bounds);
      return {
        totals: totalsIn(cube, window),
        count(facet, value) {
          const counted = series.get(facet)?.get(value);
          return counted ? overlapping(counted, window) : null;
        },
        groups: () =>
          cube.groups.flatMap(({ id, lat, lon, kinds: each, figure }) => {
            const { events, kinds } = kindsIn(each, window);
            if (events === 0) return [];
            const sum = figure && sumIn(figure, window, events);
            return [{ id, lat, lon, events, kinds, figures: sum ? { [size]: sum } : {} }];
          }),
        areas: () =>
          cube.areas.flatMap(({ country, admin1, name, lat, lon, kinds }) => {
            const { events } = kindsIn(kinds, window);
            return events === 0 ? [] : [{ country, admin1, name, lat, lon, events }];
          }),
      };
    },
  };
}
