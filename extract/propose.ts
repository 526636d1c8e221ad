// Turns drafts into proposed records: figures with their claimants, places with their namesakes, flags and confidence.
import { isoOf } from "../domain/when.ts";
import type { Claim } from "./claims.ts";
import { classify } from "./classify.ts";
import { countryOf } from "./countries.ts";
import type { EventDraft } from "./event-draft.ts";
import { flagsOf } from "./flags.ts";
import type { PlaceMention } from "./places.ts";
import type {
  EventProposal,
  Evidence,
  Field,
  Figure,
  ProposedDate,
  ProposedPlace,
} from "./proposal.ts";
import type { RawFigure } from "./raw-figure.ts";
import { evidenceOf, findAll } from "./text.ts";
import { VENUE } from "./words/places.ts";

/** What a draft is written from: the article as given and made plain, and who says what. */
export type Written = { text: string; plain: string; claims: readonly Claim[] };

/** A record for each draft, numbered in their order. */
export function propose(drafts: readonly EventDraft[], written: Written): EventProposal[] {
  return drafts.map((draft, i) => proposed(draft, drafts, `e${i + 1}`, written));
}

function proposed(
  draft: EventDraft,
  drafts: readonly EventDraft[],
  id: string,
  written: Written,
): EventProposal {
  const figures = (field: Field) =>
    unique(
      draft.figures
        .filter((figure) => figure.field === field)
        .map((figure) => figureOf(figure, draft, written)),
    );
  const { type, form } = classify(draft, drafts, written.plain);
  const counted = {
    crowd: figures("crowd"),
    arrests: figures("arrests"),
    injuries: figures("injuries"),
    deaths: figures("deaths"),
  };
  const place = placeOf(draft, written);
  const confidence = confidenceOf(draft, place);
  return {
    ...{
      id,
      type,
      form,
      counterProtest: draft.side === "counter",
      date: dateOf(draft, written.text),
      place,
    },
    ...counted,
    actors: [],
    triggers: draft.triggers
      .filter(({ strength }) => strength > 0)
      .map((trigger) => evidenceOf(written.text, trigger)),
    confidence,
    flags: flagsOf(draft, place, counted),
  };
}

function dateOf({ date, dateEnd, dates, basis }: EventDraft, text: string): ProposedDate {
  const precision = date === dateEnd ? "day" : "range";
  return {
    start: isoOf(date),
    end: isoOf(dateEnd),
    precision,
    basis,
    evidence: dates.map((each) => evidenceOf(text, each)),
  };
}

function placeOf({ place, places, clauses }: EventDraft, { text, plain }: Written): ProposedPlace {
  const evidence = distinct(
    (places.length > 0 ? places : [place]).map((each) => evidenceOf(text, each)),
  );
  const alternatives = place.alternatives.map(({ name, country, admin1, lat, lon }) => ({
    ...{ name, country: countryOf(country)?.alpha2 ?? country, iso3: country, lat, lon },
    ...(admin1 === null ? {} : { admin1 }),
  }));
  const country = place.country?.alpha2 ?? null;
  const iso3 = place.country?.alpha3 ?? null;
  if (place.kind === "country" && place.country) {
    const { lat, lon } = place.country;
    return {
      name: place.name,
      country,
      iso3,
      lat,
      lon,
      precision: "country",
      alternatives: [],
      evidence,
    };
  }
  const venue = clauses
    .map(({ start, end }) => venueIn(plain.slice(start, end), place))
    .find((each) => each !== null);
  return {
    ...{
      name: place.name,
      country,
      iso3,
      lat: place.town?.lat ?? null,
      lon: place.town?.lon ?? null,
      precision: "city" as const,
    },
    ...(place.town?.admin1 ? { admin1: place.town.admin1 } : {}),
    ...(venue ? { venue } : {}),
    ...{ alternatives, evidence },
  };
}

const VENUES = new RegExp(
  `\\b(?:at|in|outside|on|near|from|to|around|of|through)\\s+(?:the\\s+|central\\s+)?(?<venue>(?:\\p{Lu}[\\p{L}.'-]*\\s+(?:(?:of|de|la|el|the)\\s+)?){1,4}(?:${VENUE}))(?![\\p{L}])`,
  "gu",
);

function venueIn(part: string, place: PlaceMention): string | null {
  const [found] = findAll(part, VENUES);
  const venue = found?.groups.venue ?? null;
  return venue === place.name ? null : venue;
}

function figureOf(figure: RawFigure, draft: EventDraft, { text, claims }: Written): Figure {
  const { number } = figure;
  const claim = claims
    .filter(({ scope }) => scope.start <= number.coreStart && number.coreEnd <= scope.end)
    .at(-1);
  const source = claim
    ? { kind: claim.kind, name: claim.name, evidence: evidenceOf(text, claim) }
    : { kind: "unattributed" as const, name: null, evidence: null };
  const sure =
    0.6 + (claim ? 0.15 : 0) + (number.modifier === "fuzzy" ? 0 : 0.1) + (figure.bare ? -0.1 : 0.1);
  return {
    ...{ value: number.value, low: number.low, high: number.high, modifier: number.modifier },
    ...(figure.who ? { who: figure.who } : {}),
    scope: draft.place.kind === "country" && figure.scope === "event" ? "nationwide" : figure.scope,
    evidence: evidenceOf(text, figure),
    source,
    confidence: Math.round(sure * 100) / 100,
  };
}

/** A number that one claimant gives twice is one figure. */
function unique(figures: Figure[]): Figure[] {
  return figures.filter(
    (figure, i) =>
      figures.findIndex(
        (other) =>
          other.value === figure.value &&
          other.source.kind === figure.source.kind &&
          other.source.name === figure.source.name,
      ) === i,
  );
}

function distinct(all: Evidence[]): Evidence[] {
  return all.filter((each, i) => all.findIndex((other) => other.start === each.start) === i);
}

function confidenceOf(
  { basis, places, triggers, place }: EventDraft,
  { lat }: ProposedPlace,
): number {
  const strong = triggers.some(({ strength }) => strength === 1) ? 0.3 : 0.1;
  const dated = { stated: 0.25, carried: 0.15, published: 0 }[basis];
  const placed = (places.length > 0 ? 0.25 : 0.1) - (place.ambiguous ? 0.1 : 0);
  return Math.round((0.15 + strong + dated + (lat === null ? 0 : placed)) * 100) / 100;
}
