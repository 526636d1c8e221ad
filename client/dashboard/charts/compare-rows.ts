// Two periods as words, as data, and as rows of a picture.
import { isoOf } from "../../../domain/when.ts";
import { dayRange } from "../../i18n/dates.ts";
import { tightRange } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { metricName } from "../words.ts";
import type { Measure, Side } from "./compare-sides.ts";
import type { Compared } from "./compare-view.ts";
import { type ChartData, date, figureCells, figureColumns, text, whole } from "./data.ts";
import { totalStrip } from "./figure-row.ts";
import { evenScale, type Row } from "./row.ts";

export function measureName(measure: Measure): string {
  if (measure === "events") return t("dashboard.events_label");
  if (measure === "sources") return t("dashboard.sources_head");
  return measure === "participants" ? t("dashboard.largest_short") : metricName(measure);
}

/** "3,875–4,010+", "no total", "no figure". */
export function sideWords({ headline, low, high, open, some }: Side): string {
  if (headline === null) return some > 0 ? t("charts.no_total") : t("words.no_figure");
  return tightRange({ headline, low, high, open });
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
      text("measure", t("charts.col_measure"), (value) => measureName(value as Measure)),
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
          line.measure,
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
