// The base map on screen: land, borders, and the countries in the filter, lighter and with the stronger border.
import { type ComponentChildren, render } from "preact";
import type { Countries, Regions } from "../basemap/shapes.ts";
import { type LeafletMap, latLngBounds, svgOverlay } from "./leaflet.ts";
import { type Pane, paneName } from "./leaflet-map.ts";
import { tiles } from "./tiles.ts";
import { pathOf, WORLD_UNITS } from "./world-path.ts";

export type BaseLayer = {
  /**
   * Redraws for these countries in focus, which have finer outlines where their regions have come.
   * `fine` are the other countries to be drawn from their regions' files, which must be there.
   */
  draw(
    countries: Countries,
    focus: readonly string[],
    regions: ReadonlyMap<string, Regions>,
    fine?: ReadonlySet<string>,
  ): void;
};

const NONE: ReadonlySet<string> = new Set();

/** Adds the base map to `map`; where tiles may lie over it, the borders of the countries in focus lie over them. */
export function baseLayer(map: LeafletMap): BaseLayer {
  const ground = worldDrawing(map, "land");
  const overTiles = tiles && worldDrawing(map, "borders");
  return {
    draw(countries, focus, regions, fine = NONE) {
      const detailed = [...fine].flatMap((id) => regions.get(id) ?? []);
      const focused = focus.flatMap(
        (id) =>
          regions.get(id)?.outline ??
          countries.all.find((country) => country.id === id)?.shape ??
          [],
      );
      ground(
        <>
          <path class="map-ground" d={pathOf(countries.landWithout(fine))} />
          <path class="map-coast" d={pathOf(countries.coastsWithout(fine))} />
          <path
            class="map-border"
            d={pathOf(countries.bordersWithout(new Set([...focus, ...fine])))}
          />
          {detailed.map(({ outline }) => (
            <path class="map-land" d={pathOf(outline)} />
          ))}
          {detailed.map(({ borders }) => (
            <path class="map-border" d={pathOf(borders)} />
          ))}
          {focused.map((shape) => (
            <path class="map-focus" d={pathOf(shape)} />
          ))}
        </>,
      );
      overTiles?.(focused.map((shape) => <path class="map-focus-border" d={pathOf(shape)} />));
    },
  };
}

/** So much of the map's size is drawn beyond each of its sides, for the reader to drag into sight. */
const BEYOND = 0.6;

/** An empty drawing in a pane of `map`, and what draws in it: shapes whose paths are those of world-path.ts. */
function worldDrawing(map: LeafletMap, pane: Pane): (shapes: ComponentChildren) => void {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.classList.add("map-base");
  drawing.setAttribute("preserveAspectRatio", "none");
  const overlay = svgOverlay(drawing, latLngBounds([0, 0], [0, 0]), { pane: paneName(pane) });

  const look = () => {
    const { min, max } = map.getPixelBounds();
    if (!min || !max) return;
    const world = map.getPixelWorldBounds()?.getSize().y ?? 0;
    const beyond = max.subtract(min).multiplyBy(BEYOND);
    const from = min.subtract(beyond);
    const to = max.add(beyond);
    // Beyond the map's upper and lower edge there are no degrees to lay the drawing out by.
    from.y = Math.max(0, from.y);
    to.y = Math.min(world, to.y);
    const unit = WORLD_UNITS / world;
    const size = to.subtract(from);
    drawing.setAttribute(
      "viewBox",
      [from.x, from.y, size.x, size.y].map((pixels) => pixels * unit).join(" "),
    );
    overlay.setBounds(latLngBounds(map.unproject(from), map.unproject(to)));
  };

  return (shapes) => {
    render(shapes, drawing);
    if (map.hasLayer(overlay)) return;
    overlay.addTo(map);
    map.on("moveend resize", look);
    look();
  };
}
