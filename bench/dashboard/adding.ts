// Adding up a peer's answer.
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { FACETS, type Facet, IN_BITS, type Labels } from "./labels.ts";

const PARTS = [
  ...(["totals", "sums", "timeline", "timeline's sums", "circles", "circles' sums"] as const),
  ...FACETS,
] as const;
type Part = (typeof PARTS)[number];
type Count = number | null | undefined;

export function emptyAnswer(): Record<Part, Map<string, number>> {
  return Object.fromEntries(PARTS.map((part) => [part, new Map<string, number>()])) as Record<
    Part,
    Map<string, number>
  >;
}

export function add(part: Map<string, number>, name: string, count: Count): void {
  part.set(name, (part.get(name) ?? 0) + (count ?? 0));
}

/** Adds numbers in the order of METRICS. */
export function addEach(part: Map<string, number>, before: string, counts: readonly Count[]): void {
  METRICS.forEach(({ value }, i) => {
    add(part, before + value, counts[i]);
  });
}

/** Adds events to the value of a facet that a code stands for, or to each value whose bit it has. */
export function addValues(
  part: Map<string, number>,
  facet: Facet,
  code: Count,
  count: Count,
  labels: Labels,
): void {
  const values = labels[facet];
  const inBits = IN_BITS.some((column) => column === facet);
  values.forEach((value, i) => {
    if (inBits ? (code ?? 0) & (1 << i) : i === code) add(part, value, count);
  });
}
