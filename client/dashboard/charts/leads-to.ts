// Some days, and where pressing what is drawn of them leads.
import type { Day } from "../../../domain/when.ts";

/** From the first to the last day, both included. */
export type Days = { readonly from: Day; readonly to: Day };

/** The address of the view on these days. */
export type LeadsTo = (days: Days) => string;
