// The form as a record fills it.
import type { UnprotectedRecord } from "../../../domain/answers/record.ts";
import type { Claim } from "../../../domain/claim.ts";
import type { Event } from "../../../domain/event.ts";
import type { Source } from "../../../domain/source.ts";
import { withSuperseded } from "../../../domain/superseded.ts";
import { dayOf } from "../../../domain/when.ts";
import { countryName } from "../../i18n/names.ts";
import { blankForm } from "../form/blank.ts";
import { widerWords } from "../form/covering.ts";
import { spanOf, todayHere, typedOf } from "../form/dates.ts";
import { fieldsFrom } from "../form/numbers.ts";
import type { ClaimTyped, FormTyped, SourceTyped } from "../form/typed.ts";
import type { Base } from "./correction.ts";

/** A record as the form holds it: with its figures that stand, each by its own id. */
export function keptOf(record: UnprotectedRecord, key: string): Base {
  const standing = withSuperseded(record.claims).filter(
    ({ status }) => status === "active" || status === "disputed",
  );
  return {
    claims: new Map(standing.map((claim) => [claim.id, claim])),
    sources: new Set(record.sources.map(({ id }) => id)),
    leftOut: record.claims.filter(({ id }) => standing.every((claim) => claim.id !== id)),
    uncertainty_m: record.event.place.uncertainty_m,
    typed: { ...typedFrom(record.event, standing, record.sources, key), part_of: record.part_of },
  };
}

function typedFrom(
  event: Event,
  claims: readonly Claim[],
  sources: readonly Source[],
  key: string,
): FormTyped {
  const { place, actors, date_precision: known } = event;
  const [start, end] = [dayOf(event.start) ?? 0, dayOf(event.end) ?? 0];
  const text = (value: string | number | null) => String(value ?? "");
  const typed: FormTyped = {
    ...blankForm(key),
    kind: event.kind,
    form: event.form,
    response: event.response ?? "",
    title: event.title,
    summary: text(event.summary),
    participants: text(actors.participants),
    against: text(actors.against),
    security: text(actors.security),
    demands: event.demands.join("\n"),
    sensitivity: event.sensitivity,
    known: known === "day" && start !== end ? "span" : known,
    start: typedOf(start),
    end: typedOf(end),
    place: {
      name: place.name,
      admin1: text(place.admin1),
      country: place.country,
      lat: text(place.lat),
      lon: text(place.lon),
      precision: place.precision,
      listed: true,
    },
    claims: claims.map(claimTyped),
    sources: sources.map(sourceTyped),
  };
  return { ...typed, claims: typed.claims.map((claim) => settled(claim, typed)) };
}

/** A figure of the record covers the event: that was settled when it came in. */
function settled(claim: ClaimTyped, typed: FormTyped): ClaimTyped {
  const around = { span: spanOf(typed, todayHere()), countryName };
  return { ...claim, covers_for: widerWords(claim, typed, around)?.words ?? "" };
}

function claimTyped(claim: Claim): ClaimTyped {
  return {
    id: claim.id,
    metric: claim.metric,
    subject: claim.subject,
    unit: claim.unit,
    method: claim.method,
    ...fieldsFrom(claim),
    by_hand: true,
    phrase: claim.phrase ?? "",
    speaker: claim.attributed_kind,
    name: claim.attributed_to ?? "",
    covers: "event",
    covers_for: "",
    known_at: (claim.as_of ?? "").replace(/(T\d\d:\d\d):00(\.0+)?/, "$1"),
    source: claim.source,
    locator: claim.locator ?? "",
    replaces: null,
  };
}

function sourceTyped(source: Source): SourceTyped {
  return {
    key: source.id,
    kind: source.kind,
    publisher: source.publisher,
    title: source.title,
    url: source.url ?? "",
    language: source.language ?? "",
    published: source.published_on ?? "",
  };
}
