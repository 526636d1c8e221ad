// A view in words for the head of a card: what, where, when, and whatever else its filter asks for.

import type { Filter } from "../../domain/filter.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import type { Day } from "../../domain/when.ts";
import { isMade } from "../dashboard/choice.ts";
import { choiceWords, metricWord, periodWords, rangeWords } from "../dashboard/words.ts";
import { number } from "../i18n/intl.ts";
import { label } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { times } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";

/** What countries are called, by ISO 3166-1 code. */
export type CountryNames = (iso3: string) => string;

/** "Detained in Belarus, 22 Aug–27 Sep 2020", of which `what` is "Detained". */
export function viewTitle(what: string, filter: Filter, today: Day, names: CountryNames): string {
  const where = placeWords(filter, names);
  const when = periodWords(filter.date, today);
  if (where === null) return when === null ? what : t("embed.what_when", { what, when });
  return when === null
    ? t("embed.what_where", { what, where })
    : t("embed.what_where_when", { what, where, when });
}

function placeWords({ country, admin1, place }: Filter, names: CountryNames): string | null {
  const parts = [
    choiceWords(place, String),
    choiceWords(admin1, (name) => (name === "none" ? t("dashboard.no_region") : name)),
    choiceWords(country, names),
  ].filter(Boolean);
  return parts.length > 0 ? commas(parts) : null;
}

/** What the filter asks for beyond place, period and kind, in words; empty when that is nothing. */
export function furtherWords(filter: Filter): string[] {
  const { form, response, said_by, has, figures, differ, precision, source, q, part_of } = filter;
  const figure = METRICS.flatMap(({ value: metric }) => {
    const range = figures[metric];
    const words = range && { metric: metricWord(metric), range: rangeWords(range) };
    return words ? [t("dashboard.figure_is", words)] : [];
  });
  return [
    choiceWords(form, (value) => label("form", value)),
    choiceWords(response, (value) =>
      value === "unknown" ? t("dashboard.response_unknown") : label("response", value),
    ),
    isMade(said_by) &&
      t("dashboard.said_by", {
        who: choiceWords(said_by, (value) => label("attributed_kind", value)),
      }),
    isMade(has) && t("dashboard.with_figure", { metric: choiceWords(has, metricWord) }),
    ...figure,
    differ !== null && t("dashboard.differing", { ratio: times(differ) }),
    precision !== null &&
      t("dashboard.known_to", { precision: label("place_precision", precision) }),
    isMade(source) && t("dashboard.from_source", { source: choiceWords(source, String) }),
    q !== null && t("dashboard.with_words", { words: q }),
    part_of !== null && t("dashboard.parts_of", { event: part_of }),
    ...areaWords(filter),
  ].filter((words): words is string => typeof words === "string" && words !== "");
}

function areaWords({ near, bbox, dated }: Filter): (string | false)[] {
  return [
    near !== null &&
      t("dashboard.within", {
        km: number(near.radius_m / 1000),
        point: `${near.lat}, ${near.lon}`,
      }),
    bbox !== null && t("dashboard.this_area"),
    dated === "added" && t("dashboard.date_added"),
  ];
}

/** "Events", or the kinds that are chosen: "Demonstration, Repression". */
export function kindsWords({ kind }: Filter): string {
  return choiceWords(kind, (value) => label("kind", value)) || t("dashboard.events_label");
}
