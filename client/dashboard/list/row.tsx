// One event in the list: kind, title, place and day, how many sources, how far they differ, crowd and detained.

import type { EventAnswer } from "../../../domain/answers/event.ts";
import { isArea } from "../../../domain/place.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { when } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { AreaIcon } from "../../ui/marks/area-icon.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { DifferTag } from "../../ui/tag.tsx";
import { claimedMetric } from "../claimed-metric.ts";
import { highlightEvent, litEvents } from "../highlight.ts";
import { filter, hrefOf, screen } from "../selection.ts";
import { metricShort } from "../words.ts";
import { RowFigure, RowRange } from "./row-figure.tsx";

/** Always said, also when nobody gave a figure. */
const ALWAYS: readonly Metric[] = ["participants", "detained"];
/** Said when somebody gave one. */
const KNOWN: readonly Metric[] = ["injured", "killed"];

/** What a row says: of one group of people the figure that is drawn by time, and what else somebody gave. */
function metricsOf({ claimed, figures }: EventAnswer): readonly Metric[] {
  const isKnown = (metric: Metric) => claimed[metric] ?? figures[metric];
  if (filter.value.subject === "all") return [...ALWAYS, ...KNOWN.filter(isKnown)];
  const drawn = claimedMetric.value;
  const others = METRICS.map(({ value }) => value).filter((metric) => metric !== drawn);
  return [drawn, ...others.filter(isKnown)];
}

type Props = {
  event: EventAnswer;
  /** The end of the list's logarithmic scale. */
  max: number;
  /** The days of the list lie in several years, so the year is said. */
  years: boolean;
};

export function Row({ event, max, years }: Props) {
  const { id, title, place, start, end, date_precision, sources, figures, claimed } = event;
  const open = screen.value.event === id;
  const lit = litEvents.value.has(id);
  return (
    <li
      class={`row ${open ? "row-open" : ""} ${lit ? "row-lit" : ""}`}
      data-part="row"
      data-id={id}
      onMouseEnter={() => highlightEvent(event)}
      onMouseLeave={() => highlightEvent(null)}
      onFocusIn={() => highlightEvent(event)}
      onFocusOut={() => highlightEvent(null)}
    >
      <KindShape kind={event.kind} />
      <div class="row-main">
        <a
          class="row-link"
          href={hrefOf({ screen: { event: id } })}
          aria-current={open ? "true" : undefined}
        >
          <bdi>{title}</bdi>
        </a>
        <p class="row-where">
          {isArea(place) && <AreaIcon />}
          {t("dashboard.place_day", {
            place: place.name,
            day: when(start, end, date_precision, years ? "full" : "row"),
          })}
        </p>
      </div>
      <div class="row-side">
        <span class="num">{t("dashboard.sources", { count: sources.length })}</span>
        <DifferTag ratio={event.differs} />
      </div>
      <dl class="row-figures num">
        {metricsOf(event).map((metric) => (
          <div key={metric}>
            <dt>{metricShort(metric)}</dt>
            <dd>
              {metric === "participants" && (claimed.participants ?? figures.participants) && (
                <RowRange event={event} metric={metric} max={max} width={64} />
              )}
              <RowFigure event={event} metric={metric} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
