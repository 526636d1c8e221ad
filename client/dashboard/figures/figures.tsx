// The figure strip: events, largest crowd, detained, injured, killed, and how many events are disputed.

import { useMemo } from "preact/hooks";
import { DIFFER_FROM } from "../../../domain/disagreement.ts";
import type { Total } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { HowAwaited } from "../../events/how.tsx";
import { day } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { ofWhom } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import { phone } from "../../ui/media.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Now } from "../as-known/compared.tsx";
import { useHeldHeight } from "../brush/held-height.ts";
import { type ShownTotals, shownTotals } from "../brush/windowed.ts";
import { claimedMetric } from "../claimed-metric.ts";
import { listOf } from "../list/navigation.ts";
import { NOT_MAPPABLE } from "../narrow.ts";
import { summaryQuestion } from "../refresh.ts";
import { choose, filter, hrefOf } from "../selection.ts";
import { severalYears } from "../timeline/extent.ts";
import { metricShort } from "../words.ts";
import { Cell } from "./cell.tsx";
import { StripRange } from "./strip-range.tsx";
import { TotalCell } from "./total-cell.tsx";

export function Figures() {
  const totals = shownTotals.value;
  const ref = useHeldHeight<HTMLDListElement>("exactly");
  return (
    <>
      <h2 class="sr">{t("dashboard.figures")}</h2>
      <dl ref={ref} class="figures" aria-label={t("dashboard.figures")} data-part="figures">
        {totals ? <Cells totals={totals} /> : <Waiting />}
      </dl>
    </>
  );
}

/** The sums of the strip in their order: what is drawn by time stands in place of people detained where it is no other's. */
function summedMetrics(short: boolean): Metric[] {
  const others: Metric[] = short ? ["killed"] : ["injured", "killed"];
  const drawn = claimedMetric.value;
  return [drawn === "participants" || others.includes(drawn) ? "detained" : drawn, ...others];
}

function sumName(metric: Metric, short: boolean): string {
  if (metric !== "detained") return metricShort(metric);
  return ofWhom(t(short ? "dashboard.detained_short" : "dashboard.detained_sum"));
}

/** What the cells are called, in their order; also while their values are awaited, so that nothing moves. */
function names(short: boolean): ReadonlyMap<string, string> {
  const summed = summedMetrics(short).map((metric) => [metric, sumName(metric, short)] as const);
  return new Map([
    ["events", t("dashboard.events_label")],
    ["largest", ofWhom(t(short ? "dashboard.largest_short" : "dashboard.largest"))],
    ...summed,
    ...(short ? [] : [["differ", ofWhom(t("dashboard.differ"))] as const]),
  ]);
}

function Cells({ totals }: { totals: ShownTotals }) {
  const short = phone.value;
  const name = names(short);
  const { largest, events_with } = totals.figures.participants;
  const [crowd, differ] = [name.get("largest") ?? "", name.get("differ")];
  // The same event in most moves of the timeline's window.
  const largestCell = useMemo(
    () => <LargestCell label={crowd} {...{ largest, events_with }} short={short} />,
    [crowd, largest, events_with, short],
  );
  return (
    <>
      <EventsCell label={name.get("events") ?? ""} totals={totals} short={short} />
      {largestCell}
      {summedMetrics(short).map((metric) => (
        <TotalCell
          key={metric}
          metric={metric}
          label={name.get(metric) ?? ""}
          total={totals.figures[metric]}
          days={totals.days}
          short={short}
        />
      ))}
      {differ && <DifferCell label={differ} count={totals.disagreeing} />}
    </>
  );
}

type EventsProps = { label: string; totals: ShownTotals; short: boolean };

function EventsCell({ label, totals, short }: EventsProps) {
  const { events, on_map, not_mappable } = totals;
  const rest = t("dashboard.not_mappable", { count: not_mappable });
  return (
    <Cell id="events" label={label} value={number(events)}>
      {!short && t("dashboard.on_map", { count: on_map })}{" "}
      {not_mappable > 0 ? (
        <button type="button" class="plain-link" onClick={() => void listOf(NOT_MAPPABLE)}>
          {rest}
        </button>
      ) : (
        rest
      )}
      <Now of={(of) => of.events} />
    </Cell>
  );
}

const largestOf = ({ figures }: ShownTotals) =>
  figures.participants.largest?.headline ?? t("words.no_figure");

type LargestProps = { label: string; short: boolean } & Pick<Total, "largest" | "events_with">;

function LargestCell({ label, largest, events_with, short }: LargestProps) {
  const cell = {
    ...{ id: "participants", label },
    explains: { metric: "participants", event: largest?.event ?? null },
  } as const;
  if (largest === null) {
    return (
      <Cell {...cell} value={t("dashboard.no_figure")} none>
        {events_with > 0
          ? t("dashboard.crowds_wider", { count: events_with })
          : t(short ? "dashboard.not_zero" : "dashboard.not_reported")}
        <Now of={largestOf} />
      </Cell>
    );
  }
  const where = t("dashboard.place_day", {
    place: largest.place,
    day: day(largest.start, severalYears.value ? "plain" : "short"),
  });
  return (
    <Cell
      {...cell}
      value={largest}
      side={
        short ? undefined : (
          <a
            class="plain-link"
            href={hrefOf({ screen: { event: largest.event } })}
            title={largest.title}
          >
            {where}
          </a>
        )
      }
    >
      <StripRange figure={largest} />
      {largest.from_groups && <span class="besides">{t("dashboard.col_from_groups")}</span>}
      <Now of={largestOf} />
    </Cell>
  );
}

function DifferCell({ label, count }: { label: string; count: number }) {
  const only = filter.value.differ !== null && filter.value.differ >= DIFFER_FROM;
  return (
    <Cell
      id="differ"
      label={label}
      value={number(count)}
      side={t("dashboard.events_word", { count })}
    >
      {count > 0 && !only && (
        <button type="button" class="plain-link" onClick={() => choose({ differ: DIFFER_FROM })}>
          {t("dashboard.only_these")}
        </button>
      )}
      <Now of={(of) => of.disagreeing} />
    </Cell>
  );
}

function Waiting() {
  return (
    <>
      {[...names(phone.value)].map(([id, name]) => (
        <div key={id} class="figure">
          <dt>
            {name}
            {id !== "events" && id !== "differ" && <HowAwaited />}
          </dt>
          <dd>{summaryQuestion.failure.value === null && <Skeleton widths={[45, 70]} />}</dd>
        </div>
      ))}
    </>
  );
}
