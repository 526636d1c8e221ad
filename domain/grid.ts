// Grids over the globe: which cell a point lies in, and that cell's middle. The same point always gives the same cell.

/** A grid by the height of its cells in degrees, and the radius in metres that covers any of them. */
export type Grid = { readonly degrees: number; readonly radius_m: number };

/** Cells at most 1.1, 11 and 111 km wide and high. */
export const KM_1: Grid = { degrees: 0.01, radius_m: 800 };
export const KM_10: Grid = { degrees: 0.1, radius_m: 8_000 };
export const KM_100: Grid = { degrees: 1, radius_m: 80_000 };

/**
 * The middle of the cell that holds a point, in degrees, to five decimals. Rows are bands of latitude; each
 * row has as many equal columns as keep a cell no wider than it is high, so a cell depends on its band alone.
 */
export function cellMiddle(lat: number, lon: number, grid: Grid): { lat: number; lon: number } {
  const rows = Math.round(180 / grid.degrees);
  const row = Math.min(rows - 1, Math.floor(((lat + 90) / 180) * rows));
  const columns = columnsOf(row, rows);
  const column = Math.floor(((lon + 180) / 360) * columns) % columns;
  return {
    lat: rounded(((row + 0.5) / rows) * 180 - 90),
    lon: rounded(((column + 0.5) / columns) * 360 - 180),
  };
}

/** Counted along the band's edge nearest the equator, where it is longest. */
function columnsOf(row: number, rows: number): number {
  const edge = Math.min(Math.abs((row / rows) * 180 - 90), Math.abs(((row + 1) / rows) * 180 - 90));
  return Math.max(1, Math.ceil(2 * rows * Math.cos((edge * Math.PI) / 180)));
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
