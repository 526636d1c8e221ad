// Online tiles for a picture file: those that lie under it, asked for so that their pixels may be copied.
import type { PictureLook } from "../../../map/picture-look.ts";
import type { Box, Size } from "../../../map/plane.ts";

export type PlacedTile = { url: string; box: Box };

/** Addresses and boxes of the tiles under a picture; `url` is a template. Pictures are as fine as the finest screens. */
export function tilesUnder(url: string, { look, zoom }: PictureLook, size: Size): PlacedTile[] {
  const z = Math.max(0, Math.round(zoom));
  const side = look.world / 2 ** z;
  const range = (start: number, length: number) => {
    const first = Math.max(0, Math.floor(-start / side));
    const last = Math.min(2 ** z - 1, Math.ceil((length - start) / side) - 1);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  };
  return range(look.top, size.height).flatMap((y) =>
    range(look.left, size.width).map((x) => {
      const values: Record<string, string> = { z: `${z}`, x: `${x}`, y: `${y}`, r: "@2x" };
      const [left, top] = [look.left + x * side, look.top + y * side];
      return {
        url: url.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? ""),
        box: { left, top, right: left + side, bottom: top + side },
      };
    }),
  );
}

const LONGEST_MS = 10_000;

/** Fails where the tile is not there, or its host does not let other sites read its pixels. */
async function imageOf(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.crossOrigin = "anonymous";
  image.referrerPolicy = "strict-origin";
  image.src = url;
  const late = new Promise<never>((_, refuse) => setTimeout(refuse, LONGEST_MS, "too late"));
  await Promise.race([image.decode(), late]);
  return image;
}

/**
 * The tiles as one image in their tone on the map, a CSS filter; see-through where none came. Null where none
 * came at all, or the browser can't give them that tone.
 */
export async function tileImage(
  tiles: readonly PlacedTile[],
  size: Size,
  { tone, fine }: { tone: string; fine: number },
): Promise<HTMLCanvasElement | null> {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (pen === null || !("filter" in pen)) return null;
  const asked = await Promise.allSettled(tiles.map(({ url }) => imageOf(url)));
  if (!asked.some(({ status }) => status === "fulfilled")) return null;
  canvas.width = size.width * fine;
  canvas.height = size.height * fine;
  pen.scale(fine, fine);
  pen.filter = tone;
  asked.forEach((answer, i) => {
    const box = tiles[i]?.box;
    if (answer.status === "rejected" || !box) return;
    pen.drawImage(answer.value, box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
  return canvas;
}
