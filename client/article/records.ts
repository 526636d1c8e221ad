// From a proposed record to the form that adds an event: every value as it was read, for a person to confirm.
import type {
  EventProposal,
  ProposedPlace,
  ReadField,
  ReadFigure,
  Reading,
} from "../../domain/answers/reading.ts";
import {
  FIELDS,
  METRICS,
  QUALIFIERS,
  RESPONSES,
  SPEAKERS,
  whatOf,
  wordsOf,
} from "../../domain/read-record.ts";
import { dayOf, isoOf } from "../../domain/when.ts";
import { blankClaim, blankForm, blankSource } from "../events/form/blank.ts";
import { typedOf } from "../events/form/dates.ts";
import { fieldsFrom } from "../events/form/numbers.ts";
import type { ClaimTyped, FormTyped, PlaceTyped, SourceTyped } from "../events/form/typed.ts";
import { capital } from "../i18n/intl.ts";
import { word } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { type Pasted, publishedDay } from "./pasted.ts";

/** The form with a proposed record in it. `key` is its idempotency key. */
export function formOf(event: EventProposal, article: Pasted, key: string): FormTyped {
  const { kind, form } = whatOf(event);
  const { start, end } = event.date;
  const place = placeOf(event.place);
  const [first, last] = [typedOf(dayOf(start) ?? 0), typedOf(dayOf(end) ?? 0)];
  return {
    ...blankForm(key),
    ...{ kind, form, response: RESPONSES[event.type] ?? "" },
    title: titleOf({ form, place }),
    known: start === end ? "day" : "span",
    start: first,
    ...(start !== end && { end: last }),
    place,
    claims: FIELDS.flatMap((field) =>
      event[field].map((figure, i) =>
        claimOf(figure, article.text, { id: claimId(event, field, i), metric: METRICS[field] }),
      ),
    ),
    sources: [sourceOf(article)],
  };
}

/** The figure as it was read; undefined for one that somebody added. */
export function figureOf(event: EventProposal, row: string): ReadFigure | undefined {
  return FIELDS.flatMap((field) =>
    event[field].filter((_, i) => claimId(event, field, i) === row),
  )[0];
}

/** Who gives the figure of a row; undefined where nobody does. */
export function speakerOf({ events }: Reading, row: string) {
  const figure = events.map((event) => figureOf(event, row)).find((found) => found !== undefined);
  return figure && SPEAKERS[figure.source.kind];
}

/** By what a figure is known in its form, and so in the page. */
export const claimId = ({ id }: EventProposal, field: ReadField, i: number) =>
  `${id}-${field}-${i + 1}`;

/** What a record is called until somebody calls it otherwise: "March in Minsk"; nothing where either is missing. */
export function titleOf({ form, place }: Pick<FormTyped, "form" | "place">): string {
  const name = place.name.trim();
  if (form === "" || name === "") return "";
  if (form === "other") return t("article.record_protest", { place: name });
  return capital(t("article.record_title", { form: word("form", form), place: name }));
}

const SOURCE = "s1";

/** The article as every record cites it. */
export function sourceOf({ publisher, title, url, published }: Pasted): SourceTyped {
  const day = publishedDay(published);
  return {
    ...blankSource(SOURCE),
    ...{ publisher, title, url, language: "en", published: day === null ? "" : isoOf(day) },
  };
}

/** A place that was not found keeps its name, to be set by hand. */
export function placeOf({
  name,
  admin1,
  iso3,
  lat,
  lon,
  precision,
}: Pick<ProposedPlace, "name" | "admin1" | "iso3" | "lat" | "lon" | "precision">): PlaceTyped {
  const whole = precision === "country";
  return {
    ...{ name, admin1: admin1 ?? "", country: iso3 ?? "", precision },
    lat: lat === null || whole ? "" : String(lat),
    lon: lon === null || whole ? "" : String(lon),
    listed: lat !== null && !whole,
  };
}

function claimOf(
  figure: ReadFigure,
  text: string,
  { id, metric }: Pick<ClaimTyped, "id" | "metric">,
): ClaimTyped {
  const { value, low, high, modifier, who, source, scope } = figure;
  const between = modifier === "range" && high !== null;
  return {
    ...blankClaim(id, SOURCE),
    metric,
    subject: who === undefined || metric === "participants" ? "all" : who,
    ...fieldsFrom({
      low: between ? low : value,
      high: between ? high : value,
      qualifier: QUALIFIERS[modifier],
    }),
    by_hand: true,
    phrase: wordsOf(figure, text),
    // Where its words name no more than the place, the article does: the wider event, until somebody says otherwise.
    covers: scope === "event" ? "" : "wider",
    speaker: SPEAKERS[source.kind],
    name: source.name ?? "",
  };
}
