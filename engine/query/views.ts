// Views of the columns, each made when first asked for and kept for the next question.
import type { Filter } from "../../domain/filter.ts";
import type { Rule } from "../../domain/rule.ts";
import { VOICES } from "../../domain/summarise/timeline.ts";
import { instantOf } from "../../domain/when.ts";
import type { Viewer } from "../engine.ts";
import { figuresThen } from "../figures/as-of-figures.ts";
import { knownThen } from "../figures/as-of-status.ts";
import type { Known } from "../figures/claim-status.ts";
import { alikeTo, figuresLike } from "../figures/derived-rule.ts";
import type { Figures } from "../figures/figures.ts";
import { figuresUnder, refill } from "../figures/fill.ts";
import { type Partials, partialsOf } from "../figures/partials.ts";
import { recent } from "../recent.ts";
import type { Columns } from "../store/columns.ts";
import type { Tree } from "../store/tree.ts";
import { type Sight, sightOf } from "../store/visibility.ts";
import { placedOf } from "./places-with-events.ts";
import type { View } from "./view.ts";

/** Rules and moments kept warm, each up to 30 bytes an event: all rules now, and those that one other moment asks. */
const FIGURES_KEPT = 12;
const SIGHTS_KEPT = 3;
const MOMENTS_KEPT = 2;

/** Columns, what is known of them now, and how often they have changed. */
type Held = { columns: Columns; known: Known; version: number };

/** How far the columns were when the figures were last brought up to date. */
type Filled = { figures: Figures; version: number; trees: number; slots: number; left: number };
type Told = { partials: Partials; version: number; trees: number };

/** A view before a rule is chosen. */
type Seen = Omit<View, "figures" | "partials" | "placed" | "rule">;

export type Views = {
  view: (held: Held, viewer: Viewer, asked: Pick<Filter, "rule" | "as_of">) => View;
  /** The figures of the same view under the rules of single voices. */
  voices: (held: Held, view: View) => Figures[];
};

/** For one set of columns: figures are brought up to date from where its slots had grown to. */
export function openViews(): Views {
  const sights = recent<Sight>(SIGHTS_KEPT);
  const trees = recent<Tree>(SIGHTS_KEPT);
  const moments = recent<Known>(MOMENTS_KEPT);
  const filled = recent<Filled>(FIGURES_KEPT);
  const told = recent<Told>(FIGURES_KEPT);
  const placed = recent<Uint8Array>(SIGHTS_KEPT);

  // Another moment is filled anew: what was known then is known anew.
  const keyOf = (
    { version }: Held,
    { viewer, as_of }: Pick<View, "viewer" | "as_of">,
    rule: Rule,
  ) => JSON.stringify([viewer, rule, as_of, as_of === null ? 0 : version]);

  /** Made of figures that are there already, where that is less than making them of claims. */
  const made = (held: Held, view: Seen, rule: Rule): Figures => {
    const { columns, sight, known } = view;
    if (known.at !== null) {
      const now = figures(held, { ...view, as_of: null, known: held.known }, rule);
      return figuresThen(columns, known, known.at.rows, sight, now);
    }
    const alike = alikeTo(rule).find((other) => filled.has(keyOf(held, view, other)));
    return alike === undefined
      ? figuresUnder(columns, known, sight, rule)
      : figuresLike(columns, known, sight, figures(held, view, alike), rule);
  };

  const figures = (held: Held, view: Seen, rule: Rule): Figures => {
    const { columns, sight, known } = view;
    const slots = columns.slots.count;
    const left = columns.slots.left.length;
    const kept = filled.get(keyOf(held, view, rule), () => ({
      figures: made(held, view, rule),
      version: held.version,
      trees: columns.trees,
      ...{ slots, left },
    }));
    if (kept.version !== held.version) {
      refill(columns, known, sight, kept.figures, {
        firstSlot: kept.slots,
        firstLeft: kept.left,
        trees: kept.trees !== columns.trees,
      });
      Object.assign(kept, { version: held.version, trees: columns.trees, slots, left });
    }
    return kept.figures;
  };

  const partials = (held: Held, view: Seen, rule: Rule): Partials => {
    const { columns, sight, known } = view;
    const { version } = held;
    const { trees } = columns;
    const kept = told.get(keyOf(held, view, rule), () => ({
      ...{ partials: partialsOf(columns, known, sight, rule, null), version, trees },
    }));
    if (kept.version !== version) {
      const before = kept.trees === trees ? kept.partials : null;
      kept.partials = partialsOf(columns, known, sight, rule, before);
      kept.version = version;
      kept.trees = trees;
    }
    return kept.partials;
  };

  return {
    view: (held, viewer, { rule, as_of }) => {
      const { columns, version } = held;
      const sight = sights.get(JSON.stringify([version, viewer]), () => {
        const key = JSON.stringify([columns.trees, viewer]);
        return sightOf(columns, viewer, (make) => trees.get(key, make));
      });
      const known =
        as_of === null
          ? held.known
          : moments.get(JSON.stringify([version, viewer, as_of]), () =>
              knownThen(columns, held.known, sight, instantOf(as_of) ?? Number.POSITIVE_INFINITY),
            );
      const view = { columns, viewer, as_of, sight, known };
      return {
        ...{ ...view, rule, figures: figures(held, view, rule) },
        partials: () => partials(held, view, rule),
        placed: () =>
          placed.get(JSON.stringify([version, viewer, as_of]), () =>
            placedOf(columns, sight, known),
          ),
      };
    },
    voices: (held, view) => VOICES.map((rule) => figures(held, view, rule)),
  };
}
