// Fields of the record and their values in the words of the reader: what a history shows.

import type { RecordHistory } from "../../../domain/answers/change.ts";
import type { SubjectType } from "../../../domain/change.ts";
import type { Place } from "../../../domain/place.ts";
import { day, momentUtc } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { label, type Values, word } from "../../i18n/label.ts";
import { commas, list } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";

const FIELDS = [
  "title",
  "summary",
  "kind",
  "form",
  "response",
  "start",
  "end",
  "date_precision",
  "place",
  "part_of",
  "actors",
  "demands",
  "sources",
  "sensitivity",
  "publish_after",
  "external_id",
  "extra",
  "status",
  "source",
  "metric",
  "subject",
  "low",
  "high",
  "qualifier",
  "phrase",
  "attributed_to",
  "attributed_kind",
  "unit",
  "as_of",
  "method",
  "locator",
  "supersedes",
  "events",
  "claims",
] as const;

/** "First day", "Said by"; what has no name of ours keeps its own, with spaces. */
export function fieldName(field: string): string {
  const known = FIELDS.find((each) => each === field);
  return known ? t(`history.field_${known}`) : field.replaceAll("_", " ");
}

const VOCABULARIES: Readonly<Record<string, keyof Values>> = {
  kind: "kind",
  form: "form",
  response: "response",
  sensitivity: "sensitivity",
  date_precision: "date_precision",
  metric: "metric",
  subject: "subject",
  unit: "unit",
  qualifier: "qualifier",
  attributed_kind: "attributed_kind",
  method: "method",
};

/** A value of a field in words; null when there is none. */
export function valueWords(field: string, value: unknown, subject: SubjectType): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return textWords(field, value, subject);
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => valueWords("", item, subject) ?? []);
    return items.length > 0 ? list(items) : null;
  }
  if (typeof value !== "object") return String(value);
  if (field === "place") return placeWords(value as Place);
  const parts = Object.values(value).flatMap((part) => valueWords("", part, subject) ?? []);
  return parts.length > 0 ? commas(parts) : null;
}

function textWords(field: string, value: string, subject: SubjectType): string {
  if (field === "status")
    return label(subject === "claim" ? "claim_status" : "status", value as never);
  const vocabulary = VOCABULARIES[field];
  if (vocabulary) return label(vocabulary, value as never);
  if (field === "start" || field === "end") return day(value);
  if (field === "as_of" || field === "publish_after")
    return value.includes("T") ? momentUtc(value) : day(value);
  return value;
}

function placeWords({ name, admin1, precision, uncertainty_m, lat, lon }: Place): string {
  const km = number(Number((uncertainty_m / 1000).toFixed(2)));
  const known = word("place_precision", precision);
  const at = lat === null || lon === null ? [] : [`${lat}, ${lon}`];
  const where = admin1 === null || admin1 === name ? [name] : [name, admin1];
  return commas([...where, t("drawer.place_within", { known, km }), ...at]);
}

/** What sources and events are called, by their ids. */
export type Named = ReadonlyMap<string, string>;

/** The names that came with a history. */
export function namedIn({ sources, events }: Pick<RecordHistory, "sources" | "events">): Named {
  return new Map([
    ...sources.map(({ id, publisher, title }): [string, string] => [
      id,
      t("words.colon", { name: publisher, text: title }),
    ]),
    ...events.map(({ id, title }): [string, string] => [id, title]),
  ]);
}

/** A value with the names of sources and events in place of their ids. */
export function withNames(field: string, value: unknown, names: Named): unknown {
  if (field === "sources" && Array.isArray(value))
    return value.map(({ source, locator }) =>
      commas([names.get(source) ?? t("history.other_source"), locator]),
    );
  if (typeof value !== "string") return value;
  if (field === "source") return names.get(value) ?? t("history.other_source");
  return field === "part_of" ? (names.get(value) ?? t("history.other_event")) : value;
}
