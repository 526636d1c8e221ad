// Figures of a rule, made of those of another one that hears the same people: they differ where there is a choice.
import { RULES, type Rule, speakersHeard } from "../../../domain/rule.ts";
import type { Columns } from "./columns.ts";
import { type Figures, HEADLINE, LEAST, MOST, NET, NONE, NUMBERS, noFigures } from "./figures.ts";
import { zeros } from "./growing.ts";
import { COUNTED, type Known } from "./known.ts";
import { fillNets, WITH_PARTS } from "./nets.ts";
import { choiceBetween, type Owning, ownFigure, owning } from "./own-figure.ts";
import type { Part } from "./share.ts";
import type { Sight } from "./sight.ts";

/** The other rules that hear the same people as this one. */
export function alikeTo(rule: Rule): Rule[] {
  const hears = JSON.stringify(speakersHeard(rule));
  const all = RULES.map(({ value }) => value);
  return all.filter((other) => other !== rule && JSON.stringify(speakersHeard(other)) === hears);
}

/** Figures of all slots under a rule; `like` are those of one that hears the same people. */
export function figuresLike(
  columns: Columns,
  known: Known,
  sight: Sight,
  like: Figures,
  rule: Rule,
): Figures {
  const { slots, share } = columns;
  const figures: Figures = {
    ...noFigures(rule),
    count: like.count,
    whose: zeros(like.whose, like.count),
    numbers: zeros(like.numbers, like.count * NUMBERS),
    of: zeros(like.of, slots.count),
  };
  const choosing = {
    ...owning(columns, known, rule),
    like: { whose: like.whose, numbers: like.numbers, of: like.of },
    ...{ whose: figures.whose, numbers: figures.numbers, of: figures.of },
  };
  share(choosePart, choosing, { from: 0, to: slots.count });
  figures.endless = fillNets(columns, known, sight, figures, WITH_PARTS);
  return figures;
}

/** What a pass reads, and the figures that it fills. */
type Choosing = Owning & Filled & { like: Filled };

type Filled = Pick<Figures, "whose" | "numbers" | "of">;

/** Fills a part of the slots; what is entered for events with parts is made anew when they are netted. */
export function choosePart(choosing: Choosing, { from, to }: Part): void {
  const { claimed, known, rule, like, whose, numbers, of } = choosing;
  const { numbers: theirs, of: theirsOf } = like;
  const own = ownFigure(claimed, known, rule);
  const choose = choiceBetween(rule);
  const chosen = (slot: number, least: number, most: number): number => {
    if (least === most) return least;
    if (choose !== null) return choose(least, most);
    return own.take(slot, COUNTED, 0) ? own.headline : NONE;
  };
  for (let slot = from; slot < to; slot++) {
    const entry = theirsOf[slot] ?? NONE;
    of[slot] = entry;
    if (entry < 0) continue;
    const at = entry * NUMBERS;
    const least = theirs[at + LEAST] ?? 0;
    const most = theirs[at + MOST] ?? 0;
    const headline = chosen(slot, least, most);
    whose[entry] = like.whose[entry] ?? 0;
    numbers[at + HEADLINE] = headline;
    numbers[at + NET] = headline;
    numbers[at + LEAST] = least;
    numbers[at + MOST] = most;
  }
}
