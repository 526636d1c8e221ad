// Kinds are told apart without their colours: in rings and columns by how their bands are cut.
import { expect, test } from "vitest";
import { circleShapes } from "../../client/map/mark-scene.ts";
import { kindBand, kindCuts } from "../../client/ui/marks/kinds.ts";
import type { Arc, Shape } from "../../client/ui/marks/shape.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";

const written = KINDS.map(({ value }) => kindCuts(value)?.join() ?? "whole");

test("No two kinds are cut alike, and one is whole", () => {
  expect(new Set(written).size).toBe(KINDS.length);
  expect(written.filter((cuts) => cuts === "whole")).toHaveLength(1);
});

test("A ring is cut as its kinds are, and so is the piece in a key", () => {
  const kinds = { demonstration: 4, repression: 3, violence: 2, development: 1 };
  const symbol = { r: 30, ring: 5, low: null };
  const shapes = circleShapes(
    {
      ...symbol,
      type: "circle",
      count: 10,
      high: null,
      textSize: 12,
      at: { x: 0, y: 0 },
      reach: 36,
    },
    kinds,
    { x: 0, y: 0 },
  );
  const isArc = (shape: Shape): shape is Arc => "from" in shape;
  expect(shapes.filter(isArc).map(({ dash }) => dash?.join() ?? "whole")).toEqual(written);
  expect(KINDS.map(({ value }) => kindBand(value, 20, 3).dash?.join() ?? "whole")).toEqual(written);
});
