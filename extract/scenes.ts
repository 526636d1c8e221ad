// Finds the places of a sentence at which something happens, and which part of the sentence tells of each.
import { distanceM } from "../domain/place.ts";
import type { PlaceMention } from "./places.ts";
import type { Span } from "./proposal.ts";
import type { RawFigure } from "./raw-figure.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { within } from "./text.ts";
import type { Trigger } from "./triggers.ts";

/** "near Medyka, where farmers blocked": what follows is there. */
const WHERE = /^,\s+where\s/;

/** "in Batumi, where about 900 came, and in Kutaisi". */
const ALSO_IN = /,?\s+and\s+(?:also\s+)?in\s+(?:the\s+(?:city|town)\s+of\s+)?$/;

/** Whether a town is named besides another at which the same happens. */
export function isAlsoIn(town: PlaceMention, sentence: Sentence): boolean {
  return ALSO_IN.test(sentence.text.slice(0, town.start - sentence.start));
}

/** So near lies what is part of a large town. */
const AROUND_M = 80_000;

/** The places of a sentence at which something happens. A name that no town bears is within the `settled` place. They are those whose own clause has a trigger or a figure. */
export function scenes(
  sentence: Sentence,
  mentions: readonly PlaceMention[],
  triggers: readonly Trigger[],
  figures: readonly RawFigure[],
  settled: boolean,
): PlaceMention[] {
  const possible = mentions.filter(({ role }) => role === "loc" || role === "adj");
  const towns = possible.filter(
    ({ kind, town }) => kind !== "country" && (town !== null || !settled),
  );
  const told = (mention: PlaceMention) => {
    const clause = clauseAt(
      sentence,
      WHERE.test(sentence.text.slice(mention.end - sentence.start))
        ? mention.end + 3
        : mention.start,
    );
    return (
      triggers.some((trigger) => within(trigger, clause)) ||
      figures.some((figure) => figure.start < clause.end && clause.start < figure.end)
    );
  };
  const found = towns.filter(told);
  const joined = towns.filter(
    (town) => !found.includes(town) && found.length > 0 && isAlsoIn(town, sentence),
  );
  const own = whole(
    towns.filter((town) => found.includes(town) || joined.includes(town)),
    sentence,
  );
  const kept =
    own.length > 0
      ? own
      : towns.length === 1 && (!settled || opens(towns[0], sentence))
        ? towns
        : towns
            .filter((town) => town.role === "loc" && (!settled || opens(town, sentence)))
            .slice(0, 1);
  const list =
    kept.length > 0 ? kept : possible.filter(({ kind }) => kind === "country").slice(0, 1);
  return list.filter((mention, i) => list.findIndex((other) => samePlace(other, mention)) === i);
}

/** Whether a sentence sets out from a place, so that all of it may be there. */
function opens(town: PlaceMention | undefined, sentence: Sentence): boolean {
  return town !== undefined && town.start - sentence.start < 40;
}

/** "Maltepe in Istanbul", "Yeouido, Seoul": of a place within a larger one right behind it, the larger one. */
function whole(towns: readonly PlaceMention[], sentence: Sentence): PlaceMention[] {
  return towns.filter((town, i) => {
    const next = towns[i + 1];
    if (
      !next?.town ||
      !town.town ||
      next.country !== town.country ||
      next.town.people <= town.town.people
    )
      return true;
    const gap = sentence.text.slice(town.end - sentence.start, next.start - sentence.start);
    return (
      !/^(?:,|\s+in)\s+$/.test(gap) ||
      distanceM(town.town.lat, town.town.lon, next.town.lat, next.town.lon) > AROUND_M
    );
  });
}

/** Whether two mentions are one place. */
export function samePlace(one: PlaceMention, other: PlaceMention): boolean {
  if (one.kind === "country" || other.kind === "country")
    return one.kind === other.kind && one.country === other.country;
  return one.town === null || other.town === null
    ? one.name === other.name
    : one.town.lat === other.town.lat && one.town.lon === other.town.lon;
}

/** "in Mombasa and Kisumu": the sentence is about several at once and moves the reader to none. */
export function isList(here: readonly PlaceMention[], sentence: Sentence): boolean {
  return here.slice(1).every((mention, i) => {
    const before = here[i];
    if (!before) return false;
    return /^(?:,|\s+and|,\s+and|\s+as well as)?(?:\s+in)?\s+(?:(?:nearby|central|southern|northern|eastern|western|neighbouring)\s+)?$|^[^.]{0,40}$/.test(
      sentence.text.slice(before.end - sentence.start, mention.start - sentence.start),
    );
  });
}

/** The part of a sentence that tells of one of its places: its clauses up to the next place's. */
export function partOf(
  sentence: Sentence,
  place: PlaceMention,
  here: readonly PlaceMention[],
): Span {
  const i = here.indexOf(place);
  const [before, after] = [here[i - 1], here[i + 1]];
  const cut = (left: PlaceMention, right: PlaceMention) => {
    const where = WHERE.test(sentence.text.slice(left.end - sentence.start));
    const bounds = sentence.clauses.filter(
      ({ start }) => start >= (where ? left.end + 1 : left.end - 1) && start <= right.start,
    );
    if (bounds.length > 0) return bounds.at(0)?.start ?? left.end;
    const gap = sentence.text.slice(left.end - sentence.start, right.start - sentence.start);
    const joint = /(?:,(?!\d)|;|\band\b)/.exec(gap);
    return left.end + (joint?.index ?? 0);
  };
  return {
    start: before ? cut(before, place) : sentence.start,
    end: after ? cut(place, after) : sentence.end,
  };
}
