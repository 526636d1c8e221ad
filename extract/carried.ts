// Finds the place of what a sentence tells where it names none, or names it too late.
import type { Country } from "./countries.ts";
import type { EventDraft, Readings } from "./event-draft.ts";
import type { PlaceMention } from "./places.ts";
import type { RawFigure } from "./raw-figure.ts";
import { samePlace } from "./scenes.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { NATIONWIDE } from "./words/figures.ts";

/** "Paris police said" speaks of the record of Paris. */
export function hinted(
  mentions: readonly PlaceMention[],
  drafts: readonly EventDraft[],
): PlaceMention | null {
  const hints = mentions.filter(
    ({ role, kind }) => (role === "authority" || role === "poss") && kind !== "country",
  );
  return (
    hints.flatMap((hint) =>
      drafts.filter(({ place }) => samePlace(place, hint)).map(({ place }) => place),
    )[0] ?? null
  );
}

/** The place that a sentence without one goes on about. A crowd of a whole country goes to the country. */
export function carried(
  sentence: Sentence,
  figures: readonly RawFigure[],
  place: PlaceMention | null,
  drafts: readonly EventDraft[],
  { places: { home } }: Readings,
): PlaceMention | null {
  const span = NATIONWIDE.exec(sentence.text);
  if (drafts.length === 0 && span && home) return countryAt(sentence, span, home);
  const wide =
    figures.some(({ scope }) => scope === "nationwide") &&
    figures.every(({ scope, bare }) => scope === "nationwide" || bare);
  const country = drafts.find(({ place }) => place.kind === "country");
  if (wide && country) return country.place;
  const whole = home ?? place?.country;
  if (wide && span && whole) return countryAt(sentence, span, whole);
  return place;
}

/** "The federation said 80,000 attended, and that another 5,500 had in Busan": the first is of the place before. */
export function ofPlaceBefore(
  sentence: Sentence,
  figures: readonly RawFigure[],
  here: readonly PlaceMention[],
  place: PlaceMention | null,
): RawFigure[] {
  const [first] = here;
  if (first === undefined || place === null || sentence.first || samePlace(first, place)) return [];
  const { start } = clauseAt(sentence, first.start);
  const opens = ANOTHER.test(sentence.text.slice(start - sentence.start));
  return opens ? figures.filter(({ number }) => number.end <= start) : [];
}

const ANOTHER =
  /^,?\s+and\s+(?:that\s+)?(?:another|a further|some|about|more than|over|around|at least|\d)/i;

/** A count in a clause behind a list of towns is of them all. */
export function isBehind(
  sentence: Sentence,
  { number }: RawFigure,
  here: readonly PlaceMention[],
): boolean {
  const last = here.at(-1);
  if (last === undefined || /^,\s+where\s/.test(sentence.text.slice(last.end - sentence.start)))
    return false;
  return clauseAt(sentence, number.coreStart).start > last.end - 1;
}

/** The country that "nationwide" speaks of. */
function countryAt(sentence: Sentence, span: RegExpExecArray, home: Country): PlaceMention {
  const start = sentence.start + span.index;
  return {
    ...{ start, end: start + span[0].length, kind: "country", role: "loc" },
    ...{ name: home.names[0] ?? "", country: home, town: null, alternatives: [], ambiguous: false },
  };
}
