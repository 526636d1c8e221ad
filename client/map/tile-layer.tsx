// Online map tiles as a layer between the base map and all that is drawn of the record.

import { tileLayer } from "leaflet/src/layer/tile/TileLayer.js";
import type { Tiles } from "../../domain/tiles.ts";
import type { LeafletMap } from "./leaflet.ts";
import { paneName } from "./leaflet-map.ts";

/** On the map's element once a tile has come: tiles name countries themselves. */
const TILED = "map-tiled";
/** On it while tiles are not drawn pixel by pixel, so that lines would be seen between them. */
const REACH = "map-tiles-reach";

/**
 * Adds the tiles to `map`, unless the reader has left it. Their host is told the site's own address, which
 * some ask for, and no path.
 */
export function addTiles(map: LeafletMap, { url }: Tiles): void {
  const pane = paneName("tiles");
  if (!map.getPane(pane)) return;
  const look = () => {
    const whole = [map.getZoom(), window.devicePixelRatio].every(Number.isInteger);
    map.getContainer().classList.toggle(REACH, !whole);
  };
  map.on("zoomend resize", look);
  look();
  tileLayer(url, { pane, noWrap: true, referrerPolicy: "strict-origin" })
    .once("tileload", () => map.getContainer().classList.add(TILED))
    .addTo(map);
}

/** The attribution with its links, and what parts it from the base map's. */
export function creditOf({ attribution }: Tiles) {
  if (attribution.length === 0) return null;
  return (
    <>
      <bdi>
        {attribution.map(({ text, href }, i) =>
          href === null ? (
            text
          ) : (
            <a key={i} href={href} target="_blank" rel="noreferrer">
              {text}
            </a>
          ),
        )}
      </bdi>
      {" · "}
    </>
  );
}
