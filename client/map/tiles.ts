// The online map tiles of a site that has some: its page names them; their code comes with the first map.
import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { TILES_META, type Tiles } from "../../domain/tiles.ts";
import type { LeafletMap } from "./leaflet.ts";

/** Null on a site without, where no page asks another host for anything. */
export const tiles: Tiles | null = JSON.parse(
  document.querySelector<HTMLMetaElement>(`meta[name=${TILES_META}]`)?.content ?? "null",
);

/** What the tiles' licence wants shown, for the line that names the base map's source too. */
export const tileCredit = signal<ComponentChildren>(null);

/** Lays the tiles over the base map, which stays wherever they do not come. */
export async function bringTiles(map: LeafletMap): Promise<void> {
  if (tiles === null) return;
  const { addTiles, creditOf } = await import("./tile-layer.tsx");
  addTiles(map, tiles);
  tileCredit.value = creditOf(tiles);
}
