// A view in words for the head of a card: what, where, when, and whatever else its filter asks for.

import type { Filter } from "../../domain/filter.ts";
import type { Day } from "../../domain/when.ts";
import { choiceWords } from "../dashboard/choice.ts";
import { partWords } from "../dashboard/part-words.ts";
import { periodWords, placeWords } from "../dashboard/words.ts";
import { number } from "../i18n/intl.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";

/** "Detained in Belarus, 22 Aug–27 Sep 2020", of which `what` is "Detained". */
export function viewTitle(what: string, filter: Filter, today: Day): string {
  const where = placeWords(filter);
  const when = periodWords(filter.date, today);
  if (where === null) return when === null ? what : t("embed.what_when", { what, when });
  return when === null
    ? t("embed.what_where", { what, where })
    : t("embed.what_where_when", { what, where, when });
}

/** What the filter asks for beyond place, period and kind, in words; `titleOf` gives the title of an event by its id. */
export function furtherWords(filter: Filter, titleOf: (id: string) => string): string[] {
  return [...partWords(filter, titleOf).map(({ text }) => text), ...areaWords(filter)];
}

function areaWords({ near, bbox, dated }: Filter): string[] {
  const words = [
    near !== null &&
      t("dashboard.within", {
        km: number(near.radius_m / 1000),
        point: `${near.lat}, ${near.lon}`,
      }),
    bbox !== null && t("dashboard.this_area"),
    dated === "added" && t("dashboard.date_added"),
  ];
  return words.filter((text) => text !== false);
}

/** "Events", or the kinds that are chosen: "Demonstration, Repression". */
export function kindsWords({ kind }: Filter): string {
  return choiceWords(kind, (value) => label("kind", value)) || t("dashboard.events_label");
}
