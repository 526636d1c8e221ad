// Pieces of a claim's drawing as SVG elements.

import type { Speaker } from "../../../domain/vocabulary/speaker.ts";
import { type MarkShape, type Piece, type Standing, shapeOf } from "./claim-mark.ts";
import { HATCH_FILL } from "./hatch.tsx";

/** The elements; colours come from the standing, dashes from the speaker's shape. */
export function Pieces({
  pieces,
  standing,
  speaker,
}: {
  pieces: readonly Piece[];
  standing: Standing;
  speaker: Speaker;
}) {
  const shape: MarkShape = shapeOf(speaker);
  return (
    <g class={`claim claim-${standing} claim-${shape}`}>
      {pieces.map(({ role, d }) => (
        <path
          key={role}
          class={`claim-${role}`}
          d={d}
          fill={role === "hatch" ? HATCH_FILL : undefined}
        />
      ))}
    </g>
  );
}
