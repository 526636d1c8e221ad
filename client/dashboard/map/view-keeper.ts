// Keeps the map where it should look: at the reader's view or at home, through resizing, and tells who moved it.

import type { Area, Group } from "../../../domain/summary.ts";
import type { LatLngBounds, LeafletMap } from "../../map/leaflet.ts";
import type { Box, Point } from "../../map/plane.ts";
import { HOME_ZOOM } from "../../map/projection.ts";
import { clearest, type Room, rooms } from "./home-layout.ts";
import {
  around,
  boundsShown,
  goTo,
  homeOf,
  type MapView,
  sameView,
  type ViewReport,
  viewOf,
} from "./view.ts";

type Wish = {
  view: MapView | null;
  focusCountries: readonly string[];
  groups: readonly Group[];
  areas: readonly Area[];
  reveal: { lat: number; lon: number } | null;
};

export type ViewKeeper = {
  /** Moves the map if what is wished calls for it; says whether it moved. */
  settle(wish: Wish): boolean;
  /** Shows all of these, as the reader asked for. */
  fit(spots: readonly { lat: number; lon: number }[]): void;
  /** Comes so close to these that they are told apart, one level at least. */
  zoomInto(spots: readonly { lat: number; lon: number }[]): void;
  /** Pans just so far that a point of the map is well in sight. */
  showPoint(point: Point): void;
  /** The last press turned into a drag, so it was no click. */
  dragged(): boolean;
  remove(): void;
};

/** Space kept around a revealed point. */
const MARGIN = 48;

export function viewKeeper(
  map: LeafletMap,
  container: HTMLElement,
  buttons: (leftOut: boolean) => readonly Box[],
  on: { moved(report: ViewReport): void; started(): void },
): ViewKeeper {
  let quiet = false;
  let moved = false;
  let homeKey = "";
  let readerMoved = false;
  let wish: Wish | null = null;
  let told: MapView | null = null;
  let pressed: Point = { x: 0, y: 0 };
  let released: Point = { x: 0, y: 0 };

  const report = (byReader: boolean) => {
    const { x: width, y: height } = map.getSize();
    told = viewOf(map);
    on.moved({ view: told, bounds: boundsShown(map), size: { width, height }, byReader });
  };

  /** Moves without taking it for the reader's doing; reports once. */
  const quietly = (move: () => void): boolean => {
    quiet = true;
    moved = false;
    move();
    quiet = false;
    if (moved) report(false);
    return moved;
  };

  const home = (bounds: LatLngBounds, spots: readonly { lat: number; lon: number }[]) => {
    const within = spots.filter(({ lat, lon }) => bounds.contains([lat, lon]));
    goHome(map, bounds, within, buttons(within.length < spots.length));
  };

  const reveal = ({ lat, lon }: { lat: number; lon: number }) =>
    map.panInside([lat, lon], { padding: [MARGIN, MARGIN], animate: false });

  map.on("movestart", on.started);
  map.on("moveend", () => {
    if (quiet) {
      moved = true;
      return;
    }
    readerMoved = true;
    report(true);
  });

  const sized = new ResizeObserver(() => {
    const { x, y } = map.getSize();
    if (container.clientWidth === x && container.clientHeight === y) return;
    quietly(() => {
      map.invalidateSize({ pan: true, animate: false });
      if (!wish) return;
      if (!wish.view && !readerMoved) {
        home(homeOf(wish.focusCountries, wish.groups, wish.areas).bounds, wish.groups);
      }
      if (wish.reveal) reveal(wish.reveal);
    });
  });
  sized.observe(container);

  const down = ({ clientX: x, clientY: y }: PointerEvent) => {
    pressed = { x, y };
    released = pressed;
  };
  const up = ({ clientX: x, clientY: y }: PointerEvent) => {
    released = { x, y };
  };
  container.addEventListener("pointerdown", down, { capture: true });
  window.addEventListener("pointerup", up, { capture: true });

  /** A view that lost all its events keeps its place. */
  const emptied = (key: string) => key === "world" && homeKey === "groups";
  const stays = (key: string) => emptied(key) || (key === "groups" && readerMoved);

  return {
    settle(next) {
      const before = wish;
      wish = next;
      return quietly(() => {
        const { bounds, key } = homeOf(next.focusCountries, next.groups, next.areas);
        const given = next.view;
        if (given) {
          const news = !sameView(given, before?.view ?? null) && !sameView(given, told);
          if (news || !before) goTo(map, given);
          readerMoved = true;
        } else if (before?.view || (key !== homeKey && !stays(key))) {
          readerMoved = false;
          home(bounds, next.groups);
        }
        if (!emptied(key)) homeKey = key;
        const { reveal: point } = next;
        const same = point?.lat === before?.reveal?.lat && point?.lon === before?.reveal?.lon;
        if (point && !same) reveal(point);
      });
    },
    fit(spots) {
      if (spots.length > 0) home(around(spots), spots);
    },
    zoomInto(spots) {
      const bounds = around(spots);
      const zoom = Math.min(HOME_ZOOM, map.getBoundsZoom(bounds));
      map.setView(bounds.getCenter(), Math.max(zoom, map.getZoom() + 1), { animate: false });
    },
    showPoint({ x, y }) {
      quietly(() => reveal(toDegrees(map, { x, y })));
    },
    dragged: () => Math.hypot(released.x - pressed.x, released.y - pressed.y) > 4,
    remove() {
      sized.disconnect();
      container.removeEventListener("pointerdown", down, { capture: true });
      window.removeEventListener("pointerup", up, { capture: true });
    },
  };
}

function toDegrees(map: LeafletMap, { x, y }: Point): { lat: number; lon: number } {
  const { lat, lng } = map.containerPointToLatLng([x, y]);
  return { lat, lon: lng };
}

/** Shows a home; `spots` are where its circles stand, `controls` what lies over the map. */
function goHome(
  map: LeafletMap,
  home: LatLngBounds,
  spots: readonly { lat: number; lon: number }[],
  controls: readonly Box[],
): void {
  const { x: width, y: height } = map.getSize();
  const ways = rooms({ width, height }, controls).map((room) => wayIn(map, home, room, spots));
  const way = clearest(ways, controls);
  if (way) map.setView(way.centre, way.zoom, { animate: false });
}

function wayIn(
  map: LeafletMap,
  home: LatLngBounds,
  { left, top, right, bottom }: Room,
  spots: readonly { lat: number; lon: number }[],
) {
  const size = map.getSize();
  const edges = size.clone();
  [edges.x, edges.y] = [left + right, top + bottom];
  const zoom = Math.min(HOME_ZOOM, map.getBoundsZoom(home, false, edges));
  const [a, b] = [map.project(home.getSouthWest(), zoom), map.project(home.getNorthEast(), zoom)];
  const middle = a.add(b).divideBy(2);
  middle.x += (right - left) / 2;
  middle.y += (bottom - top) / 2;
  const corner = middle.subtract(size.divideBy(2));
  const circles = spots.map(({ lat, lon }) => map.project([lat, lon], zoom).subtract(corner));
  return { zoom, centre: map.unproject(middle, zoom), circles };
}
