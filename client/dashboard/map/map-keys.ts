// The keyboard on the map: one tab stop; Enter steps onto the nearest circle, arrows then move between circles, Escape steps back.

import type { Layout } from "../../map/layout.ts";
import type { LeafletMap } from "../../map/leaflet.ts";
import type { Point } from "../../map/plane.ts";
import { type Direction, nearest, nextIn } from "./direction.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const STEPS: Record<Direction, [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
const ZOOMS: Readonly<Record<string, 1 | -1>> = { "+": 1, "=": 1, "-": -1, "−": -1, _: -1 };
const PAN = 80;

export type MapKeys = {
  /** A key pressed on a circle or chip. Enter is the button's own. */
  onMark(key: string, event: KeyboardEvent): void;
};

function spots(layout: Layout | null): (Point & { key: string })[] {
  if (!layout) return [];
  return [
    ...layout.groups.map(({ group, x, y }) => ({ key: group.id, x, y })),
    ...layout.areas.map(({ key, x, y }) => ({ key, x, y })),
  ];
}

/** Listens on the map's container; `focus` moves to a mark. */
export function mapKeys(
  map: LeafletMap,
  calm: boolean,
  layout: () => Layout | null,
  focus: (key: string) => boolean,
): MapKeys {
  const container = map.getContainer();

  const zoomed = (event: KeyboardEvent): boolean => {
    const by = ZOOMS[event.key];
    if (by === undefined) return false;
    map.setZoom(map.getZoom() + by);
    return true;
  };

  const stepOn = (): boolean => {
    const { x: width, y: height } = map.getSize();
    const inView = spots(layout()).filter(
      ({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height,
    );
    const first = nearest(inView, { x: width / 2, y: height / 2 });
    return first !== null && focus(first.key);
  };

  const pan = (direction: Direction, far: boolean) => {
    const [x, y] = STEPS[direction];
    const by = far ? 3 * PAN : PAN;
    map.panBy([x * by, y * by], { animate: !calm, duration: 0.12 });
  };

  container.addEventListener("keydown", (event) => {
    if (event.target !== container || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = ARROWS[event.key];
    if (direction) pan(direction, event.shiftKey);
    else if (event.key === "Enter") stepOn();
    else if (!zoomed(event)) return;
    event.preventDefault();
  });

  return {
    onMark(key, event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const direction = ARROWS[event.key];
      if (direction) {
        const all = spots(layout());
        const from = all.find((spot) => spot.key === key);
        const next = from ? nextIn(all, from, direction) : null;
        if (next) focus(next.key);
      } else if (event.key === "Escape") container.focus();
      else if (!zoomed(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
