// What one reader asks of the columns: for which viewer, under which rule, as known when.
import type { Rule } from "../../domain/rule.ts";
import type { Viewer } from "../engine.ts";
import type { Known } from "../figures/claim-status.ts";
import type { Figures } from "../figures/figures.ts";
import type { Partials } from "../figures/partials.ts";
import type { Columns } from "../store/columns.ts";
import type { Sight } from "../store/visibility.ts";

export type View = {
  columns: Columns;
  viewer: Viewer;
  rule: Rule;
  as_of: string | null;
  sight: Sight;
  known: Known;
  figures: Figures;
  /** By code of a place: 1 where an event is. */
  placed: () => Uint8Array;
  /** What is known of some people only. */
  partials: () => Partials;
};
