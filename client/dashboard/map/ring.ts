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

/** Path data of the arcs on a circle of radius `r` (the middle of the ring) around the origin. */
export function ringOf(kinds: { readonly [K in Kind]?: number }, r: number): Arc[] {
  const shares = KINDS.map(({ value }) => ({ kind: value, events: kinds[value] ?? 0 })).filter(
    ({ events }) => events > 0,
  );
  const all = shares.reduce((sum, { events }) => sum + events, 0);
  const [only] = shares;
  if (only && shares.length === 1) {
    return [{ kind: only.kind, path: `${arc(0, Math.PI, r)}${arc(Math.PI, 2 * Math.PI, r)}` }];
  }
  let turned = 0;
  return shares.map(({ kind, events }) => {
    const from = turned;
    turned += (events / all) * 2 * Math.PI;
    const trim = Math.min(GAP / 2 / r, Math.max(0, (turned - from - LEAST / r) / 2));
    return { kind, path: arc(from + trim, turned - trim, r) };
  });
}
