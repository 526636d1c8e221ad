// Figures of a rule, made of those of another one that hears the same people: they differ where there is a choice.
import { RULES, type Rule, speakersHeard } from "../../../domain/rule.ts";
import type { Columns } from "./columns.ts";
import type { Events } from "./events.ts";
import {
  type Entries,
  type Figures,
  METRIC_BITS,
  NONE,
  noFigures,
  numbersFor,
  ROW_AT,
} from "./figures.ts";
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
  const whose = like.entries.whose.subarray(0, count);
  const of = like.of.subarray(0, slots.count);
  const figures: Figures = {
    ...noFigures(rule),
    ...{ count, of },
    entries: { whose, ...numbersFor(count) },
  };
  const choosing = {
    ...owning(columns, known, rule),
    events: { slot: events.slot, slots: events.slots },
    ...{ like: like.entries, entries: figures.entries },
  };
  share(choosePart, choosing, { from: 0, to: count });
  figures.endless = fillNets(columns, known, sight, figures, WITH_PARTS);
  return figures;
}

/** What a pass reads, and the numbers that it fills. */
type Choosing = Owning & {
  events: Pick<Events, "slot" | "slots">;
  like: Entries;
  entries: Entries;
};

/** Fills a part of the figures; what is entered for events with parts is made anew when they are netted. */
export function choosePart(choosing: Choosing, { from, to }: Part): void {
  const { claimed, slots, known, rule, events, like, entries } = choosing;
  const { whose, headline, net, least, most } = entries;
  const own = ownFigure(claimed, known, rule);
  const choose = choiceBetween(rule);
  const newest = (entry: number): number => {
    const one = whose[entry] ?? 0;
    const slot = slotOf({ events, slots }, one >>> ROW_AT, one & METRIC_BITS);
    return own.take(slot, COUNTED, 0) ? own.headline : NONE;
  };
  for (const name of ["headline", "net", "least", "most"] as const)
    entries[name].set(like[name].subarray(from, to), from);
  for (let entry = from; entry < to; entry++) {
    const [floor, ceiling] = [least[entry] ?? 0, most[entry] ?? 0];
    if (floor === ceiling) continue;
    const chosen = choose === null ? newest(entry) : choose(floor, ceiling);
    net[entry] = chosen;
    headline[entry] = chosen;
  }
}
