// The ring of kinds: one arc for each, as long as its share of the events, from 12 o'clock in the order of the taxonomy.
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";

/** Pixels between two arcs, and the least a kind is shown with. */
const GAP = 1.4;
const LEAST = 1;

/** One arc of the ring, in radians clockwise from 12 o'clock. */
export type Turn = { kind: Kind; from: number; to: number };

/** How far each kind reaches on a ring of radius `r` (its middle). */
export function turnsOf(kinds: { readonly [K in Kind]?: number }, r: number): Turn[] {
  let all = 0;
  for (const { value } of KINDS) all += kinds[value] ?? 0;
  const turns: Turn[] = [];
  let turned = 0;
  for (const { value: kind } of KINDS) {
    const events = kinds[kind] ?? 0;
    if (events === 0) continue;
    if (events === all) return [{ kind, from: 0, to: 2 * Math.PI }];
    const from = turned;
    turned += (events / all) * 2 * Math.PI;
    const trim = Math.min(GAP / 2 / r, Math.max(0, (turned - from - LEAST / r) / 2));
    turns.push({ kind, from: from + trim, to: turned - trim });
  }
  return turns;
}
