// Defines a view of the columns: for which viewer, under which rule, as known when.
import type { Rule } from "../../domain/rule.ts";
import type { Subject } from "../../domain/vocabulary/claim-terms.ts";
import type { Viewer } from "../engine.ts";
import type { ClaimStatus } from "../figures/claim-status.ts";
import type { Figures } from "../figures/figures.ts";
import type { Partials } from "../figures/partials.ts";
import type { Columns } from "../store/columns.ts";
import type { Visibility } from "../store/visibility.ts";

export type View = {
  columns: Columns;
  viewer: Viewer;
  rule: Rule;
  /** Of whom its figures are. */
  subject: Subject;
  as_of: string | null;
  visibility: Visibility;
  claimStatus: ClaimStatus;
  figures: Figures;
  /** By code of a place: 1 where an event is. */
  placed: () => Uint8Array;
  /** What is known of some people only. */
  partials: () => Partials;
};
