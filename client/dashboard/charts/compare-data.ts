// Two periods side by side: what stands in each line, where coverage differs; as words, data and rows of a picture.
import { fromGroupsOf } from "../../../domain/from-groups.ts";
import type { Totals } from "../../../domain/summary.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { isoOf } from "../../../domain/when.ts";
import { dayRange } from "../../i18n/dates.ts";
import { inFile, ofWhom } from "../../i18n/of-whom.ts";
import { tightRange, withGroups } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { metricName } from "../words.ts";
import {
  type ChartData,
  date,
  figureCells,
  figureColumns,
  metricColumn,
  type Sums,
  whole,
} from "./data.ts";
import type { Days } from "./leads-to.ts";
import { evenScale, type Row, totalStrip } from "./row.ts";

/** One line of one period: a number with its range, and how much it rests on. */
export type Side = Sums & {
  /** How many have a figure, of how many; null for plain counts. */
  readonly cover: { readonly with: number; readonly of: number } | null;
  /** Events with figures of some people only, which are no total. */
  readonly some: number;
};

/** What is compared: counts, the largest crowd, and the sums of the other figures. */
export type Measure = "events" | "sources" | Metric;

export type CompareLine = {
  readonly measure: Measure;
  readonly here: Side;
  readonly there: Side;
};

/** Two periods with what is compared of them. */
export type Compared = {
  readonly here: Days;
  readonly there: Days;
  readonly lines: readonly CompareLine[];
};

/** As many days, right before. */
export function daysBefore({ from, to }: Days): Days {
  return { from: from - (to - from + 1), to: from - 1 };
}

/** Events and sources, and every figure: also one that neither period has. */
export function compareLines(here: Totals, there: Totals): CompareLine[] {
  const both = (measure: Measure, side: (totals: Totals) => Side): CompareLine => ({
    measure,
    here: side(here),
    there: side(there),
  });
  const figures = METRICS.map(({ value: metric }) =>
    both(metric, (totals) => figureSide(totals, metric)),
  );
  return [
    both("events", ({ events }) => countSide(events)),
    ...figures,
    both("sources", ({ sources }) => countSide(sources)),
  ];
}

function countSide(n: number): Side {
  const sum = { headline: n, low: n, high: n, open: false, from_groups: "none" } as const;
  return { ...sum, cover: null, some: 0 };
}

/** Crowds are not summed over events: the same people may march twice. */
function figureSide({ events, figures }: Totals, metric: Metric): Side {
  const { headline, low, high, open, largest, partial, events_with, beyond } = figures[metric];
  const from_groups = fromGroupsOf(figures[metric].from_groups.events, events_with - beyond.events);
  const cover = { with: events_with, of: events };
  const some = headline === null ? partial.events : 0;
  if (metric !== "participants") return { headline, low, high, open, from_groups, cover, some };
  if (largest === null) return { ...NO_CROWD, cover, some };
  return {
    headline: largest.headline,
    low: largest.least,
    high: largest.most,
    open: largest.open,
    from_groups: largest.from_groups ? "all" : "none",
    cover,
    some,
  };
}

const NO_CROWD: Sums = {
  ...{ headline: null, low: null, high: null, open: false },
  from_groups: "none",
};

/** From this difference of shares on, two periods are not equally well known. */
const UNEVEN = 0.15;

export type Uneven = { readonly metric: Metric; readonly here: number; readonly there: number };

/** The figures that one period knows of a clearly larger share of its events, with both shares (0 to 1). */
export function unevenCover(lines: readonly CompareLine[]): Uneven[] {
  return lines.flatMap(({ measure, here, there }) => {
    if (measure === "events" || measure === "sources") return [];
    const [a, b] = [shareOf(here), shareOf(there)];
    if (a === null || b === null || Math.abs(a - b) < UNEVEN) return [];
    return [{ metric: measure, here: a, there: b }];
  });
}

function shareOf({ cover }: Side): number | null {
  return cover === null || cover.of === 0 ? null : cover.with / cover.of;
}

const measureInFile = (measure: Measure) =>
  measure === "events" || measure === "sources" ? measure : inFile(measure);

export function measureName(measure: Measure): string {
  if (measure === "events") return t("dashboard.events_label");
  if (measure === "sources") return t("dashboard.sources_head");
  return measure === "participants" ? ofWhom(t("dashboard.largest_short")) : metricName(measure);
}

/** "3,875–4,010+", "no total", "no figure". */
export function sideWords({ headline, low, high, open, some, from_groups }: Side): string {
  if (headline === null) return some > 0 ? t("charts.no_total") : t("words.no_figure");
  return withGroups(tightRange({ headline, low, high, open }), from_groups);
}

type Sided = { readonly side: Side; readonly days: Compared["here"] };

function sides({ here, there }: Compared, line: Compared["lines"][number]): Sided[] {
  return [
    { side: line.here, days: here },
    { side: line.there, days: there },
  ];
}

export function compareData(compared: Compared): ChartData {
  return {
    columns: [
      metricColumn("measure", t("charts.col_measure"), measureName),
      date("start", t("charts.col_first_day")),
      date("end", t("charts.col_last_day")),
      ...figureColumns("value", t("charts.col_value")),
      whole("events_with", t("charts.col_with"), ""),
      whole("events", t("charts.col_events"), ""),
    ],
    rows: compared.lines.flatMap((line) =>
      sides(compared, line).map(({ side, days }) => ({
        id: `${line.measure} ${days.from}`,
        cells: [
          measureInFile(line.measure),
          isoOf(days.from),
          isoOf(days.to),
          ...figureCells(side),
          side.cover?.with ?? null,
          side.cover?.of ?? null,
        ],
        href: null,
      })),
    ),
  };
}

/** Two rows per line, one period under the other on the same scale. */
export function compareRows(compared: Compared): Row[] {
  return compared.lines.flatMap((line) => {
    const both = sides(compared, line);
    const scale = evenScale(
      Math.max(...both.map(({ side }) => Math.max(side.headline ?? 0, side.high ?? 0))),
    );
    return both.map(
      ({ side, days }): Row => ({
        id: `${line.measure} ${days.from}`,
        name: measureName(line.measure),
        note: dayRange(days.from, days.to),
        value: sideWords(side),
        link: null,
        strip: totalStrip(side, scale),
      }),
    );
  });
}
