// What has changed between a view as it was known then and the same view as it is known now. Pure.
import type { Totals } from "../../../domain/summary.ts";

/** How many claims and events more the view holds now; negative when it holds fewer. */
export function since(was: Totals, now: Totals): { claims: number; events: number } {
  return { claims: now.claims - was.claims, events: now.events - was.events };
}
