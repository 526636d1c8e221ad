// By place: the chosen figure of each first-level region, or of each country where the view holds several. Every event
// lies in one, and each row shows what it adds, so the rows add up to the view's own total.

import { computed } from "@preact/signals";
import { useRef } from "preact/hooks";
import { fromGroupsAmong } from "../../../domain/from-groups.ts";
import { NO_REGION } from "../../../domain/region.ts";
import type { Split, Sum, Summary } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { capital } from "../../i18n/intl.ts";
import { inFile } from "../../i18n/of-whom.ts";
import { withGroups } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { claimedMetric } from "../claimed-metric.ts";
import { Failed } from "../failed.tsx";
import { summary } from "../refresh.ts";
import { filter, hrefOf } from "../selection.ts";
import { metricName, metricWord, valueName } from "../words.ts";
import { type ChartData, figureCells, figureColumns, type Sums, text, whole } from "./data.ts";
import { ChartFrame } from "./frame.tsx";
import { pathWith } from "./period.ts";
import { placeFacetOf } from "./place-values.ts";
import { type Asking, questions, useAsked } from "./questions.ts";
import { evenScale, type Row, type RowScale, reachOf, totalStrip, totalWords } from "./row.ts";
import { Rows } from "./rows.tsx";
import { rowsDrawing } from "./rows-drawing.ts";
import { useWanted } from "./wanted.ts";

/** So many places have a row of their own, those with the largest figure; the others share one. */
const MOST = 8;

/** A place, or all that have no row of their own (`value` is null). */
type PlaceLine = Pick<SplitPlace, "events" | "figures" | "partial"> & {
  readonly value: string | null;
  readonly places: number;
};
type SplitPlace = NonNullable<Summary["split"]>[number];

const asked = questions<"/api/summary">();
const QUESTION = "split";

/** By which places the view is compared, known before their figures are. */
const placeFacet = computed((): Split => {
  const now = summary.value;
  return now === null ? "admin1" : placeFacetOf(now.facets, filter.value);
});

function placeAskings(): Asking[] | null {
  if (summary.value === null) return null;
  return [{ id: QUESTION, address: `${pathWith({})}&split=${placeFacet.value}` }];
}

/** The lines that are there, the largest figure first; null before the first answer. */
const placeLines = computed((): PlaceLine[] | null => {
  const split = asked.answers.value?.get(QUESTION)?.split;
  if (split === undefined) return null;
  const metric = claimedMetric.value;
  const size = ({ figures }: SplitPlace) => figures[metric]?.headline ?? -1;
  const bySize = [...split].sort((a, b) => size(b) - size(a) || b.events - a.events);
  const [first, rest] = [bySize.slice(0, MOST), bySize.slice(MOST)];
  const lines = first.map((place): PlaceLine => ({ ...place, places: 1 }));
  return rest.length === 0 ? lines : [...lines, together(rest, metric)];
});

/** Several places in one line: their figures add up. */
function together(places: readonly SplitPlace[], metric: Metric): PlaceLine {
  const sums = places.flatMap(({ figures }) => figures[metric] ?? []);
  const add = (value: (sum: Sum) => number) => sums.reduce((all, sum) => all + value(sum), 0);
  const events = places.reduce((all, place) => all + place.events, 0);
  const events_with = add((sum) => sum.events_with);
  const figure: Sum = {
    headline: add((sum) => sum.headline),
    low: add((sum) => sum.low),
    high: add((sum) => sum.high),
    open: sums.some(({ open }) => open),
    ...{ events_with, events_without: events - events_with },
    from_groups: fromGroupsAmong(sums),
  };
  const partial = places.reduce((all, place) => all + (place.partial[metric] ?? 0), 0);
  return {
    ...{ value: null, places: places.length, events },
    figures: sums.length === 0 ? {} : { [metric]: figure },
    partial: { [metric]: partial },
  };
}

