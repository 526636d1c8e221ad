// A drawing in units of the world on the map: a move or a zoom looks at another part of it, and draws nothing anew.
import { type ComponentChildren, render } from "preact";
import { type LeafletMap, latLngBounds, svgOverlay } from "./leaflet.ts";
import { type Pane, paneName } from "./leaflet-map.ts";
import { WORLD_UNITS } from "./world-path.ts";

/** So much of the map's size is drawn beyond each of its sides, for the reader to drag into sight. */
const BEYOND = 0.6;

/** An empty drawing in a pane of `map`, and what draws in it: shapes whose paths are those of world-path.ts. */
export function worldDrawing(map: LeafletMap, pane: Pane): (shapes: ComponentChildren) => void {
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
