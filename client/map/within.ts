// How many events of a summary stand in a window of the map.
import type { BBox } from "../../domain/filter.ts";
import type { Area, Summary } from "../../domain/summary.ts";
import { isCountryArea } from "./area-shape.ts";
import { mayBeInSight } from "./country-bounds.ts";

const within = ({ west, south, east, north }: BBox, at: { lat: number; lon: number }) =>
  at.lat >= south &&
  at.lat <= north &&
  (west <= east ? at.lon >= west && at.lon <= east : at.lon >= west || at.lon <= east);

/** A country's area is seen wherever some of it is; a region's is told by its middle, since its outline may not have come. */
const areaWithin = (view: BBox, area: Area) =>
  isCountryArea(area) ? mayBeInSight(area, view) : within(view, area);

/** How many events the marks stand for that are within the window. */
export function eventsWithin(view: BBox, { groups, areas }: Pick<Summary, "groups" | "areas">) {
  const marks = [
    ...groups.filter((group) => within(view, group)),
    ...areas.filter((area) => areaWithin(view, area)),
  ];
  return marks.reduce((sum, { events }) => sum + events, 0);
}
