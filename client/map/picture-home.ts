// Where the map of a card or a sheet looks: the view of its address, else the countries in the filter, else the bulk of the events.
import type { Embed } from "../../domain/embed.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Summary } from "../../domain/summary.ts";
import { homeSpots } from "./bulk.ts";
import { boundsOf } from "./country-bounds.ts";
import { lookAt, type PictureLook } from "./picture-look.ts";
import type { Box, Size } from "./plane.ts";
import { HOME_ZOOM, TILE, worldPoint } from "./projection.ts";

/** Space around home; a single place is not zoomed in on further than this. */
const EDGE = 14;
/** Places that are all there is to see keep this share of their extent around them, and this much at least. */
const ROUND = 0.15;
const LEAST = 0.002;
/** How wide the dashboard's map is where its address is made: a card shows the same ground. */
const USUAL_WIDTH = 840;

const WORLD = boxOf([
  [-130, -50],
  [160, 70],
]);

function boxOf(positions: readonly (readonly [lon: number, lat: number])[]): Box {
  const points = positions.map(([lon, lat]) => worldPoint([lon, lat]));
  return {
    left: Math.min(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    right: Math.max(...points.map(({ x }) => x)),
    bottom: Math.max(...points.map(({ y }) => y)),
  };
}

/** What home shows, in fractions of the world. */
function homeOf({ country }: Filter, { groups, areas }: Summary): Box {
  const edges = country.only.flatMap((iso3) => {
    const box = boundsOf(iso3);
    return box ? [[box[0], box[1]] as const, [box[2], box[3]] as const] : [];
  });
  if (edges.length > 0) return boxOf(edges);
  const places = homeSpots(groups, areas).map(({ lat, lon }) => [lon, lat] as const);
  if (places.length === 0) return WORLD;
  const { left, top, right, bottom } = boxOf(places);
  const round = Math.max(ROUND * Math.max(right - left, bottom - top), LEAST);
  return { left: left - round, top: top - round, right: right + round, bottom: bottom + round };
}

/** The look of a map of this size. */
export function pictureHome(
  embed: Embed,
  filter: Filter,
  summary: Summary,
  size: Size,
): PictureLook {
  if (embed.map !== null) {
    const { zoom, lat, lon } = embed.map;
    return lookAt(worldPoint([lon, lat]), zoom + Math.log2(size.width / USUAL_WIDTH), size);
  }
  const home = homeOf(filter, summary);
  const across = (size.width - 2 * EDGE) / (home.right - home.left);
  const down = (size.height - 2 * EDGE) / (home.bottom - home.top);
  const zoom = Math.min(HOME_ZOOM, Math.log2(Math.min(across, down) / TILE));
  const middle = { x: (home.left + home.right) / 2, y: (home.top + home.bottom) / 2 };
  return lookAt(middle, zoom, size);
}
