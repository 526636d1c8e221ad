// The shared marks of claims as shapes that can be painted: the inks and strokes that marks.css gives them.
import type { Speaker } from "../../domain/vocabulary/speaker.ts";
import { type Piece, type Role, type Standing, shapeOf } from "../ui/marks/claim-mark.ts";
import type { Path, Token } from "./scene.ts";

const INK: Record<Standing, Token> = {
  used: "--claim",
  covers: "--ink-2",
  other: "--claim-muted",
};

/** Pieces of `claimMark`, `markAt` or `rangeMini` as shapes. */
export function claimShapes(
  pieces: readonly Piece[],
  standing: Standing,
  speaker: Speaker,
): Path[] {
  const ink = INK[standing];
  const paper: Token = standing === "used" ? ink : "--surface";
  const broken = shapeOf(speaker) === "broken";
  const looks: Record<Role, Omit<Path, "d">> = {
    halo: { fill: ink, alpha: 0.16 },
    mark: {
      fill: broken ? "--surface" : paper,
      stroke: ink,
      width: 1.6,
      ...(broken && { dash: [2.4, 1.7] as const }),
    },
    core: { fill: ink },
    arrow: { stroke: ink, width: 1.8 },
    dots: { stroke: ink, width: 1.8, dash: [1.5, 3] },
    end: { stroke: ink, width: 1.8 },
    bar: { stroke: ink, width: 2.4 },
    hatch: { hatch: true, stroke: ink, dash: [3, 2] },
  };
  return pieces.map(({ role, d }) => ({ d, ...looks[role] }));
}
