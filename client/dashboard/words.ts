// How parts of the filter read in the sentence, in facets and in notices.

import type { FacetName } from "../../domain/facet.ts";
import { daysOf, type Filter } from "../../domain/filter.ts";
import { NO_REGION, readRegion } from "../../domain/region.ts";
import { sum } from "../../domain/rollup.ts";
import type { Total } from "../../domain/summary.ts";
import type { Metric, Subject } from "../../domain/vocabulary/claim-terms.ts";
import type { Kind } from "../../domain/vocabulary/kind.ts";
import type { Day } from "../../domain/when.ts";
import { groupWords } from "../events/group-words.ts";
import { day, dayRange } from "../i18n/dates.ts";
import { capital } from "../i18n/intl.ts";
import { label, type Values, word } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { countryName } from "../i18n/names.ts";
import { ofWhom, whom } from "../i18n/of-whom.ts";
import { t } from "../i18n/t.ts";
import { choiceWords, someWords } from "./choice.ts";

/** "crowd", "in custody": a metric inside a sentence. */
export function metricWord(metric: Metric): string {
  return ofWhom(word("metric", metric));
}

/** "Crowd size", "Detained": a metric on its own, as a facet or a bar names it. */
export function metricName(metric: Metric): string {
  return metricNameOf(metric, whom.value);
}

/** The same of these people: "Injured, police". */
export function metricNameOf(metric: Metric, subject: Subject): string {
  const name = metric === "participants" ? t("dashboard.crowd_size") : label("metric", metric);
  return ofWhom(name, subject);
}

/** "Crowd", "Detained": a metric in the head of a column or before its figure. */
export function metricShort(metric: Metric): string {
  return ofWhom(label("metric", metric));
}

/** "demonstration": a kind inside a sentence. */
export function kindWord(kind: Kind): string {
  return word("kind", kind);
}

/** What a value of a facet is called, where the filter chooses these countries. */
export function valueName(facet: FacetName, value: string, { country }: Pick<Filter, "country">) {
  if (facet === "country") return countryName(value);
  if (facet === "admin1") return regionWords(value, country);
  if (facet === "has") return metricName(value as Metric);
  if (facet === "response" && value === "unknown") return capital(t("dashboard.response_unknown"));
  const vocabulary = { said_by: "attributed_kind", precision: "place_precision" } as const;
  const name = facet in vocabulary ? vocabulary[facet as keyof typeof vocabulary] : facet;
  return label(name as "kind", value as Values["kind"]);
}

/** "Minsk City", with its country unless that is the only one that is chosen. */
function regionWords(value: string, { only }: Filter["country"]): string {
  const { country, name } = readRegion(value);
  const region = name === NO_REGION ? t("dashboard.no_region") : name;
  if (country === null || (only.length === 1 && only[0] === country)) return region;
  return commas([region, countryName(country)]);
}

type MadeOfGroups = Pick<Total, "headline" | "from_groups">;

/**
 * "From groups: 2 protesters", "Partly from groups: 39 police, 1 woman": the groups of people that a sum is made of, where
 * nobody counted everybody; empty where there are none.
 */
export function groupsInTotal(total: MadeOfGroups): string {
  return madeOf(total, groupWords(total.from_groups.subjects));
}

/** "Partly from groups: 40 people": the same in a line. */
export function groupsTogether(total: MadeOfGroups): string {
  const { subjects } = total.from_groups;
  const people = Object.values(subjects);
  if (people.length < 2) return groupsInTotal(total);
  return madeOf(total, groupWords({ all: sum(people) ?? 0 }));
}

function madeOf({ headline, from_groups: { subjects } }: MadeOfGroups, some: string): string {
  if (some === "") return "";
  const isAll = sum(Object.values(subjects)) === headline;
  return isAll ? t("dashboard.from_groups", { some }) : t("dashboard.partly_from_groups", { some });
}

/** "22 Aug–27 Sep 2020", "since 22 Aug 2020", "until 27 Sep 2020", "the last 7 days"; null for any day. */
export function periodWords(date: Filter["date"], today: Day): string | null {
  if (date === null) return null;
  const { from, to } = daysOf(date, today);
  if (date.to === null && date.from && "daysFromToday" in date.from && date.from.daysFromToday < 0)
    return t("dashboard.last_days", { count: -date.from.daysFromToday });
  if (!Number.isFinite(to)) return t("dashboard.since", { day: day(from, "plain") });
  if (!Number.isFinite(from)) return t("dashboard.until", { day: day(to, "plain") });
  return dayRange(from, to);
}

/** The part of the filter that says where, in words; null for anywhere. */
export function placeWords({ country, admin1, place }: Filter): string | null {
  const words = [
    choiceWords(place, (name) => name),
    choiceWords(admin1, (name) => regionWords(name, country)),
    choiceWords(country, countryName),
  ].filter(Boolean);
  return words.length > 0 ? commas(words) : null;
}

/** "at Minsk, Brest", "not mappable": what the list is narrowed to. */
export function narrowedWords({ names }: { readonly names: readonly string[] }): string {
  return names.length === 0
    ? t("dashboard.not_mappable_chip")
    : t("dashboard.at", { place: someWords(names) });
}
