// The day it is, for periods that are told from today.
import { type Day, MS_PER_DAY } from "../../domain/when.ts";

/** Today, in whole days since 1970, UTC: what relative dates count from. */
export function today(): Day {
  return Math.floor(Date.now() / MS_PER_DAY);
}
