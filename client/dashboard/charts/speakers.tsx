// By who speaks: in how many events of the view each kind of speaker gave a figure.
import type { Summary } from "../../../domain/summary.ts";
import { SPEAKERS, type Speaker } from "../../../domain/vocabulary/speaker.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { isMade } from "../choice.ts";
import { summary } from "../refresh.ts";
import { filter, hrefOf } from "../selection.ts";
import { type ChartData, text, whole } from "./data.ts";
import { ChartFrame } from "./frame.tsx";
import { type Row, shareBar } from "./row.ts";
import { Rows } from "./rows.tsx";
import { rowsDrawing } from "./rows-drawing.ts";

const nameOf = (speaker: string) => label("attributed_kind", speaker as Speaker);

export function Speakers() {
  const now = summary.value;
  const counted = now?.facets.said_by ?? [];
  const rows = now === null ? [] : rowsOf(now);
  const most = counted.find(({ events }) => events > 0);
  // The choice of speakers is left out of its own facet: all of them stay comparable.
  const apart = isMade(filter.value.said_by) ? ` ${t("charts.speakers_apart")}` : "";
  const said = most
    ? t("charts.speakers_said", { who: nameOf(most.value), count: most.events })
    : t("charts.speakers_none");
  return (
    <ChartFrame
      id="speakers"
      title={t("charts.speakers_title")}
      said={now === null ? t("charts.waiting") : said + apart}
      data={now === null ? null : dataOf(now)}
      drawing={(width) => rowsDrawing(rows, null, width)}
    >
      <Rows rows={rows} scale={null} />
    </ChartFrame>
  );
}

function hrefOfSpeaker(speaker: string, events: number): string | null {
  const chosen = { said_by: { only: [speaker as Speaker], not: [] } };
  return events === 0 ? null : hrefOf({ filter: chosen });
}

function rowsOf({ facets }: Summary): Row[] {
  const whole = Math.max(1, ...facets.said_by.map(({ events }) => events));
  return facets.said_by.map(({ value, events }) => {
    const href = hrefOfSpeaker(value, events);
    return {
      id: value,
      name: nameOf(value),
      note: null,
      value: t("dashboard.events", { count: events }),
      link: href === null ? null : { href, does: t("charts.only", { what: nameOf(value) }) },
      strip: shareBar(events, whole, "blank"),
    };
  });
}

function dataOf({ facets }: Summary): ChartData {
  const definition = new Map<string, string>(SPEAKERS.map(({ value, text }) => [value, text]));
  return {
    columns: [
      text("speaker", t("charts.col_speaker"), nameOf),
      whole("events", t("charts.col_events_said")),
      text("definition", t("charts.col_meaning")),
    ],
    rows: facets.said_by.map(({ value, events }) => ({
      id: value,
      cells: [value, events, definition.get(value) ?? ""],
      href: hrefOfSpeaker(value, events),
    })),
  };
}
