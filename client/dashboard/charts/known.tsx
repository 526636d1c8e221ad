// How much is known: for each figure, in how many events of the view somebody gave one.
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { number } from "../../i18n/intl.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { isMade } from "../choice.ts";
import { summary } from "../refresh.ts";
import { choose, filter } from "../selection.ts";
import { metricName } from "../words.ts";

/** Always shown; the others once anybody gave a figure. */
const ALWAYS: readonly Metric[] = ["participants", "detained", "in_custody", "injured", "killed"];

export function Known() {
  const now = summary.value;
  if (now === null || now.totals.events === 0) return null;
  const { events, figures } = now.totals;
  // A chosen "has a figure for" is left out of its own facet, so that its counts are not this view's.
  const own = isMade(filter.value.has);
  const given = (metric: Metric) =>
    own
      ? figures[metric].events_with
      : (now.facets.has.find(({ value }) => value === metric)?.events ?? 0);
  const shown = METRICS.map((term) => term.value).filter(
    (metric) => ALWAYS.includes(metric) || given(metric) > 0,
  );
  return (
    <section class="known" id="known" data-part="chart" data-id="known">
      <h2 class="panel-title">{t("dashboard.known_title")}</h2>
      <p class="chart-lead">{t("dashboard.known_lead")}</p>
      {shown.map((metric) => (
        <Line key={metric} metric={metric} known={given(metric)} events={events} />
      ))}
    </section>
  );
}

function Line({ metric, known, events }: { metric: Metric; known: number; events: number }) {
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
