// What is printed: the dashboard as it stands, gathered at the moment of printing.

import type { EventAnswer } from "../../domain/answers/event.ts";
import type { EmbedData } from "../../domain/embed.ts";
import type { Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { claimedMetric } from "../dashboard/claimed-metric.ts";
import { mapSize } from "../dashboard/map-size.ts";
import { events, listed } from "../dashboard/pages.ts";
import { summary } from "../dashboard/refresh.ts";
import { filter } from "../dashboard/selection.ts";
import { titleOf } from "../dashboard/titles.ts";
import { today } from "../dashboard/today.ts";
import { furtherWords, kindsWords, viewTitle } from "../embed/view-words.ts";
import { momentUtc } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import type { Picture } from "../map/picture.ts";
import type { MapSize } from "../map/scale.ts";
import { mapPicture } from "./ground.ts";
import { allRows } from "./rows.ts";

export type PrintView = {
  filter: Filter;
  data: EmbedData;
  title: string;
  /** What the filter asks for beyond place, period and kind. */
  further: string;
  /** "24 Nov 2026, 14:32 UTC". */
  moment: string;
  address: string;
  /** What the circles are sized by, and the figure that is drawn by time. */
  size: MapSize;
  metric: Metric;
  rows: readonly EventAnswer[];
  /** How many events there are. */
  total: number;
  picture: Picture | null;
};

/** Null before the dashboard has its first answer. */
export function printView(): PrintView | null {
  const now = summary.value;
  if (now === null) return null;
  const chosen = filter.value;
  const moment = new Date().toISOString();
  const site = window.location.origin;
  const query = printFilter(chosen);
  const rows = allRows() ?? events.value;
  const words = furtherWords(chosen, titleOf);
  return {
    filter: chosen,
    data: { summary: now, record: null, titles: {}, today: today(), now: moment, site },
    title: viewTitle(kindsWords(chosen), chosen, today()),
    further: commas(words),
    moment: momentUtc(chosen.as_of ?? moment),
    address: query === "" ? `${site}/` : `${site}/?${query}`,
    size: mapSize.value,
    metric: claimedMetric.value,
    rows,
    total: Math.max(rows.length, listed.value ?? 0),
    picture: mapPicture(chosen, mapSize.value, now),
  };
}
