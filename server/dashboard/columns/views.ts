// Views of the columns, each made when first asked for and kept for the next question.
import type { Filter } from "../../../domain/filter.ts";
import type { Rule } from "../../../domain/rule.ts";
import { VOICES } from "../../../domain/summarise/timeline.ts";
import { instantOf } from "../../../domain/when.ts";
import type { Eyes } from "../eyes.ts";
import { recent } from "../recent.ts";
import type { Columns } from "./columns.ts";
import type { Figures } from "./figures.ts";
import { figuresUnder, refill } from "./fill-figures.ts";
import { type Known, knownAt } from "./known.ts";
import { type Sight, sightOf, type Tree } from "./sight.ts";
import type { View } from "./view.ts";

/** Rules and moments kept warm, each about 30 bytes an event: all rules now, and those that one other moment asks. */
const FIGURES_KEPT = 12;
const SIGHTS_KEPT = 3;
const MOMENTS_KEPT = 2;

/** Columns, what is known of them now, and how often they have changed. */
type Held = { columns: Columns; known: Known; version: number };

/** `trees` is that of the columns when the figures were last brought up to date. */
type Filled = { figures: Figures; version: number; trees: number; slots: number };

export type Views = {
  view: (held: Held, eyes: Eyes, asked: Pick<Filter, "rule" | "as_of">) => View;
  /** The figures of the same view under the rules of single voices. */
  voices: (held: Held, view: View) => Figures[];
};

/** For one set of columns: figures are brought up to date from where its slots had grown to. */
export function openViews(): Views {
  const sights = recent<Sight>(SIGHTS_KEPT);
  const trees = recent<Tree>(SIGHTS_KEPT);
  const moments = recent<Known>(MOMENTS_KEPT);
  const filled = recent<Filled>(FIGURES_KEPT);

  const figures = (held: Held, view: Omit<View, "figures" | "rule">, rule: Rule): Figures => {
    const { columns, eyes, as_of, sight, known } = view;
    const slots = columns.slots.count;
    // Another moment is filled anew: what was known then is known anew.
    const key = JSON.stringify([eyes, rule, as_of, as_of === null ? 0 : held.version]);
    const kept = filled.get(key, () => ({
      figures: figuresUnder(columns, known, sight, rule),
      version: held.version,
      trees: columns.trees,
      slots,
    }));
    if (kept.version !== held.version) {
      const since = { firstSlot: kept.slots, trees: kept.trees !== columns.trees };
      refill(columns, known, sight, kept.figures, since);
      kept.version = held.version;
      kept.trees = columns.trees;
      kept.slots = slots;
    }
    return kept.figures;
  };

  return {
    view: (held, eyes, { rule, as_of }) => {
      const { columns, version } = held;
      const sight = sights.get(JSON.stringify([version, eyes]), () => {
        const key = JSON.stringify([columns.trees, eyes]);
        return sightOf(columns, eyes, (make) => trees.get(key, make));
      });
      const known =
        as_of === null
          ? held.known
          : moments.get(JSON.stringify([version, eyes, as_of]), () =>
              knownAt(columns, instantOf(as_of), sight.shows),
            );
      const view = { columns, eyes, as_of, sight, known };
      return { ...view, rule, figures: figures(held, view, rule) };
    },
    voices: (held, view) => VOICES.map((rule) => figures(held, view, rule)),
  };
}
