// The same events as a table: one line each, ranges on one logarithmic scale.

import type { EventAnswer } from "../../../domain/answers/event.ts";
import { isArea } from "../../../domain/place.ts";
import type { Sort } from "../../../domain/questions.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { when } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { kindAndForm } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { AreaIcon } from "../../ui/marks/area-icon.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { SortHead, Table } from "../../ui/table.tsx";
import { highlightEvent, litEvents } from "../highlight.ts";
import { events, listed } from "../pages.ts";
import { arrange, hrefOf, screen } from "../selection.ts";
import { metricShort } from "../words.ts";
import { showAs } from "./navigation.ts";
import { FigureCell, largestOf, RowRange, rangeWords } from "./row-figure.tsx";

const FIGURES = ["detained", "injured", "killed"] as const satisfies readonly Metric[];

/** Under the list, the table shows as much as one glance takes. */
const FIRST = 10;

/** The first few, and the way to all. */
export function EventTable() {
  const all = events.value;
  if (all.length === 0) return null;
  return (
    <section class="event-table" id="table">
      <Lines of={all.slice(0, FIRST)} />
      <AllAsTable />
    </section>
  );
}

function Lines({ of }: { of: readonly EventAnswer[] }) {
  const max = largestOf(of, "participants");
  return (
    <Table caption={t("dashboard.table_caption")}>
      <Head />
      <tbody>
        {of.map((event) => (
          <Line key={event.id} event={event} max={max} />
        ))}
      </tbody>
    </Table>
  );
}

function AllAsTable() {
  return (
    <div class="more-pages">
      <Button small onClick={() => showAs("table")}>
        {t("dashboard.all_as_table", { count: listed.value ?? 0 })}
      </Button>
    </div>
  );
}

/** The names of the columns, which sort. */
export function Head() {
  const { sort } = screen.value;
  const by = (value: Sort) => ({
    sorted: sort === value ? ("descending" as const) : undefined,
    onSort: () => arrange({ sort: value }),
  });
  return (
    <thead>
      <tr>
        <SortHead
          sorted={sort === "newest" ? "descending" : sort === "oldest" ? "ascending" : undefined}
          onSort={() => arrange({ sort: sort === "newest" ? "oldest" : "newest" })}
        >
          {t("dashboard.date")}
        </SortHead>
        <th scope="col">{t("dashboard.event")}</th>
        <th scope="col">{t("dashboard.place")}</th>
        <th scope="col">{t("dashboard.kind_form")}</th>
        <SortHead numeric {...by("participants")}>
          {metricShort("participants")}
        </SortHead>
        <th scope="col">{t("dashboard.range_log")}</th>
        {FIGURES.map((metric) => (
          <SortHead key={metric} numeric {...by(metric)}>
            {metricShort(metric)}
          </SortHead>
        ))}
        <th scope="col" class="n">
          {t("dashboard.sources_head")}
        </th>
      </tr>
    </thead>
  );
}

type LineProps = {
  event: EventAnswer;
  max: number;
  /** Which row of the whole table it is; the head is the first. */
  at?: number | undefined;
};

/** One event. */
export function Line({ event, max, at }: LineProps) {
  const { id, kind, form, place } = event;
  return (
    <tr
      aria-rowindex={at}
      class={litEvents.value.has(id) ? "row-lit" : ""}
      data-part={screen.value.show === "table" ? "row" : undefined}
      data-id={id}
      onMouseEnter={() => highlightEvent(event)}
      onMouseLeave={() => highlightEvent(null)}
    >
      <td class="num">{when(event.start, event.end, event.date_precision, "plain")}</td>
      <th scope="row">
        <a class="row-link" href={hrefOf({ screen: { event: id } })}>
          <bdi>{event.title}</bdi>
        </a>
      </th>
      <td>
        {isArea(place) && <AreaIcon />}
        <bdi>{place.name}</bdi>
      </td>
      <td>
        <KindShape kind={kind} silent /> {kindAndForm(kind, form)}
      </td>
      <FigureCell event={event} metric="participants" />
      <td>
        <RowRange event={event} metric="participants" max={max} width={110} />
        <span class="sr">{rangeWords(event.claimed.participants)}</span>
      </td>
      {FIGURES.map((metric) => (
        <FigureCell key={metric} event={event} metric={metric} />
      ))}
      <td class="n">{number(event.sources.length)}</td>
    </tr>
  );
}
