// Things that stand at a point of the map: each a Leaflet marker whose content Preact draws.

import { render, type VNode } from "preact";
import { divIcon, type LeafletMap, type Marker, marker } from "./leaflet.ts";
import { type Pane, paneName } from "./leaflet-map.ts";

export type Mark = {
  key: string;
  lat: number;
  lon: number;
  /** Higher lies on top. */
  order: number;
  content: VNode;
};

export type MarkLayer = {
  /** Shows exactly these; marks keep their element, and so their focus, while their key stays. */
  draw(marks: readonly Mark[]): void;
  element(key: string): HTMLElement | null;
  remove(): void;
};

type Held = { marker: Marker; root: HTMLElement };

/** A layer of marks in one pane of `map`. */
export function markLayer(map: LeafletMap, pane: Pane): MarkLayer {
  const held = new Map<string, Held>();
  const make = ({ key, lat, lon }: Mark): Held => {
    const root = document.createElement("div");
    const icon = divIcon({ className: "map-mark", html: root, iconSize: [0, 0] });
    const options = { icon, pane: paneName(pane), interactive: false, keyboard: false };
    const made = { marker: marker([lat, lon], options).addTo(map), root };
    held.set(key, made);
    return made;
  };
  const drop = (key: string, { marker: old, root }: Held) => {
    render(null, root);
    old.remove();
    held.delete(key);
  };
  return {
    draw(marks) {
      const wanted = new Set(marks.map((mark) => mark.key));
      for (const [key, old] of held) if (!wanted.has(key)) drop(key, old);
      for (const mark of marks) {
        const { marker: point, root } = held.get(mark.key) ?? make(mark);
        const at = point.getLatLng();
        if (at.lat !== mark.lat || at.lng !== mark.lon) point.setLatLng([mark.lat, mark.lon]);
        if (point.options.zIndexOffset !== mark.order) point.setZIndexOffset(mark.order);
        render(mark.content, root);
      }
    },
    element: (key) => held.get(key)?.root ?? null,
    remove() {
      for (const [key, old] of held) drop(key, old);
    },
  };
}
