// Series of a cube side by side say the same as each by itself.
import { expect, test } from "vitest";
import { beside, overlappingAt } from "../../domain/cube/beside.ts";
import { overlapping, type Running } from "../../domain/cube/running.ts";

const series: readonly Running[] = [
  { began: Float64Array.of(0, 1, 4, 9), ended: Float64Array.of(0, 0, 3, 9) },
  { began: Float64Array.of(0, 0, 2, 2), ended: Float64Array.of(0, 0, 1, 2) },
  { began: Float64Array.of(0, 5, 5, 6), ended: Float64Array.of(0, 4, 5, 6) },
];

test("each series beside others counts what it counts alone, in every window", () => {
  const all = beside(series);
  for (let first = 0; first < 3; first++)
    for (let last = first; last < 3; last++)
      expect(series.map((_, i) => overlappingAt(all, i, { first, last }))).toEqual(
        series.map((each) => overlapping(each, { first, last })),
      );
});

test("no series beside each other are none", () => {
  expect(beside([])).toEqual({
    series: 0,
    began: new Float64Array(0),
    ended: new Float64Array(0),
  });
});
