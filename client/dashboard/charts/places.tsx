// By place: the chosen figure of each first-level region, or of each country where the view holds several. Every event
// lies in one, so the rows add up to the view's own total.

import { computed } from "@preact/signals";
import { useRef } from "preact/hooks";
import { NO_REGION } from "../../../domain/filter.ts";
import type { Totals } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { capital } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { claimedMetric } from "../claimed-metric.ts";
import { Failed } from "../failed.tsx";
import { summary } from "../refresh.ts";
import { filter, hrefOf } from "../selection.ts";
import { metricName, metricWord, valueName } from "../words.ts";
import { type ChartData, figureCells, figureColumns, text, whole } from "./data.ts";
import { ChartFrame } from "./frame.tsx";
import { pathWith } from "./period.ts";
import { type PlaceFacet, valuesOf } from "./place-values.ts";
import { type Asking, questions, useAsked } from "./questions.ts";
import { evenScale, type Row, type RowScale, reachOf, totalStrip, totalWords } from "./row.ts";
import { Rows } from "./rows.tsx";
import { rowsDrawing } from "./rows-drawing.ts";
import { useNear } from "./width.ts";

/** The regions with the most events are asked for, one question each. */
const MOST = 8;

type PlaceLine = {
  readonly facet: PlaceFacet;
  readonly value: string;
  readonly totals: Totals;
};

const asked = questions<"/api/summary">();

/** By which places the view is compared, known before their totals are. */
const placeFacet = computed((): PlaceFacet => {
  const now = summary.value;
  return now === null ? "admin1" : valuesOf(now.facets, filter.value).facet;
});

/** The places whose totals are asked for, those with the most events first. */
function awaitedPlaces(): Pick<PlaceLine, "facet" | "value">[] {
  const now = summary.value;
  if (now === null) return [];
  const { facet, values } = valuesOf(now.facets, filter.value);
  return values.slice(0, MOST).map((value) => ({ facet, value }));
}

function placeAskings(): Asking[] | null {
  if (summary.value === null) return null;
  return awaitedPlaces().map(({ facet, value }) => ({
    id: `${facet}/${value}`,
    address: pathWith({ [facet]: { only: [value], not: [] } }),
  }));
}

/** The lines that are there, and how many more places the view has; null before the first answer. */
const placeLines = computed((): { facet: PlaceFacet; lines: PlaceLine[]; more: number } | null => {
  const answers = asked.answers.value;
  const now = summary.value;
  if (answers === null || now === null) return null;
  const { values } = valuesOf(now.facets, filter.value);
  const lines = [...answers].map(([id, { totals }]): PlaceLine => {
    const [facet, ...value] = id.split("/");
    return { facet: facet === "country" ? "country" : "admin1", value: value.join("/"), totals };
  });
  return {
    facet: lines[0]?.facet ?? "admin1",
    lines: bySize(lines, claimedMetric.value),
    more: Math.max(0, values.length - MOST),
  };
});

/** The largest figure first; places without one keep their order and come last. */
function bySize(lines: readonly PlaceLine[], metric: Metric): PlaceLine[] {
  const size = ({ totals }: PlaceLine) => totals.figures[metric].headline ?? -1;
  return [...lines].sort((a, b) => size(b) - size(a));
}

export function Places() {
  const box = useRef<HTMLDivElement>(null);
  useAsked(asked, useNear(box, 200), placeAskings);
  const metric = claimedMetric.value;
  const found = placeLines.value;
  const lines = found?.lines ?? [];
  const scale = evenScale(reachOf(lines.map(({ totals }) => totals.figures[metric])));
  const rows = lines.map((line) => rowOf(line, scale));
  const by = found?.facet ?? placeFacet.value;
  const title = t(`charts.places_${by}`, { metric: metricName(metric) });
  return (
    <ChartFrame
      id="places"
      title={title}
      said={found === null ? t("charts.waiting") : said(lines, found.more)}
      data={found === null ? null : dataOf(lines)}
      drawing={(width) => rowsDrawing(rows, scale, width)}
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
      </div>
    </ChartFrame>
  );
}

function said(lines: readonly PlaceLine[], more: number): string {
  const metric = claimedMetric.value;
  const known = lines.filter(({ totals }) => totals.figures[metric].headline !== null);
  const sum = capital(
    t("charts.places_said", {
      with: known.length,
      count: lines.length,
      metric: metricWord(metric),
    }),
  );
  return more > 0 ? `${sum} ${t("charts.places_more", { count: more })}` : sum;
}

const hrefOfPlace = ({ facet, value }: Pick<PlaceLine, "facet" | "value">) =>
  hrefOf({ filter: { [facet]: { only: [value], not: [] } } });

/** The places whose totals are awaited: named, so that nothing moves when they come. */
function awaitedRows(): Row[] {
  return awaitedPlaces().map(({ facet, value }) => {
    const name = valueName(facet, value);
    const link = { href: hrefOfPlace({ facet, value }), does: t("charts.only", { what: name }) };
    const note = t("charts.places_note", { count: 0, with: 0 });
    return { id: value, name, area: value === NO_REGION, note, value: "", link, strip: () => [] };
  });
}

function rowOf(line: PlaceLine, scale: RowScale): Row {
  const total = line.totals.figures[claimedMetric.value];
  const name = valueName(line.facet, line.value);
  return {
    id: line.value,
    name,
    area: line.value === NO_REGION,
    note: t("charts.places_note", { count: line.totals.events, with: total.events_with }),
    value: totalWords(total),
    link: { href: hrefOfPlace(line), does: t("charts.only", { what: name }) },
    strip: totalStrip(total, scale),
  };
}

function dataOf(lines: readonly PlaceLine[]): ChartData {
  const metric = claimedMetric.value;
  const facet = lines[0]?.facet ?? "admin1";
  return {
    columns: [
      text(facet, t(`charts.col_${facet}`), (value) => valueName(facet, value)),
      whole("events", t("charts.col_events")),
      ...figureColumns(metric, metricName(metric)),
      whole("events_with", t("charts.col_with")),
      whole("events_without", t("charts.col_without")),
    ],
    rows: lines.map((line) => {
      const total = line.totals.figures[metric];
      return {
        id: line.value,
        cells: [
          line.value,
          line.totals.events,
          ...figureCells(total),
          total.events_with,
          total.events_without,
        ],
        href: hrefOfPlace(line),
      };
    }),
  };
}