export function Places() {
  const box = useRef<HTMLDivElement>(null);
  useAsked(asked, useWanted(box), placeAskings);
  const metric = claimedMetric.value;
  const found = placeLines.value;
  const lines = found ?? [];
  const scale = evenScale(reachOf(lines.map((line) => sumsOf(line))));
  const rows = lines.map((line) => rowOf(line, scale));
  const title = t(`charts.places_${placeFacet.value}`, { metric: metricName(metric) });
  return (
    <ChartFrame
      id="places"
      title={title}
      said={found === null ? t("charts.waiting") : said(lines)}
      data={found === null ? null : dataOf(lines)}
      drawing={(width) => rowsDrawing(rows, scale, width)}
      marks={t("charts.places_adds")}
      card={{ card: "map", size: metric }}
    >
      <div ref={box} class="chart-body">
        <Failed of={asked} what={t("charts.failed")} />
        {asked.failure.value === null && (
          <Rows
            rows={found === null ? awaitedRows() : rows}
            scale={scale}
            awaited={found === null}
          />
        )}
        <p class="muted note-size">{t("charts.places_adds")}</p>
      </div>
    </ChartFrame>
  );
}

const NO_SUMS: Sums = { headline: null, low: null, high: null, open: false, from_groups: "none" };

function sumsOf({ figures }: PlaceLine): Sums {
  return figures[claimedMetric.value] ?? NO_SUMS;
}

function said(lines: readonly PlaceLine[]): string {
  const known = lines.filter((line) => sumsOf(line).headline !== null);
  const words = {
    with: known.length,
    count: lines.length,
    metric: metricWord(claimedMetric.value),
  };
  return capital(t("charts.places_said", words));
}

function nameOf({ value, places }: Pick<PlaceLine, "value" | "places">): string {
  return value === null
    ? t("charts.places_rest", { count: places })
    : valueName(placeFacet.value, value, filter.value);
}

const hrefOfPlace = (value: string) =>
  hrefOf({ filter: { [placeFacet.value]: { only: [value], not: [] } } });

function linkOf({ value }: Pick<PlaceLine, "value">, name: string): Row["link"] {
  if (value === null) return null;
  return { href: hrefOfPlace(value), does: t("charts.only", { what: name }) };
}

/** The places whose figures are awaited, those with the most events: named, so that little moves when they come. */
function awaitedRows(): Row[] {
  const values = summary.value?.facets[placeFacet.value] ?? [];
  return values
    .filter(({ events }) => events > 0)
    .slice(0, MOST)
    .map(({ value, events }) => {
      const name = nameOf({ value, places: 1 });
      const note = t("charts.places_note", { count: events, with: 0 });
      const link = linkOf({ value }, name);
      return { id: value, name, area: value === NO_REGION, note, value: "", link, strip: () => [] };
    });
}

function rowOf(line: PlaceLine, scale: RowScale): Row {
  const metric = claimedMetric.value;
  const { value, events, figures, partial } = line;
  const name = nameOf(line);
  const total = sumsOf(line);
  return {
    id: value ?? "",
    name,
    area: value === NO_REGION,
    note: withGroups(
      t("charts.places_note", { count: events, with: figures[metric]?.events_with ?? 0 }),
      total.from_groups,
    ),
    value: totalWords({ ...total, partial: { events: partial[metric] ?? 0 } }),
    link: linkOf(line, name),
    strip: totalStrip(total, scale),
  };
}

function dataOf(lines: readonly PlaceLine[]): ChartData {
  const metric = claimedMetric.value;
  const facet = placeFacet.value;
  const names = new Map(lines.map((line) => [line.value ?? "", nameOf(line)]));
  return {
    columns: [
      text(facet, t(`charts.col_${facet}`), (value) => names.get(value) ?? value),
      whole("events", t("charts.col_events")),
      ...figureColumns(inFile(metric), metricName(metric)),
      whole("events_with", t("charts.col_with")),
      whole("events_without", t("charts.col_without")),
    ],
    rows: lines.map((line) => {
      const { value, events, figures } = line;
      const known = figures[metric]?.events_with ?? 0;
      return {
        id: value ?? "",
        cells: [value ?? nameOf(line), events, ...figureCells(sumsOf(line)), known, events - known],
        href: value === null ? null : hrefOfPlace(value),
      };
    }),
  };
}
