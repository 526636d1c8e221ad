// Events and sums that crossfilter2 keeps up to date, as what it calls a reduction.
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { type Facts, NETS, NONE } from "./facts.ts";

/** Events by kind; events with a figure and sums of net values in the order of METRICS. */
export type Tally = { kinds: number[]; having: number[]; sums: number[] };

type Step = (tally: Tally, row: number) => Tally;

/** What adds a row, what takes it out, and what it starts from. */
export function tallying(
  { columns }: Facts,
  counts: (row: number) => boolean,
  sums: (row: number) => boolean,
): [Step, Step, () => Tally] {
  const nets = NETS.map((net) => columns[net]);
  const step =
    (sign: 1 | -1): Step =>
    (tally, row) => {
      if (!counts(row)) return tally;
      plus(tally.kinds, columns.kind[row] ?? 0, sign);
      const summed = sums(row);
      for (let i = 0; i < nets.length; i++) {
        const net = nets[i]?.[row] ?? NONE;
        if (net === NONE) continue;
        plus(tally.having, i, sign);
        if (summed) plus(tally.sums, i, sign * net);
      }
      return tally;
    };
  const zeros = (terms: readonly unknown[]) => terms.map(() => 0);
  return [
    step(1),
    step(-1),
    () => ({ kinds: zeros(KINDS), having: zeros(METRICS), sums: zeros(METRICS) }),
  ];
}

function plus(numbers: number[], at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}
