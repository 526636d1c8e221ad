// How much is known: for each figure, in how many events of the view somebody gave one.

import type { Summary } from "../../../domain/summary.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { number } from "../../i18n/intl.ts";
import { inFile } from "../../i18n/of-whom.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import { isMade } from "../choice.ts";
import { summary } from "../refresh.ts";
import { choose, filter, hrefOf } from "../selection.ts";
import { metricName } from "../words.ts";
import { type ChartData, metricColumn, whole } from "./data.ts";
import { ChartFrame } from "./frame.tsx";
import { type Row, shareBar } from "./row.ts";
import { rowsDrawing } from "./rows-drawing.ts";

export function Known() {
  const now = summary.value;
  const events = now?.totals.events ?? 0;
  const lines = now === null || events === 0 ? [] : knownLines(now);
  return (
    <ChartFrame
      id="known"
      title={t("dashboard.known_title")}
      said={t("dashboard.known_lead")}
      data={lines.length === 0 ? null : dataOf(lines, events)}
      drawing={(width) => rowsDrawing(rowsOf(lines, events), null, width)}
    >
      <div class="known-lines">
        {lines.map((line) => (
          <Line key={line.metric} line={line} events={events} />
        ))}
      </div>
      {lines.length > 0 && (
        <p class="chart-note known-note">
          <Icon name="info" /> {t("charts.known_note")}
        </p>
      )}
      {now !== null && lines.length === 0 && <p class="two">{t("dashboard.nothing")}</p>}
    </ChartFrame>
  );
}

function Line({ line: { metric, known }, events }: { line: KnownLine; events: number }) {
  const name = metricName(metric);
  return (
    <div class="known-line">
      <b>{name}</b>
      <span class="known-bar">
        <button
          type="button"
          class="known-some"
          style={{ inlineSize: `${(known / events) * 100}%` }}
          disabled={known === 0}
          aria-label={t("dashboard.known_filter", { metric: name, count: known })}
          onClick={() => choose({ has: { only: [metric], not: [] } })}
        />
        <button
          type="button"
          class="known-none"
          disabled={known === events}
          aria-label={t("dashboard.unknown_filter", { metric: name, count: events - known })}
          onClick={() => choose({ has: { only: [], not: [metric] } })}
        />
      </span>
      <span class="num two">
        {known === 0
          ? t("dashboard.none_of", { events })
          : rich("dashboard.some_of", { known: <b>{number(known)}</b>, events })}
      </span>
    </div>
  );
}

function dataOf(lines: readonly KnownLine[], events: number): ChartData {
  return {
    columns: [
      metricColumn("figure", t("charts.col_figure"), metricName),
      whole("events_with", t("charts.col_with")),
      whole("events_without", t("charts.col_without")),
    ],
    rows: lines.map(({ metric, known, href }) => ({
      id: metric,
      cells: [inFile(metric), known, events - known],
      href,
    })),
  };
}

function rowsOf(lines: readonly KnownLine[], events: number): Row[] {
  return lines.map(({ metric, known }) => ({
    id: metric,
    name: metricName(metric),
    note: null,
    value:
      known === 0 ? t("dashboard.none_of", { events }) : t("dashboard.some_of", { known, events }),
    link: null,
    strip: shareBar(known, events, "hatched"),
  }));
}

type KnownLine = {
  readonly metric: Metric;
  /** Events in which somebody gave it. */
  readonly known: number;
  readonly href: string | null;
};

/** Always shown; the others once anybody gave a figure. */
const ALWAYS: readonly Metric[] = ["participants", "detained", "in_custody", "injured", "killed"];

function knownLines({ totals, facets }: Summary): KnownLine[] {
  // A chosen "has a figure for" is left out of its own facet, so that its counts are not this view's.
  const own = isMade(filter.value.has);
  const given = (metric: Metric) =>
    own
      ? totals.figures[metric].events_with
      : (facets.has.find(({ value }) => value === metric)?.events ?? 0);
  return METRICS.flatMap(({ value: metric }) => {
    const known = given(metric);
    if (known === 0 && !ALWAYS.includes(metric)) return [];
    const chosen = { has: { only: [metric], not: [] } };
    return [{ metric, known, href: known === 0 ? null : hrefOf({ filter: chosen }) }];
  });
}
