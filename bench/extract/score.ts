// Holds a proposal against an annotation: records one to one, then each of their fields.
import { distanceM } from "../../domain/place.ts";
import type { Proposal } from "../../extract/index.ts";
import { GOLD_FIELDS, type Gold, type GoldEvent, type GoldFigure } from "./gold.ts";

type Proposed = Proposal["events"][number];
type Figure = Proposed["crowd"][number];
type Field = (typeof GOLD_FIELDS)[number];

/** How many of a field were found rightly, too many, or not at all. */
export type Count = { right: number; extra: number; missed: number };

/** What one article comes to. */
export type Score = {
  events: Count;
  figures: Record<Field, Count>;
  kinds: Count;
  types: Count;
  forms: Count;
  /** Annotated records that were proposed without a fault, and all of them. */
  whole: Count;
  distractors: { used: number; all: number };
  /** A record of an article that has no protest. */
  falseAlarm: boolean;
  faults: string[];
};

const NEAR_M = 25_000;
const count = (): Count => ({ right: 0, extra: 0, missed: 0 });

/** An empty score, to add to. */
export function emptyScore(): Score {
  const figures = { crowd: count(), arrests: count(), injuries: count(), deaths: count() };
  const rest = { kinds: count(), types: count(), forms: count(), whole: count() };
  return {
    events: count(),
    figures,
    ...rest,
    distractors: { used: 0, all: 0 },
    falseAlarm: false,
    faults: [],
  };
}

/** Whether a proposal names the annotated place: same country and precision, a town within 25 km. */
function placeRight({ place }: Proposed, gold: GoldEvent): boolean {
  if (place.country !== gold.place.country || place.precision !== gold.place.precision)
    return false;
  if (place.precision === "country") return true;
  return (
    place.lat !== null &&
    place.lon !== null &&
    distanceM(place.lat, place.lon, gold.place.lat, gold.place.lon) <= NEAR_M
  );
}

const dateRight = ({ date }: Proposed, gold: GoldEvent) =>
  date.start === gold.date.start || (gold.date.acceptStart ?? []).includes(date.start);

const sameValue = (figure: Figure, gold: GoldFigure) =>
  figure.value === gold.value || (gold.acceptValues ?? []).includes(figure.value);

function likeness(event: Proposed, gold: GoldEvent): number {
  const shared = GOLD_FIELDS.flatMap((field) =>
    (gold[field] ?? []).filter((one) => event[field].some((figure) => sameValue(figure, one))),
  );
  const place = placeRight(event, gold);
  if (!place && shared.length === 0) return 0;
  const side = event.counterProtest === (gold.counterProtest ?? false);
  return (
    (place ? 4 : 0) +
    (dateRight(event, gold) ? 2 : 0) +
    (side ? 1 : 0) +
    shared.length / 2 -
    (gold.optional ? 0.25 : 0)
  );
}

/** Scores one proposal. */
export function score({ events }: Proposal, gold: Gold): Score {
  const total = emptyScore();
  const annotated = gold.events ?? [];
  const pairs = events
    .flatMap((event) => annotated.map((one) => ({ event, one, by: likeness(event, one) })))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  const takenEvents = new Set<Proposed>();
  const takenGold = new Set<GoldEvent>();
  for (const { event, one } of pairs) {
    if (takenEvents.has(event) || takenGold.has(one)) continue;
    takenEvents.add(event);
    takenGold.add(one);
    scorePair(event, one, total);
  }
  for (const event of events.filter((each) => !takenEvents.has(each))) {
    total.events.extra++;
    total.faults.push(
      `record too many: ${event.place.name} ${event.date.start} ${event.triggers[0]?.text ?? ""}`,
    );
    for (const field of GOLD_FIELDS) scoreFigures(field, event[field], [], total);
  }
  for (const one of annotated.filter((each) => !takenGold.has(each) && !each.optional)) {
    total.events.missed++;
    total.whole.missed++;
    total.faults.push(`record missed: ${one.place.name} ${one.date.start}`);
    for (const field of GOLD_FIELDS) scoreFigures(field, [], one[field] ?? [], total);
  }
  const figures = events.flatMap((event) => GOLD_FIELDS.flatMap((field) => event[field]));
  for (const { start, end, text } of gold.distractors ?? []) {
    total.distractors.all++;
    if (!figures.some(({ evidence }) => evidence.start < end && start < evidence.end)) continue;
    total.distractors.used++;
    total.faults.push(`distractor used: ${text}`);
  }
  total.falseAlarm = !gold.relevant && events.length > 0;
  return total;
}

function scorePair(event: Proposed, gold: GoldEvent, total: Score): void {
  const fresh = emptyScore();
  const found = placeRight(event, gold) && dateRight(event, gold);
  if (found) fresh.events.right++;
  else {
    fresh.events.extra++;
    fresh.events.missed++;
    fresh.faults.push(
      `record ${event.place.name} ${event.date.start} for ${gold.place.name} ${gold.date.start}`,
    );
  }
  if (found) {
    tally(
      fresh.types,
      event.type === gold.type || (gold.acceptTypes ?? []).includes(event.type),
      fresh,
      `${gold.place.name}: type ${event.type} for ${gold.type}`,
    );
    tally(
      fresh.forms,
      gold.forms.includes(event.form),
      fresh,
      `${gold.place.name}: form ${event.form} for ${gold.forms.join("/")}`,
    );
  }
  for (const field of GOLD_FIELDS) scoreFigures(field, event[field], gold[field] ?? [], fresh);
  if (gold.optional) return;
  const clean = found && fresh.faults.length === 0;
  fresh.whole[clean ? "right" : "missed"]++;
  addScore(total, fresh);
}

function tally(into: Count, right: boolean, total: Score, fault: string): void {
  into[right ? "right" : "extra"]++;
  if (!right) total.faults.push(fault);
}

function scoreFigures(
  field: Field,
  figures: readonly Figure[],
  gold: readonly GoldFigure[],
  total: Score,
): void {
  const left = [...gold];
  for (const figure of figures) {
    const right = (one: GoldFigure) => one.source.kinds.includes(figure.source.kind);
    const same = left.filter((one) => sameValue(figure, one));
    const match = same.find(right) ?? same[0];
    if (match === undefined) {
      total.figures[field].extra++;
      total.faults.push(`${field} too many: ${figure.value} "${figure.evidence.text}"`);
      continue;
    }
    left.splice(left.indexOf(match), 1);
    if (match.optional) continue;
    total.figures[field].right++;
    tally(
      total.kinds,
      right(match),
      total,
      `${field} ${figure.value}: claimant ${figure.source.kind} (${figure.source.name}) for ${match.source.kinds.join("/")}`,
    );
  }
  for (const one of left.filter(({ optional }) => !optional)) {
    total.figures[field].missed++;
    total.faults.push(`${field} missed: ${one.value}`);
  }
}

/** Adds one score to a sum. */
export function addScore(sum: Score, one: Score): void {
  const add = (into: Count, from: Count) => {
    into.right += from.right;
    into.extra += from.extra;
    into.missed += from.missed;
  };
  for (const key of ["events", "kinds", "types", "forms", "whole"] as const)
    add(sum[key], one[key]);
  for (const field of GOLD_FIELDS) add(sum.figures[field], one.figures[field]);
  sum.distractors.used += one.distractors.used;
  sum.distractors.all += one.distractors.all;
  sum.faults.push(...one.faults);
}
