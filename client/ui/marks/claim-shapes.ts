// A claim's drawing as shapes: the inks, strokes and dashes of its pieces, by where it stands and who speaks.
import { type MarkedBy, type Piece, type Role, type Standing, shapeOf } from "./claim-mark.ts";
import type { Path, Token } from "./shape.ts";

type Looks = Record<Role, Omit<Path, "d">>;

const INK: Record<Standing, Token> = {
  used: "--claim",
  covers: "--ink-2",
  other: "--claim-muted",
};

/** Pieces of `claimMark`, `markAt` or `rangeMini` as shapes. */
export function claimShapes(pieces: readonly Piece[], standing: Standing, by: MarkedBy): Path[] {
  const looks = looksOf(standing, shapeOf(by) === "broken");
  return pieces.map(({ role, d }) => ({ d, ...looks[role] }));
}

/** The pieces of a range in a row of text: thinner, and its dot stands off its bar by a line of paper. */
export function rowShapes(pieces: readonly Piece[], standing: Standing): Path[] {
  const looks: Looks = looksOf(standing, false);
  return pieces.map(({ role, d }) => ({ d, ...looks[role], width: 1.4, ...IN_ROW[role] }));
}

const IN_ROW: Partial<Looks> = {
  bar: { width: 2.5 },
  mark: { stroke: "--surface", width: 1.5 },
};

function looksOf(standing: Standing, broken: boolean): Looks {
  const ink = INK[standing];
  const paper: Token = standing === "used" ? ink : "--surface";
  return {
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
}
