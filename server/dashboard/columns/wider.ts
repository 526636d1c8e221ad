// Trees of events as they were known at a moment.
import type { Known } from "./known.ts";
import type { Sight } from "./sight.ts";

/** Where the wider event of each event in a tree stands, or -1: an event not known yet has none and is none. */
export function widerOf({ unknown }: Known, { rows, above }: Sight["tree"]): Int32Array {
  if (unknown === null) return above;
  const hidden = (at: number) => unknown[rows[at] ?? 0] === 1;
  return above.map((up, at) => (up < 0 || hidden(up) || hidden(at) ? -1 : up));
}
