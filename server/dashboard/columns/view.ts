// What one reader asks of the columns: by whose eyes, under which rule, as known when.
import type { Rule } from "../../../domain/rule.ts";
import type { Eyes } from "../eyes.ts";
import type { Columns } from "./columns.ts";
import type { Figures } from "./figures.ts";
import type { Known } from "./known.ts";
import type { Partials } from "./partials.ts";
import type { Sight } from "./sight.ts";

export type View = {
  columns: Columns;
  eyes: Eyes;
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
