// The chips of protected places: "widened to 5 km" below the public area, where there is room.
import type { Group } from "../../domain/summary.ts";
import { type Box, boxAround, clear, type Obstacle, type Point, within } from "./plane.ts";

/** What a chip stands beside. */
type Spot = Point & { group: Group; symbol: { reach: number }; spread: number | null };

/** A chip that says how far a place was widened; it takes no pointer and no focus. */
export type Note = Point & { key: string; text: string };

const HEIGHT = 20;
const GAP = 4;
const PADDING = 16;

/**
 * Chips for the groups that `words` has something to say of: below the area, else above it, else none.
 * @param width of a text in pixels
 */
export function protectedNotes(
  groups: readonly Spot[],
  words: (group: Group) => string | null,
  width: (text: string) => number,
  frame: Box,
  obstacles: readonly Obstacle[],
): { notes: Note[]; boxes: Box[] } {
  const notes: Note[] = [];
  const boxes: Box[] = [];
  for (const { group, x, y, symbol, spread } of groups) {
    const text = words(group);
    if (text === null) continue;
    const off = Math.max(symbol.reach, spread ?? 0) + GAP + HEIGHT / 2;
    const size = { width: width(text) + PADDING, height: HEIGHT };
    const spot = [y + off, y - off].find((at) => {
      const box = boxAround({ x, y: at }, size);
      return within(box, frame) && clear(box, [...obstacles, ...boxes]);
    });
    if (spot === undefined) continue;
    notes.push({ key: `note:${group.id}`, x, y: spot, text });
    boxes.push(boxAround({ x, y: spot }, size));
  }
  return { notes, boxes };
}
