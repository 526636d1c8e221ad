// The events on paper: one line each, with the numbers of their sources.

import type { EventAnswer } from "../../domain/answers/event.ts";
import { isArea } from "../../domain/place.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { FigureCell, largestOf, RowRange } from "../dashboard/list/row-figure.tsx";
import { metricShort } from "../dashboard/words.ts";
import { when } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { AreaIcon } from "../ui/marks/area-icon.tsx";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import type { Numbered } from "./numbered.ts";
import type { PrintView } from "./view.ts";

type Props = { view: PrintView; numbered: Numbered };

/** The figures of the table, the first with its range: crowds and detained, of one group of people the drawn one first. */
function metricsOf({ filter, metric }: PrintView): readonly [Metric, Metric] {
  if (filter.subject === "all" || metric === "participants") return ["participants", "detained"];
  return [metric, "participants"];
}

export function Rows({ view, numbered }: Props) {
  const { rows, total, data, address } = view;
  if (rows.length === 0) return null;
  const metrics = metricsOf(view);
  const max = largestOf(rows, metrics[0]);
  const years = new Set(rows.flatMap(({ start, end }) => [start.slice(0, 4), end.slice(0, 4)]));
  const file = `${data.site}/api/export.csv${new URL(address).search}`;
  return (
    <>
      <table class="sheet-table">
        <caption class="sr">{t("print.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("dashboard.date")}</th>
            <th scope="col">{t("dashboard.event")}</th>
            <th scope="col">{t("dashboard.place")}</th>
            <th scope="col" class="n">
              {metricShort(metrics[0])}
            </th>
            <th scope="col">{t("dashboard.range_log")}</th>
            <th scope="col" class="n">
              {metricShort(metrics[1])}
            </th>
            <th scope="col" class="n">
              {t("print.sources")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((event) => (
            <Row
              key={event.id}
              event={event}
              day={years.size > 1 ? "plain" : "short"}
              max={max}
              metrics={metrics}
              sources={numbered.numbersOf(event)}
            />
          ))}
        </tbody>
      </table>
      {rows.length < total && (
        <p class="two">{t("print.some_rows", { count: rows.length, of: total, address: file })}</p>
      )}
    </>
  );
}

type RowProps = {
  event: EventAnswer;
  /** Without the year where all rows are of one: the title of the sheet says it. */
  day: "plain" | "short";
  max: number;
  metrics: readonly [Metric, Metric];
  sources: string;
};

function Row({ event, day, max, metrics: [first, second], sources }: RowProps) {
  const { place } = event;
  return (
    <tr>
      <td class="num">{when(event.start, event.end, event.date_precision, day)}</td>
      <th scope="row">
        <KindShape kind={event.kind} /> <bdi>{event.title}</bdi>
      </th>
      <td>
        {isArea(place) && <AreaIcon />}
        <bdi>{place.name}</bdi>
      </td>
      <FigureCell event={event} metric={first} />
      <td>
        <RowRange event={event} metric={first} max={max} width={90} />
      </td>
      <FigureCell event={event} metric={second} />
      <td class="n num">{sources}</td>
    </tr>
  );
}
