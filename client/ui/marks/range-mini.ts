// The geometry of a figure's range in a row: a dot at the value in use, a bar to the highest claim.
import type { Qualifier } from "../../../domain/vocabulary/claim-terms.ts";
import { type FigureLike, reach } from "../../i18n/say.ts";
import { arrow, disc, type Piece, upright } from "./claim-mark.ts";
import type { Scale } from "./scale.ts";

const AT_MOST: ReadonlySet<Qualifier> = new Set(["at_most", "less_than"]);

/** Pieces in drawing order; `x` is the column's scale, `y` the middle of the row. */
export function rangeMini(figure: FigureLike, x: Scale, y: number): Piece[] {
  const { least, most, open } = reach(figure);
  const [from, to] = [x(least), x(most)];
  if (least === most && figure.qualifier !== undefined && AT_MOST.has(figure.qualifier)) {
    return [
      { role: "dots", d: `M${x(0)} ${y}H${to}` },
      { role: "end", d: upright(to, y, 4) },
    ];
  }
  const ends = open ? [arrow(to, y, 9, 3)] : least < most ? [end(to, y)] : [];
  return [
    ...(least < most ? [{ role: "bar", d: `M${from} ${y}H${to}` } as const, end(from, y)] : []),
    ...ends,
    { role: "mark", d: disc(x(figure.headline), y, 4) },
  ];
}

function end(x: number, y: number): Piece {
  return { role: "end", d: upright(x, y, 3.5) };
}
