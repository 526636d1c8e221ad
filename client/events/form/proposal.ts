// From what is typed to the body of POST /api/events.
import type { ProposalInput } from "../../../domain/draft.ts";
import { isoOf } from "../../../domain/when.ts";
import { readMoment } from "../../i18n/read-moment.ts";
import { pointOf } from "./check-where.ts";
import { type Around, coversMore } from "./covering.ts";
import { readTyped } from "./dates.ts";
import { boundsOf } from "./numbers.ts";
import type { ClaimTyped, DateTyped, FormTyped, PlaceTyped, SourceTyped } from "./typed.ts";
import { described, makesWider } from "./wider-event.ts";

const orNull = (text: string) => text.trim() || null;

/** The proposal of a form without mistakes. Throws a RangeError when an essential is missing. */
export function proposalOf(typed: FormTyped, around: Around): ProposalInput {
  const { kind, form, place } = typed;
  const { span } = around;
  if (kind === "" || form === "" || place.precision === "" || span === null)
    throw new RangeError("the form has mistakes");
  return {
    title: typed.title.trim(),
    summary: orNull(typed.summary),
    kind,
    form,
    response: kind === "demonstration" ? typed.response || null : null,
    start: isoOf(span.start),
    end: isoOf(span.end),
    date_precision: span.precision,
    place: { ...placeInput(place), precision: place.precision },
    actors: {
      participants: orNull(typed.participants),
      against: orNull(typed.against),
      security: orNull(typed.security),
    },
    demands: demandsOf(typed),
    sensitivity: typed.sensitivity,
    part_of: typed.part_of?.id ?? null,
    sources: typed.sources.map(sourceInput),
    claims: typed.claims.map((claim) => ({
      ...claimInput(claim),
      covers: coversMore(claim, typed, around) ? "wider" : "event",
    })),
    into: typed.into?.id ?? null,
    wider: makesWider(typed, around) ? widerInput(typed, around) : null,
  };
}

/** What was demanded, each once. */
export function demandsOf({ demands }: Pick<FormTyped, "demands">): string[] {
  const lines = demands.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

export function placeInput(place: PlaceTyped) {
  const point = pointOf(place);
  return {
    name: place.name.trim(),
    admin1: orNull(place.admin1),
    country: place.country,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
  };
}

export function sourceInput(source: SourceTyped) {
  const published = readMoment(source.published);
  return {
    key: source.key,
    kind: source.kind,
    publisher: source.publisher.trim(),
    title: source.title.trim(),
    url: orNull(source.url),
    language: orNull(source.language),
    published_on: typeof published === "string" ? null : published.value,
  };
}

export function claimInput(claim: ClaimTyped) {
  const moment = readMoment(claim.known_at);
  if (claim.speaker === "") throw new RangeError("the form has mistakes");
  return {
    source: claim.source,
    metric: claim.metric,
    subject: claim.subject,
    ...boundsOf(claim),
    phrase: orNull(claim.phrase),
    attributed_to: orNull(claim.name),
    attributed_kind: claim.speaker,
    unit: claim.unit,
    as_of: typeof moment === "string" ? null : moment.value,
    method: claim.method,
    locator: orNull(claim.locator),
  };
}

function widerInput(typed: FormTyped, around: Around): NonNullable<ProposalInput["wider"]> {
  const { country } = typed.place;
  const { title, start, end } = described(typed, around);
  return {
    title: title.trim(),
    start: isoTyped(start),
    end: isoTyped(end),
    place: { name: around.countryName(country), country, precision: "country" },
  };
}

function isoTyped(typed: DateTyped): string {
  const reading = readTyped(typed, "day", Number.POSITIVE_INFINITY);
  if (!("day" in reading)) throw new RangeError("the form has mistakes");
  return isoOf(reading.day);
}
