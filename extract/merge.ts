// Joins drafts that are one record: a district and its town, a country and its only town, a blockade and its later days.
import { distanceM } from "../domain/place.ts";
import type { EventDraft } from "./event-draft.ts";
import type { EventForm } from "./proposal.ts";
import { samePlace } from "./scenes.ts";
import type { Trigger } from "./triggers.ts";

const DISTRICT_M = 20_000;

/**
 * The drafts that are records, in the order of the article: each with a trigger or a figure of its own; of a country only
 * where no town says it.
 */
export function merge(drafts: readonly EventDraft[], published: number): EventDraft[] {
  const told = drafts.filter((draft) => draft.date <= published && isTold(draft));
  const joined: EventDraft[] = [];
  const begun = new Map<EventDraft, number>();
  // What goes on is joined to what began, wherever the article tells of it.
  for (const draft of told.toSorted((a, b) => a.date - b.date)) {
    const whole = joined.find(
      (other) =>
        other.side === draft.side &&
        (goesOn(draft, other) ||
          (other.date === draft.date && (isDistrict(draft, other) || isDistrict(other, draft)))),
    );
    const one = whole ?? copyOf(draft);
    if (whole === undefined) joined.push(one);
    else join(whole, draft);
    begun.set(one, Math.min(begun.get(one) ?? told.length, told.indexOf(draft)));
  }
  return joined
    .filter((draft) => draft.place.kind !== "country" || standsAlone(draft, joined))
    .sort((a, b) => (begun.get(a) ?? 0) - (begun.get(b) ?? 0));
}

function copyOf(draft: EventDraft): EventDraft {
  return {
    ...draft,
    places: [...draft.places],
    dates: [...draft.dates],
    sentences: [...draft.sentences],
    clauses: [...draft.clauses],
    figures: [...draft.figures],
    triggers: [...draft.triggers],
  };
}

function isTold({ triggers, figures, places }: EventDraft): boolean {
  const strong = triggers.some(({ strength }) => strength === 1);
  const agents = triggers.some(({ strength }) => strength > 0);
  return figures.length > 0 || strong || (agents && places.length > 0);
}

/** Whether the first is a smaller place within or right beside the second, and of the same country. */
function isDistrict({ place: one }: EventDraft, { place: other }: EventDraft): boolean {
  if (one.town === null || other.town === null || one.country !== other.country) return false;
  return (
    distanceM(one.town.lat, one.town.lon, other.town.lat, other.town.lon) < DISTRICT_M &&
    one.town.people * 3 < other.town.people
  );
}

/** Forms that last for days. */
const LASTING: ReadonlySet<EventForm> = new Set(["blockade", "sit-in", "strike", "hunger_strike"]);

/** Whether a later day's draft tells of the same: its end after midnight, or how a blockade went on. */
function goesOn(later: EventDraft, earlier: EventDraft): boolean {
  if (!samePlace(later.place, earlier.place) || later.date <= earlier.date) return false;
  const strong = ({ strength }: Trigger) => strength === 1;
  const night = later.dates.length > 0 && later.dates.every((date) => date.night);
  if (night && later.date === earlier.dateEnd + 1) return true;
  return (
    earlier.triggers.some((trigger) => strong(trigger) && LASTING.has(trigger.form)) &&
    !later.triggers.some(strong)
  );
}

function join(whole: EventDraft, part: EventDraft): void {
  if (part.date > whole.date && !part.dates.every(({ night }) => night))
    whole.dateEnd = Math.max(whole.dateEnd, part.dateEnd);
  if ((part.place.town?.people ?? 0) > (whole.place.town?.people ?? 0)) whole.place = part.place;
  for (const key of ["places", "dates", "sentences", "clauses", "figures", "triggers"] as const) {
    const into: unknown[] = whole[key];
    into.push(...(part[key] as unknown[]).filter((each) => !into.includes(each)));
  }
}

/** A country's own record needs figures of its own, or to be all there is. */
function standsAlone(draft: EventDraft, all: readonly EventDraft[]): boolean {
  const towns = all.filter(
    ({ place, date }) =>
      place.kind !== "country" && date === draft.date && place.country === draft.place.country,
  );
  const strike = draft.triggers.some(({ form, strength }) => form === "strike" && strength === 1);
  if (towns.length > 0) return draft.figures.length > 0 || (strike && draft.places.length > 0);
  const elsewhere = all.some(({ place }) => place.kind !== "country");
  return !elsewhere || draft.figures.length > 0;
}
