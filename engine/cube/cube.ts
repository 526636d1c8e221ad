// Cuts a selection by time (domain/cube/cut.ts): one pass finds what the cube holds, two more count and sum it.
import { type CubeQuestion, MOST_GROUPS } from "../../domain/cube/cut.ts";
import type { Cube, Sums, Tally } from "../../domain/cube.ts";
import { eachFacet } from "../../domain/facet.ts";
import { mappable } from "../../domain/map-place.ts";
import { binsFor, type Days, holdsAll } from "../../domain/summarise/bins.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import { isoOf } from "../../domain/when.ts";
import { facetsOf } from "../query/facets.ts";
import { type Areas, areasOf, type Circles, circlesOf, markOf } from "../query/map-groups.ts";
import { KIND_COUNT } from "../query/scan.ts";
import type { Selection } from "../query/selection.ts";
import { firstDays } from "../query/timeline.ts";
import type { View } from "../query/view.ts";
import type { Columns } from "../store/columns.ts";
import { counted } from "./counts.ts";
import { extentsOf } from "./extents.ts";
import { figuresByTime } from "./figures.ts";
import { partialsByTime } from "./partials.ts";
import { ALL, DISAGREEING, NOT_MAPPABLE, type Spots, seriesOf } from "./series.ts";

/** A cube whose leading crowds are left to be hydrated, and their rows, in the order in which it counts them. */
export type CutByTime = { cube: Cube<Tally, Sums>; leaders: number[] };

/** A cube lists the places it counts events of: what it doesn't list has none in any window. */
const NOWHERE = new Uint8Array(0);

/** The same as the plain pass is asked, with the period that the timeline is about. */
type Question = Omit<CubeQuestion, "today"> & { period: Days };

/** Everything that a window on time changes. `selection` is what the filter selects without its period. */
export function cubeOf(
  view: View,
  selection: Selection,
  { filter, viewport, bin: wanted, axis = null, period, change, level: finest, size }: Question,
): CutByTime {
  const { columns } = view;
  const { counts } = selection;
  const record = firstDays(columns, counts);
  const bins = binsFor(record, { bin: wanted, viewport, axis, period });
  const extents = extentsOf(columns, bins, filter.dated);
  const circles = circlesOf(columns, counts, viewport, finest, MOST_GROUPS);
  const areas = areasOf(columns, counts, circles);
  const listed = facetsOf(columns, selection, filter, NOWHERE);
  const spots = spotsOf(columns, circles, areas);
  const series = seriesOf(columns, counts, listed, spots);
  const tallyOf = counted(view, counts, extents, series, spots.of);
  const { circleOf } = circles;
  const sized = { circles: circles.circles.length, circleOf, size };
  const figures = figuresByTime(view, selection, extents, sized);
  const areaOf = (
    { kinds: some, events: _, event: __, ...area }: Areas["areas"][number],
    spot: number,
  ) => {
    const kinds: { [K in Kind]?: Tally } = {};
    KINDS.forEach(({ value }, kind) => {
      const own = series.spots[spot * KIND_COUNT + kind];
      if (some[value] !== undefined) kinds[value] = tallyOf(own);
    });
    return { ...area, kinds };
  };
  return {
    leaders: figures.leading.rows,
    cube: {
      change,
      rule: filter.rule,
      bin: bins.bin,
      start: bins.starts[0] === undefined ? null : isoOf(bins.starts[0]),
      bins: bins.starts.length,
      whole: holdsAll(bins, record),
      totals: {
        events: tallyOf(ALL),
        not_mappable: tallyOf(NOT_MAPPABLE),
        disagreeing: tallyOf(DISAGREEING),
        figures: figures.totals,
        ...partialsByTime(view, counts, extents),
      },
      largest: { events: [], slots: figures.leading.slots },
      facets: eachFacet((name) =>
        listed[name].map(({ value }, i) => ({ value, events: tallyOf(series.firstOf[name] + i) })),
      ),
      groups: circles.circles.map(({ level, id, ...circle }, at) => ({
        ...{ level, id },
        ...areaOf(circle, at),
        figure: figures.circles[at],
      })),
      areas: areas.areas.map((area, at) => areaOf(area, circles.circles.length + at)),
    },
  };
}

/** The circles, then the areas; places in neither are not mappable, or else not told. */
function spotsOf({ events }: Columns, circles: Circles, areas: Areas): Spots {
  const marks = [...circles.circles, ...areas.areas];
  const of = events.places.table(new Uint32Array(circles.circleOf.length), marks.length, (place) =>
    mappable(place) ? marks.length : marks.length + 1,
  );
  markOf(circles, areas).forEach((mark, code) => {
    if (mark >= 0) of[code] = mark;
  });
  return { kinds: marks.map(({ kinds }) => kinds), of };
}
