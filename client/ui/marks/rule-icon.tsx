// What a counting rule picks from a range, in a 22 × 10 box.
import type { Rule } from "../../../domain/rule.ts";

const RANGE = "M1 5h20M1 2v6M21 2v6";
const PAIR = "M4 5h14";

/** Line, what is picked (filled), what is not (outlined). */
const DRAWINGS: Record<Rule, { line: string; picked: string; left?: string }> = {
  lowest: { line: RANGE, picked: "M-1.2 5a3.2 3.2 0 1 1 6.4 0 3.2 3.2 0 1 1-6.4 0Z" },
  midrange: { line: RANGE, picked: "M7.8 5a3.2 3.2 0 1 1 6.4 0 3.2 3.2 0 1 1-6.4 0Z" },
  highest: { line: RANGE, picked: "M16.8 5a3.2 3.2 0 1 1 6.4 0 3.2 3.2 0 1 1-6.4 0Z" },
  latest: {
    line: PAIR,
    picked: "M14.7 5a3.3 3.3 0 1 1 6.6 0 3.3 3.3 0 1 1-6.6 0Z",
    left: "M1.3 5a2.7 2.7 0 1 1 5.4 0 2.7 2.7 0 1 1-5.4 0Z",
  },
  authorities: {
    line: PAIR,
    picked: "M1.5 2h6v6h-6Z",
    left: "M15.3 5a2.7 2.7 0 1 1 5.4 0 2.7 2.7 0 1 1-5.4 0Z",
  },
  monitors: {
    line: PAIR,
    picked: "M14.7 5a3.3 3.3 0 1 1 6.6 0 3.3 3.3 0 1 1-6.6 0Z",
    left: "M2 2.5h5v5H2Z",
  },
  organisers: { line: PAIR, picked: "M18 1.4l3.8 7h-7.6Z", left: "M2 2.5h5v5H2Z" },
};

/** Decorative: the rule's name stands beside it. */
export function RuleIcon({ rule }: { rule: Rule }) {
  const { line, picked, left } = DRAWINGS[rule];
  return (
    <svg class="rule-icon" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <path class="rule-icon-line" d={line} />
      {left && <path class="rule-icon-left" d={left} />}
      <path class="rule-icon-picked" d={picked} />
    </svg>
  );
}
