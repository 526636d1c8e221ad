// Land and lines of the base map as SVG path data, cut to what a picture shows and no finer than its pixels.
import type { Point, Size } from "./plane.ts";
import { type Look, type Outline, ringsOnMap } from "./projection.ts";

/** Strokes along the cut edge lie outside the picture. */
const BEYOND = 4;
/** Points nearer to the last than this add nothing that can be seen. */
const NEAR = 0.8;

type Side = { inside: (p: Point) => boolean; meet: (a: Point, b: Point) => Point };

/** The four sides of the picture, each with what lies within and where a line crosses it. */
function sidesOf({ width, height }: Size): Side[] {
  const upright = (x: number, keepsLess: boolean): Side => ({
    inside: (p) => (keepsLess ? p.x <= x : p.x >= x),
    meet: (a, b) => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) }),
  });
  const level = (y: number, keepsLess: boolean): Side => ({
    inside: (p) => (keepsLess ? p.y <= y : p.y >= y),
    meet: (a, b) => ({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y }),
  });
  return [
    upright(-BEYOND, false),
    upright(width + BEYOND, true),
    level(-BEYOND, false),
    level(height + BEYOND, true),
  ];
}

/** A ring cut to the picture (Sutherland–Hodgman). */
function cutRing(ring: readonly Point[], sides: readonly Side[]): readonly Point[] {
  return sides.reduce<readonly Point[]>((points, { inside, meet }) => {
    const out: Point[] = [];
    points.forEach((point, i) => {
      const before = points[i - 1] ?? points.at(-1) ?? point;
      if (inside(point) !== inside(before)) out.push(meet(before, point));
      if (inside(point)) out.push(point);
    });
    return out;
  }, ring);
}

function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= NEAR) kept.push(point);
  }
  return kept;
}

/** Tenths of a pixel as path data has them: without a zero in front. */
const short = (tenths: number) => String(tenths / 10).replace(/^(-?)0\./, "$1.");

/** Each point but the first by how far it is from the one before, which takes half the letters. */
function printed(points: readonly Point[]): string {
  let [x, y] = [0, 0];
  const [first, ...steps] = points.map((point) => {
    const [toX, toY] = [Math.round(point.x * 10), Math.round(point.y * 10)];
    const step = `${short(toX - x)} ${short(toY - y)}`;
    [x, y] = [toX, toY];
    return step;
  });
  const path = steps.length === 0 ? `M${first}` : `M${first}l${steps.join(" ")}`;
  return path.replaceAll(" -", "-");
}

/** Filled shapes; empty when none of them is in sight. */
export function landPath(outline: Outline, look: Look, size: Size): string {
  const sides = sidesOf(size);
  return ringsOnMap(outline, look)
    .map((ring) => thinned(cutRing(ring, sides)))
    .filter((ring) => ring.length > 2)
    .map((ring) => `${printed(ring)}Z`)
    .join("");
}

/** Lines; a line that leaves the picture is broken there. */
export function linePath(lines: Outline, look: Look, { width, height }: Size): string {
  const outside = ({ x, y }: Point) =>
    x < -BEYOND || y < -BEYOND || x > width + BEYOND || y > height + BEYOND;
  const drawn: Point[][] = [];
  for (const line of ringsOnMap(lines, look)) {
    let run: Point[] = [];
    line.forEach((point, i) => {
      const before = line[i - 1];
      if (!before || (outside(before) && outside(point))) run = [point];
      else {
        run.push(point);
        if (run.length === 2) drawn.push(run);
      }
    });
  }
  return drawn.map((run) => printed(thinned(run))).join("");
}
