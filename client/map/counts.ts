// Keeps the counts of overlapping circles readable: the larger circle's number steps aside inside its disc, else the marks over it move a few pixels off.
import { boxAround, clear, distance, type Point, type Size } from "./plane.ts";
import { type CircleSymbol, HALO, type MapSymbol } from "./symbol.ts";

type Mark = Point & { symbol: MapSymbol; spread: number | null };
type Circle = Mark & { symbol: CircleSymbol };
/** Width in pixels of a count in text of this size. */
type CountWidth = (count: number, textSize: number) => number;

/** How far a mark may be drawn from its place, in pixels. */
const MOST = 8;
const STEP = 2;

/** The radius of what a mark paints over. */
const cover = ({ symbol }: Mark) =>
  symbol.type === "circle" ? symbol.r + symbol.ring + HALO : symbol.reach;

const isCircle = (mark: Mark): mark is Circle => mark.symbol.type === "circle";

/** Offsets from the middle at which a box lies inside a disc, the nearest first. */
function offsets(r: number, { width, height }: Size): Point[] {
  const found: Point[] = [];
  for (let x = -r; x <= r; x += STEP) {
    for (let y = -r; y <= r; y += STEP) {
      if (Math.hypot(Math.abs(x) + width / 2, Math.abs(y) + height / 2) <= r) found.push({ x, y });
    }
  }
  return found.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
}

/** Where a circle's count can be read in spite of `above`, from its middle; null where nowhere. */
function countSpot({ x, y, symbol }: Circle, above: readonly Mark[], width: CountWidth) {
  const { count, textSize, r } = symbol;
  const size = { width: width(count, textSize), height: 0.8 * textSize };
  const discs = above.map((mark) => ({ x: mark.x, y: mark.y, r: cover(mark) }));
  const free = (by: Point) => clear(boxAround({ x: x + by.x, y: y + by.y }, size), discs);
  const middle = { x: 0, y: 0 };
  return free(middle) ? middle : (offsets(r, size).find(free) ?? null);
}

/** `mark` moved away from `from`; to the right when both are at one spot. */
function pushed<M extends Mark>(mark: M, from: Point, by: number): M {
  const far = distance(mark, from);
  const [x, y] = far > 0 ? [(mark.x - from.x) / far, (mark.y - from.y) / far] : [1, 0];
  return { ...mark, x: mark.x + by * x, y: mark.y + by * y };
}

/**
 * The marks in their order, each circle with the place of its count; a mark is moved, by at most
 * `MOST` pixels and once, only where that lets the count below it be read. Smaller circles lie over
 * larger ones and shapes over all circles. What can't be helped stays as it is.
 */
export function readableCounts<M extends Mark>(marks: readonly M[], width: CountWidth): M[] {
  const rank = (mark: Mark) => (isCircle(mark) ? cover(mark) : 0);
  const drawn = marks.toSorted((a, b) => rank(b) - rank(a));
  const place = new Map(drawn.map((mark, index) => [mark, index]));
  const moved = new Set<number>();

  const over = (index: number, circle: Circle) =>
    drawn.flatMap((mark, i) =>
      i > index && distance(mark, circle) < cover(mark) + cover(circle) ? [{ mark, i }] : [],
    );

  drawn.forEach((circle, index) => {
    if (!isCircle(circle)) return;
    const above = over(index, circle);
    if (
      countSpot(
        circle,
        above.map(({ mark }) => mark),
        width,
      )
    )
      return;
    for (let by = STEP; by <= MOST; by += STEP) {
      const tried = above.map(({ mark, i }) =>
        moved.has(i) || mark.spread !== null ? mark : pushed(mark, circle, by),
      );
      if (!countSpot(circle, tried, width)) continue;
      above.forEach(({ mark, i }, n) => {
        const next = tried[n];
        if (!next || next === mark) return;
        drawn[i] = next;
        moved.add(i);
      });
      return;
    }
  });

  return marks.map((mark) => {
    const index = place.get(mark) ?? 0;
    const now = drawn[index] ?? mark;
    if (!isCircle(now)) return now;
    const at = countSpot(
      now,
      over(index, now).map(({ mark }) => mark),
      width,
    );
    return at ? { ...now, symbol: { ...now.symbol, at } } : now;
  });
}
