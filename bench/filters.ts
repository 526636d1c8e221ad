// Random filters as readers make them, the same ones in every run.

import { RULES } from "../domain/rule.ts";
import { METRICS } from "../domain/vocabulary/claim-terms.ts";
import { KINDS } from "../domain/vocabulary/kind.ts";
import { SPEAKERS } from "../domain/vocabulary/speaker.ts";

/** Mulberry32 (public domain, Tommy Ettinger): small, and good enough to pick filters. */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Query strings, no two the same, each with one to four parts and a rule. `years` is the span that the records cover. */
export function randomFilters(count: number, years: { from: number; to: number }): string[] {
  const random = randomness(1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const term = (terms: readonly { value: string }[]) => pick(terms).value;
  const date = () => {
    const year = years.from + Math.floor(random() * (years.to - years.from + 1));
    const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
    return `date=${year}-${month}-01..${year + Math.floor(random() * 3)}-12-31`;
  };
  const parts = [
    date,
    () => `kind=${term(KINDS)}`,
    () => `said_by=${term(SPEAKERS)}`,
    () => `has=${term(METRICS)}`,
    () => `participants=${Math.floor(random() * 5_000)}..`,
    () => "differ=2",
    () => "precision=city",
  ];
  const filters = new Set<string>();
  while (filters.size < count) {
    const chosen = new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(parts)));
    const rule = random() < 0.7 ? [] : [`rule=${term(RULES)}`];
    filters.add([...[...chosen].map((part) => part()), ...rule].join("&"));
  }
  return [...filters];
}
