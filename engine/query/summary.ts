// Answers a dashboard refresh from one scan of the rows and one of the figures.
import type { Filter } from "../../domain/filter.ts";
import type { Days } from "../../domain/summarise/bins.ts";
import type { Split, Summary, Viewport } from "../../domain/summary.ts";
import type { Bin } from "../../domain/when.ts";
import type { Figures } from "../figures/figures.ts";
import { countSources } from "./count-sources.ts";
import { facetsOf } from "./facets.ts";
import { areasOf, circlesOf, markOf } from "./map-groups.ts";
import { partialSums } from "./partial-sums.ts";
import type { Selection } from "./selection.ts";
import { splitBy } from "./split.ts";
import { sumFigures } from "./sum-figures.ts";
import { sumsAt } from "./sums.ts";
import { binsOf, spanOf, spanRows, timelineOf } from "./timeline.ts";
import { totalsOf } from "./totals.ts";
import type { View } from "./view.ts";
import { voiceSums } from "./voices.ts";

export type Question = {
  filter: Filter;
  viewport: Viewport | null;
  bin: Bin | "auto";
  axis: Days | null;
  /** What the timeline is about. */
  period: Days;
  split?: Split | undefined;
  change: number;
};

/** A summary, and the rows of which the database has more to tell: spans, and the largest figure of each metric. */
export type Summarised = { summary: Summary; spans: number[]; largest: number[] };

/** Everything a dashboard draws; titles of spans are empty and the largest figures are left out. */
export function summarise(
  view: View,
  voices: readonly Figures[],
  selection: Selection,
  { filter, viewport, bin, axis, period, split, change }: Question,
): Summarised {
  const { columns } = view;
  const { counts } = selection;
  // What nothing waits for is begun beside what follows.
  const sources = countSources(view, selection);
  const bins = binsOf(columns, counts, { bin, viewport, axis, period });
  const binned = { binOf: bins.summedIn, bins: bins.starts.length };
  const hearing = voices.map((voice) => voiceSums(columns, selection, voice, binned));
  const circles = circlesOf(columns, counts, viewport);
  const areas = areasOf(columns, counts, circles);
  const sets = {
    ...binned,
    circleOf: markOf(circles, areas),
    circles: circles.circles.length + areas.areas.length,
    nameable: columns.events.exactPlaces(),
  };
  const spans = spanRows(columns, counts, bins);
  const facets = facetsOf(columns, selection, filter, view.placed());
  const added = sumFigures(view, selection, sets);
  const counted = { added, partials: partialSums(view, selection), sources: sources() };
  const heard = hearing.map((hear) => hear());
  return {
    spans: spans.rows,
    largest: added.largest,
    summary: {
      change,
      rule: filter.rule,
      totals: totalsOf(view, selection, bins, counted),
      timeline: {
        ...timelineOf(columns, counts, bins, added, heard),
        spans: spans.rows.map((row) => spanOf(columns, row)),
        long_events: spans.all,
      },
      facets,
      groups: circles.circles.map((circle, set) => ({
        ...circle,
        figures: sumsAt(added.circles, set, circle.events),
      })),
      areas: areas.areas.map((area, at) => ({
        ...area,
        figures: sumsAt(added.circles, circles.circles.length + at, area.events),
      })),
      ...(split && { split: splitBy(view, selection, split) }),
    },
  };
}
