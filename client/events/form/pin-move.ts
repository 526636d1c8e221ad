// Moving the pin by the arrow keys: 100 m, with Shift 1 km.

export type Point = { lat: number; lon: number };

/** Degrees of latitude in a metre, on the sphere that domain/place.ts measures on. */
const DEGREES_PER_M = 180 / (Math.PI * 6_371_008.8);
const STEPS: Readonly<Record<string, readonly [north: number, east: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
/** Short of the poles, where east ends. */
const FARTHEST = 85;

/** Where the key takes the pin; null when it is no arrow. */
export function movedBy(key: string, shift: boolean, { lat, lon }: Point): Point | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const degrees = (shift ? 1000 : 100) * DEGREES_PER_M;
  const [north, east] = step;
  return tidy({
    lat: lat + north * degrees,
    lon: lon + (east * degrees) / Math.cos((lat * Math.PI) / 180),
  });
}

/** Five decimals (about a metre), inside the map, with the longitude between −180 and 180. */
export function tidy({ lat, lon }: Point): Point {
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  const turned = ((((lon + 180) % 360) + 360) % 360) - 180;
  return { lat: round(Math.max(-FARTHEST, Math.min(FARTHEST, lat))), lon: round(turned) };
}
