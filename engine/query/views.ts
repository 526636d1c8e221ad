// Caches views of the columns, and brings them up to date after changes.
import type { Filter } from "../../domain/filter.ts";
import type { Rule } from "../../domain/rule.ts";
import { VOICES } from "../../domain/summarise/timeline.ts";
import { instantOf } from "../../domain/when.ts";
import type { Viewer } from "../engine.ts";
import { claimStatusAbout } from "../figures/about-status.ts";
import { figuresAsOf } from "../figures/as-of-figures.ts";
import { claimStatusAsOf } from "../figures/as-of-status.ts";
import type { ClaimStatus } from "../figures/claim-status.ts";
import { deriveFigures, rulesWithSameSpeakers } from "../figures/derived-rule.ts";
import type { Figures } from "../figures/figures.ts";
import { fillFigures, updateFigures } from "../figures/fill.ts";
import { type Partials, partialsOf } from "../figures/partials.ts";
import { recent } from "../recent.ts";
import { subjectCode } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Tree } from "../store/tree.ts";
import { type Visibility, visibilityOf } from "../store/visibility.ts";
import type { View } from "./view.ts";

/** Rules and moments kept warm, each up to 30 bytes an event: all rules now, and those that one other moment asks. */
const FIGURES_KEPT = 12;
const VISIBILITIES_KEPT = 3;
const MOMENTS_KEPT = 2;

/** Columns, what is known of them now, and how often they have changed. */
type Held = { columns: Columns; claimStatus: ClaimStatus; version: number };

/** How far the columns were when the figures were last brought up to date. */
type KeptFigures = {
  figures: Figures;
  version: number;
  trees: number;
  groups: number;
  abandoned: number;
};
type KeptPartials = { partials: Partials; version: number; trees: number };

/** What of a filter makes another view. */
export type ViewAsked = Pick<Filter, "rule" | "as_of"> & Partial<Pick<Filter, "subject">>;

/** A view before a rule is chosen. */
type ViewBeforeRule = Omit<View, "figures" | "partials" | "placed" | "rule">;

export type Views = {
  view: (held: Held, viewer: Viewer, asked: ViewAsked) => View;
  /** The figures of the same view under the rules of single voices. */
  voices: (held: Held, view: View) => Figures[];
};

/** For one set of columns: figures are brought up to date from where its claim groups had grown to. */
export function openViews(): Views {
  const visibilities = recent<Visibility>(VISIBILITIES_KEPT);
  const trees = recent<Tree>(VISIBILITIES_KEPT);
  const moments = recent<ClaimStatus>(MOMENTS_KEPT);
  const abouts = recent<ClaimStatus>(MOMENTS_KEPT);
  const keptFigures = recent<KeptFigures>(FIGURES_KEPT);
  const keptPartials = recent<KeptPartials>(FIGURES_KEPT);
  const placed = recent<Uint8Array>(VISIBILITIES_KEPT);

  // Another moment and another subject are kept anew: what was known then, or of them, is known anew.
  const keyOf = (
    { version }: Held,
    { viewer, as_of, subject }: Pick<View, "viewer" | "as_of" | "subject">,
    rule: Rule,
  ) => {
    const isUsual = as_of === null && subject === "all";
    return JSON.stringify([viewer, rule, as_of, subject, isUsual ? 0 : version]);
  };

  /** Made of figures that are there already, where that is less than making them of claims. */
  const made = (held: Held, view: ViewBeforeRule, rule: Rule): Figures => {
    const { columns, visibility, claimStatus } = view;
    if (claimStatus.past !== null) {
      const now = figures(held, { ...view, as_of: null, claimStatus: held.claimStatus }, rule);
      return figuresAsOf(columns, claimStatus, claimStatus.past, visibility, now);
    }
    const alike = rulesWithSameSpeakers(rule).find((other) =>
      keptFigures.has(keyOf(held, view, other)),
    );
    const like = alike === undefined ? null : figures(held, view, alike);
    return like === null || like.hasGroups
      ? fillFigures(columns, claimStatus, visibility, rule)
      : deriveFigures(columns, claimStatus, visibility, like, rule);
  };

  const figures = (held: Held, view: ViewBeforeRule, rule: Rule): Figures => {
    const { columns, visibility, claimStatus } = view;
    const groups = columns.groups.count;
    const abandoned = columns.groups.abandoned.length;
    const kept = keptFigures.get(keyOf(held, view, rule), () => ({
      figures: made(held, view, rule),
      version: held.version,
      trees: columns.trees,
      ...{ groups, abandoned },
    }));
    if (kept.version !== held.version) {
      updateFigures(columns, claimStatus, visibility, kept.figures, {
        firstGroup: kept.groups,
        firstAbandoned: kept.abandoned,
        trees: kept.trees !== columns.trees,
      });
      Object.assign(kept, { version: held.version, trees: columns.trees, groups, abandoned });
    }
    return kept.figures;
  };

  const partials = (held: Held, view: ViewBeforeRule, rule: Rule): Partials => {
    const { columns, visibility, claimStatus } = view;
    const { version } = held;
    const { trees } = columns;
    const own = figures(held, view, rule);
    const kept = keptPartials.get(keyOf(held, view, rule), () => ({
      ...{ partials: partialsOf(columns, claimStatus, visibility, own, null), version, trees },
    }));
    if (kept.version !== version) {
      const before = kept.trees === trees ? kept.partials : null;
      kept.partials = partialsOf(columns, claimStatus, visibility, own, before);
      kept.version = version;
      kept.trees = trees;
    }
    return kept.partials;
  };

  return {
    view: (held, viewer, { rule, as_of, subject = "all" }) => {
      const { columns, version } = held;
      const visibility = visibilities.get(JSON.stringify([version, viewer]), () => {
        const key = JSON.stringify([columns.trees, viewer]);
        return visibilityOf(columns, viewer, (make) => trees.get(key, make));
      });
      const ofEverybody =
        as_of === null
          ? held.claimStatus
          : moments.get(JSON.stringify([version, viewer, as_of]), () =>
              claimStatusAsOf(
                columns,
                held.claimStatus,
                visibility,
                instantOf(as_of) ?? Number.POSITIVE_INFINITY,
              ),
            );
      const claimStatus =
        subject === "all"
          ? ofEverybody
          : abouts.get(JSON.stringify([version, viewer, as_of, subject]), () =>
              claimStatusAbout(columns, ofEverybody, subjectCode(subject)),
            );
      const view = { columns, viewer, as_of, subject, visibility, claimStatus };
      return {
        ...{ ...view, rule, figures: figures(held, view, rule) },
        partials: () => partials(held, view, rule),
        placed: () =>
          placed.get(JSON.stringify([version, viewer, as_of]), () =>
            placesWithEvents(columns, visibility, claimStatus),
          ),
      };
    },
    voices: (held, view) => VOICES.map((rule) => figures(held, view, rule)),
  };
}

/** By code of a place: 1 where an event is that this viewer sees and that was known then. */
export function placesWithEvents(
  { events }: Columns,
  { shownTerms, place }: Pick<Visibility, "shownTerms" | "place">,
  { unknown }: Pick<ClaimStatus, "unknown">,
): Uint8Array {
  const placed = new Uint8Array(events.places.values.length);
  for (let row = 1; row < events.count; row++)
    if (shownTerms[events.terms[row]] === 1 && unknown?.[row] !== 1) placed[place[row]] = 1;
  return placed;
}
