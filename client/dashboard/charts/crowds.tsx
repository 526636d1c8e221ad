// Crowd sizes: how many events of the view have a crowd of each order of magnitude, each asked of the list as the
// filter it is, so that what a bar counts is what it chooses.
import { computed } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Filter } from "../../../domain/filter.ts";
import { printFilter } from "../../../domain/filter-url.ts";
import { ofWhom } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import { box } from "../../ui/marks/shape.ts";
import { rangeWords } from "../choice.ts";
import { Failed } from "../failed.tsx";
import { summary } from "../refresh.ts";
import { filter, hrefOf } from "../selection.ts";
import { type Band, bandsWithin } from "./crowd-bands.ts";
import { type ChartData, text, whole } from "./data.ts";
import { ChartFrame } from "./frame.tsx";
import { type Asking, questions, useAsked } from "./questions.ts";
import { type Row, STRIP_PX, shareBar } from "./row.ts";
import { Rows } from "./rows.tsx";
import { rowsDrawing } from "./rows-drawing.ts";
import { useWanted } from "./wanted.ts";

const asked = questions<"/api/events">();

function bands(): Band[] {
  return bandsWithin(filter.value.figures.participants);
}

function within({ from, to }: Band): Partial<Filter> {
  return { figures: { ...filter.value.figures, participants: { from, to } } };
}

/** The address of the events of a band. */
function bandHref(band: Band): string {
  return hrefOf({ filter: within(band) });
}

function bandAskings(): Asking[] {
  return bands().map((band) => ({
    id: band.id,
    address: `/api/events?${printFilter({ ...filter.value, ...within(band) })}&limit=1`,
  }));
}

/** Events of each band, and those without a crowd under the rule. */
type Counted = { readonly events: readonly number[]; readonly unknown: number };

/** Null before the first answers. */
const counted = computed((): Counted | null => {
  const answers = asked.answers.value;
  const now = summary.value;
  if (answers === null || now === null) return null;
  const events = bands().map(({ id }) => answers.get(id)?.total ?? 0);
  return { events, unknown: now.totals.figures.participants.events_without };
});

export function Crowds() {
  const place = useRef<HTMLDivElement>(null);
  useAsked(asked, useWanted(place), bandAskings);
  const found = counted.value;
  const events = summary.value?.totals.events ?? 0;
  const rows = rowsOf(found ?? { events: [], unknown: events });
  return (
    <ChartFrame
      id="crowds"
      title={ofWhom(t("charts.crowds_title"))}
      said={
        found === null
          ? t("charts.waiting")
          : t("charts.crowds_said", { with: events - found.unknown, count: events })
      }
      data={found === null ? null : dataOf(found.events, found.unknown)}
      drawing={(width) => rowsDrawing(rows, null, width)}
    >
      <div ref={place} class="chart-body">
        <Failed of={asked} what={t("charts.failed")} />
        {asked.failure.value === null && <Rows rows={rows} scale={null} awaited={found === null} />}
      </div>
    </ChartFrame>
  );
}

/** "up to 99", "100 to 999", "100,000 or more". */
function bandName({ from, to }: Band): string {
  return rangeWords({ from: from === 0 ? null : from, to });
}

function rowsOf({ events, unknown }: Counted): Row[] {
  const most = Math.max(1, unknown, ...events);
  const count = (n: number) => t("dashboard.events", { count: n });
  return [
    ...bands().map((band, i) => {
      const n = events[i] ?? 0;
      const name = bandName(band);
      const link = { href: bandHref(band), does: t("charts.only", { what: name }) };
      return {
        id: band.id,
        name,
        note: null,
        value: count(n),
        link: n === 0 ? null : link,
        strip: shareBar(n, most, "blank"),
      };
    }),
    {
      id: "unknown",
      name: t("charts.no_figure"),
      note: t("charts.under_this_rule"),
      value: count(unknown),
      link: null,
      strip: (width) => [
        { d: box(0, 5, (width * unknown) / most, STRIP_PX - 10), hatch: true, stroke: "--hatch" },
      ],
    },
  ];
}

function dataOf(events: readonly number[], unknown: number): ChartData {
  const row = (band: Band, n: number) => ({
    id: band.id,
    cells: [bandName(band), band.from, band.to, n],
    href: n === 0 ? null : bandHref(band),
  });
  return {
    columns: [
      text("crowd", t("charts.col_crowd")),
      whole("from", t("charts.col_from"), t("charts.open_end")),
      whole("to", t("charts.col_to"), t("charts.open_end")),
      whole("events", t("charts.col_events")),
    ],
    rows: [
      ...bands().map((band, i) => row(band, events[i] ?? 0)),
      { id: "unknown", cells: [t("charts.no_figure"), null, null, unknown], href: null },
    ],
  };
}
