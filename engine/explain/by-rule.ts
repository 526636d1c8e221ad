// Tells what the same events come to by each rule: said of the whole, added up from parts, and the larger of both.
import type { Rule } from "../../domain/rule.ts";
import type { ByRule } from "../explanation.ts";
import { NONE } from "../figures/figures.ts";
import type { Forest } from "./forest.ts";

export function byRule(rule: Rule, { count, above, own, parts, rollup }: Forest): ByRule {
  const sums: ByRule = { rule, said: null, parts: null, counts: null };
  for (let node = 0; node < count; node++) {
    if (above[node] >= 0) continue;
    if (own[node] !== NONE) sums.said = (sums.said ?? 0) + own[node];
    if (parts[node] !== NONE) sums.parts = (sums.parts ?? 0) + parts[node];
    sums.counts = (sums.counts ?? 0) + rollup[node];
  }
  return sums;
}
