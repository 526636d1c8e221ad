// Views of the columns, each made when first asked for and kept for the next question.
import type { Filter } from "../../../domain/filter.ts";
import type { Rule } from "../../../domain/rule.ts";
import { VOICES } from "../../../domain/summarise/timeline.ts";
import { instantOf } from "../../../domain/when.ts";
import type { Eyes } from "../eyes.ts";
import { recent } from "../recent.ts";
import type { Figures } from "./figures.ts";
import { figuresUnder, refill } from "./fill-figures.ts";
import type { Fresh } from "./fresh.ts";
import { type Known, knownAt } from "./known.ts";
import { type Sight, sightOf } from "./sight.ts";
import type { View } from "./view.ts";

/** Rules and moments kept warm: each costs about 20 bytes an event. */
const FIGURES_KEPT = 8;
const SIGHTS_KEPT = 3;
const MOMENTS_KEPT = 2;

type Filled = { figures: Figures; version: number; slots: number };

export type Views = {
  view: (fresh: Fresh, eyes: Eyes, asked: Pick<Filter, "rule" | "as_of">) => View;
  /** The figures of the same view under the rules of single voices. */
  voices: (fresh: Fresh, view: View) => Figures[];
};

export function openViews(): Views {
  const sights = recent<Sight>(SIGHTS_KEPT);
  const moments = recent<Known>(MOMENTS_KEPT);
  const filled = recent<Filled>(FIGURES_KEPT);

  const figures = (fresh: Fresh, view: Omit<View, "figures" | "rule">, rule: Rule): Figures => {
    const { columns, eyes, as_of, sight, known } = view;
    const slots = columns.slots.count;
    // Another moment is filled anew: what was known then is known anew.
    const key = JSON.stringify([eyes, rule, as_of, as_of === null ? 0 : fresh.version]);
    const kept = filled.get(key, () => ({
      figures: figuresUnder(columns, known, sight, rule),
      version: fresh.version,
      slots,
    }));
    if (kept.version !== fresh.version) {
      refill(columns, known, sight, kept.figures, kept.slots);
      kept.version = fresh.version;
      kept.slots = slots;
    }
    return kept.figures;
  };

  return {
    view: (fresh, eyes, { rule, as_of }) => {
      const { columns, version } = fresh;
      const sight = sights.get(JSON.stringify([version, eyes]), () => sightOf(columns, eyes));
      const known =
        as_of === null
          ? fresh.known
          : moments.get(JSON.stringify([version, eyes, as_of]), () =>
              knownAt(columns, instantOf(as_of), sight.shows),
            );
      const view = { columns, eyes, as_of, sight, known };
      return { ...view, rule, figures: figures(fresh, view, rule) };
    },
    voices: (fresh, view) => VOICES.map((rule) => figures(fresh, view, rule)),
  };
}
