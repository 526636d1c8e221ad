// Figures of a rule, made of those of another one that hears the same people: they differ where there is a choice.
import { RULES, type Rule, speakersHeard } from "../../../domain/rule.ts";
import type { Columns } from "./columns.ts";
import type { Events } from "./events.ts";
import {
  type Figures,
  HEADLINE,
  LEAST,
  METRIC_BITS,
  MOST,
  NET,
  NONE,
  NUMBERS,
  noFigures,
  ROW_AT,
} from "./figures.ts";
import { zeros } from "./growing.ts";
import { COUNTED, type Known } from "./known.ts";
import { fillNets, WITH_PARTS } from "./nets.ts";
import { choiceBetween, type Owning, ownFigure, owning } from "./own-figure.ts";
import type { Part } from "./share.ts";
import type { Sight } from "./sight.ts";
import { slotOf } from "./slot-of.ts";

/** The other rules that hear the same people as this one. */
export function alikeTo(rule: Rule): Rule[] {
  const hears = JSON.stringify(speakersHeard(rule));
  const all = RULES.map(({ value }) => value);
  return all.filter((other) => other !== rule && JSON.stringify(speakersHeard(other)) === hears);
}

/**
 * Figures of all slots under a rule; `like` are those of one that hears the same people. Whose figures these are is
 * the same for both: they share that memory, but not the room behind it.
 */
export function figuresLike(
  columns: Columns,
  known: Known,
  sight: Sight,
  like: Figures,
  rule: Rule,
): Figures {
  const { events, slots, share } = columns;
  const { count } = like;
  const whose = like.whose.subarray(0, count);
  const of = like.of.subarray(0, slots.count);
  const figures: Figures = {
    ...noFigures(rule),
    ...{ count, whose, of },
    numbers: zeros(like.numbers, count * NUMBERS),
  };
  const choosing = {
    ...owning(columns, known, rule),
    events: { slot: events.slot, slots: events.slots },
    like: { whose, numbers: like.numbers },
    numbers: figures.numbers,
  };
  share(choosePart, choosing, { from: 0, to: count });
  figures.endless = fillNets(columns, known, sight, figures, WITH_PARTS);
  return figures;
}

/** What a pass reads, and the numbers that it fills. */
type Choosing = Owning &
  Pick<Figures, "numbers"> & {
    events: Pick<Events, "slot" | "slots">;
    like: Pick<Figures, "whose" | "numbers">;
  };

/** Fills a part of the figures; what is entered for events with parts is made anew when they are netted. */
export function choosePart(choosing: Choosing, { from, to }: Part): void {
  const { claimed, slots, known, rule, events, like, numbers } = choosing;
  const { whose, numbers: theirs } = like;
  const own = ownFigure(claimed, known, rule);
  const choose = choiceBetween(rule);
  const newest = (entry: number): number => {
    const one = whose[entry] ?? 0;
    const slot = slotOf({ events, slots }, one >>> ROW_AT, one & METRIC_BITS);
    return own.take(slot, COUNTED, 0) ? own.headline : NONE;
  };
  numbers.set(theirs.subarray(from * NUMBERS, to * NUMBERS), from * NUMBERS);
  for (let entry = from; entry < to; entry++) {
    const at = entry * NUMBERS;
    const least = numbers[at + LEAST] ?? 0;
    const most = numbers[at + MOST] ?? 0;
    if (least === most) continue;
    const headline = choose === null ? newest(entry) : choose(least, most);
    numbers[at + NET] = headline;
    numbers[at + HEADLINE] = headline;
  }
}
