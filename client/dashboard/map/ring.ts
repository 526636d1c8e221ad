// The ring of kinds: one arc for each, as long as its share of the events, from 12 o'clock in the order of the taxonomy.
import { KINDS, type Kind } from "../../../domain/vocabulary/kind.ts";

export type Arc = { kind: Kind; path: string };

/** Pixels between two arcs, and the least a kind is shown with. */
const GAP = 1.4;
const LEAST = 1;

function point(angle: number, r: number): string {
  return `${(Math.sin(angle) * r).toFixed(2)} ${(-Math.cos(angle) * r).toFixed(2)}`;
}

function arc(from: number, to: number, r: number): string {
  return `M${point(from, r)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to, r)}`;
}

/** One arc of the ring, in radians clockwise from 12 o'clock. */
export type Turn = { kind: Kind; from: number; to: number };

/** How far each kind reaches on a ring of radius `r` (its middle). */
export function turnsOf(kinds: { readonly [K in Kind]?: number }, r: number): Turn[] {
  const shares = KINDS.map(({ value }) => ({ kind: value, events: kinds[value] ?? 0 })).filter(
    ({ events }) => events > 0,
  );
  const all = shares.reduce((sum, { events }) => sum + events, 0);
  const [only] = shares;
  if (only && shares.length === 1) return [{ kind: only.kind, from: 0, to: 2 * Math.PI }];
  let turned = 0;
  return shares.map(({ kind, events }) => {
    const from = turned;
    turned += (events / all) * 2 * Math.PI;
    const trim = Math.min(GAP / 2 / r, Math.max(0, (turned - from - LEAST / r) / 2));
    return { kind, from: from + trim, to: turned - trim };
  });
}

/** Path data of the arcs on a circle of radius `r` around the origin; a whole turn is two halves. */
export function ringOf(kinds: { readonly [K in Kind]?: number }, r: number): Arc[] {
  return turnsOf(kinds, r).map(({ kind, from, to }) => {
    const whole = to - from === 2 * Math.PI;
    const path = whole ? arc(0, Math.PI, r) + arc(Math.PI, 2 * Math.PI, r) : arc(from, to, r);
    return { kind, path };
  });
}
