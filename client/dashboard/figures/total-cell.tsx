// A metric's total in the strip: a sum with its range and cover, or why there is none.

import type { Total } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { dayOf } from "../../../domain/when.ts";
import { groupWords } from "../../events/group-words.ts";
import { when } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { Now } from "../as-known/compared.tsx";
import type { ShownTotal } from "../brush/windowed.ts";
import { hrefOf } from "../selection.ts";
import { severalYears } from "../timeline/extent.ts";
import { groupsInTotal, groupsTogether } from "../words.ts";
import { Cell, type CellProps } from "./cell.tsx";
import { StripRange } from "./strip-range.tsx";

type Props = {
  metric: Metric;
  label: string;
  total: ShownTotal;
  /** How many days the period has; left out while the window moves. */
  days: number | undefined;
  short: boolean;
};

export function TotalCell({ metric, label, total, days, short }: Props) {
  const { headline, low, high, open, beyond, days_with, partial } = total;
  const none = headline === null || low === null || high === null;
  if (none && beyond.headline !== null)
    return <EdgeCell metric={metric} label={label} total={total} />;
  if (none) return <NoTotal metric={metric} label={label} total={total} short={short} />;
  const figure = { headline, low, high, open };
  const ranged = low < high || open;
  return (
    <MetricCell
      metric={metric}
      label={label}
      value={figure}
      side={
        short ? undefined : (
          <>
            {days !== undefined &&
              days_with !== undefined &&
              t("dashboard.days_of", { with: days_with, count: days })}
            {beyond.events > 0 && <BeyondCount count={beyond.events} />}
          </>
        )
      }
    >
      {ranged && <StripRange figure={figure} />}
      {!ranged && headline === 0 && t("dashboard.said_none", { count: total.events_with })}
      {!ranged && headline > 0 && t("dashboard.in_events", { count: total.events_with })}
      {total.covering && (
        <span title={t("dashboard.one_covers", { n: number(total.covering.parts) })}>
          {t("dashboard.one_for_all")}
        </span>
      )}
      <FromGroups total={total} />
      {partial.events > 0 && (
        <span class="besides">
          {t("dashboard.besides", { some: groupWords(partial.subjects) })}
        </span>
      )}
    </MetricCell>
  );
}

type MetricCellProps = Omit<CellProps, "id" | "explains"> & { metric: Metric };

/** A cell that can be explained, and says what the metric comes to now beside what it came to. */
function MetricCell({ metric, children, ...cell }: MetricCellProps) {
  return (
    <Cell id={metric} explains={{ metric, event: null }} {...cell}>
      {children}
      <Now of={({ figures }) => totalWords(figures[metric])} />
    </Cell>
  );
}

/** Events that reach beyond the period are named beside the total, since they are not in it. */
function BeyondCount({ count }: { count: number }) {
  const why = t("dashboard.beyond_why", { count });
  return (
    <span title={why}>
      <span aria-hidden="true"> {t("dashboard.beyond", { n: count })}</span>
      <span class="sr"> {why}</span>
    </span>
  );
}

/** No event lies within the period: the tightest span that reaches beyond it tells its figure, with its days. */
function EdgeCell({ metric, label, total }: Pick<Props, "metric" | "label" | "total">) {
  const { events, headline, low, high, open, start, end } = total.beyond;
  if (headline === null || low === null || high === null || start === null || end === null)
    return null;
  const figure = { headline, low, high, open };
  const days = when(start, end, "day", severalYears.value ? "plain" : "short");
  const date = { from: { day: dayOf(start) ?? 0 }, to: { day: dayOf(end) ?? 0 } };
  return (
    <MetricCell
      metric={metric}
      label={label}
      value={figure}
      edge
      side={t("dashboard.on_days", { when: days })}
    >
      {(low < high || open) && <StripRange figure={figure} />}
      <a class="plain-link besides" href={hrefOf({ filter: { date } })}>
        {t("dashboard.run_on", { count: events })}
      </a>
    </MetricCell>
  );
}

function NoTotal({ metric, label, total, short }: Omit<Props, "days">) {
  const { partial, beyond } = total;
  const ofSome = partial.events > 0;
  const known = ofSome || beyond.events > 0;
  return (
    <MetricCell
      metric={metric}
      label={label}
      value={t(known ? "dashboard.no_total" : "dashboard.no_figure")}
      none
    >
      {ofSome
        ? partialWords(partial)
        : beyond.events > 0
          ? t("dashboard.run_on", { count: beyond.events })
          : t(short ? "dashboard.not_zero" : "dashboard.not_reported")}
    </MetricCell>
  );
}

/** Two lines have room below a figure: where one says what is not in it, one is left for the groups that are. */
function FromGroups({ total }: Pick<Props, "total">) {
  const [whole, short] = [groupsInTotal(total), groupsTogether(total)];
  if (whole === "") return null;
  if (total.partial.events === 0 || short === whole) return <span class="besides">{whole}</span>;
  return (
    <span class="besides" title={whole}>
      <span aria-hidden="true">{short}</span>
      <span class="sr">{whole}</span>
    </span>
  );
}

/** What a total comes to, in one word or a few. */
function totalWords({ headline, partial }: Pick<Total, "headline" | "partial">): string | number {
  return headline ?? (partial.events > 0 ? partialWords(partial) : t("words.no_figure"));
}

/** "5 police, 1 woman, in 4 events". */
function partialWords(partial: Total["partial"]): string {
  return t("dashboard.partial", { some: groupWords(partial.subjects), count: partial.events });
}
