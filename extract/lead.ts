// Finds the day and the place that an article sets out from.
import type { DateMention } from "./date-mention.ts";
import type { Readings } from "./event-draft.ts";
import type { PlaceMention } from "./places.ts";
import type { Sentence } from "./segment.ts";
import { within } from "./text.ts";

/** Whether a day may be that of what the article tells. */
export const usable = (date: DateMention) =>
  date.kind === "event" && !date.background && !date.future;

/** The first day named in a sentence that tells of a protest; else the dateline's day before, else none. */
export function leadDate({ sentences, dates, triggers, figures }: Readings): DateMention | null {
  const telling = sentences.filter(
    (sentence) =>
      sentence === sentences[0] ||
      triggers.some((trigger) => trigger.status === "past" && within(trigger, sentence)) ||
      figures.some((figure) => figure.sentence === sentence),
  );
  for (const sentence of telling) {
    const date = dates.find((each) => within(each, sentence) && usable(each) && !each.begin);
    if (date) return date;
  }
  return null;
}

/** The town of the first sentence that tells of a protest, else of those before it, the dateline's, or one soon after. */
export function leadPlace({ places, sentences, triggers, figures }: Readings): PlaceMention | null {
  const at = sentences.findIndex(
    (sentence) =>
      triggers.some((trigger) => trigger.strength > 0 && within(trigger, sentence)) ||
      figures.some((figure) => figure.sentence === sentence),
  );
  const told = sentences[at];
  const scene = ({ role }: PlaceMention) => role === "loc" || role === "adj";
  const inside = (all: readonly (Sentence | undefined)[]) =>
    places.mentions.filter((mention) =>
      all.some((sentence) => sentence && within(mention, sentence)),
    );
  const near = inside([told]).filter(scene);
  const before = inside(sentences.slice(0, Math.max(0, at))).filter(scene);
  const isTown = ({ kind }: PlaceMention) => kind !== "country";
  const dateline = places.mentions.find(({ role }) => role === "dateline");
  const later = inside(sentences.filter(({ para }) => para <= (told?.para ?? 0) + 1)).filter(scene);
  return (
    near.find(isTown) ??
    before.findLast(isTown) ??
    (near.length === 0 ? dateline : undefined) ??
    near[0] ??
    later.find(isTown) ??
    dateline ??
    inside([told, sentences[0]]).find(
      ({ town, role }) => town && role !== "name" && role !== "from",
    ) ??
    onlyTown(places.mentions.filter(scene).filter(isTown)) ??
    places.mentions.find(({ town, role }) => town && role === "authority") ??
    null
  );
}

/** The town of an article that names no other. */
function onlyTown(towns: readonly PlaceMention[]): PlaceMention | undefined {
  const [first] = towns;
  return first && towns.every(({ town }) => town === first.town) ? first : undefined;
}
