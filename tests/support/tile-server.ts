/** A tile server on this machine: every tile is a drawing with its own zoom, column and row. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type TileServer = {
  /** Where it listens, without a slash at the end. */
  origin: string;
  /** What the setting TILE_URL is given. */
  url: string;
  /** Paths asked for, with what the request said of where it came from. */
  asked: { path: string; referer: string | undefined }[];
  /** Whether it answers with tiles; otherwise with 404. */
  up: boolean;
  /** Whether pages of other sites may read its tiles' pixels (CORS). */
  open: boolean;
  stop: () => Promise<void>;
};

/** A road, a park and a lake in the colours of street maps, on green. */
const drawing = (z: string, x: string, y: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">
    <path fill="#d5ecb0" d="M0 0h256v256H0z"/>
    <path fill="#c8facc" d="M20 30h90v70H20z"/><path fill="#aad3df" d="M150 130h80v90h-80z"/>
    <path stroke="#e892a2" stroke-width="6" d="M0 128H256M128 0V256"/>
    <text x="8" y="18" font-size="12" fill="#333">${z}/${x}/${y}</text>
  </svg>`;

/** Starts it on a free port. */
export async function startTileServer(): Promise<TileServer> {
  const asked: TileServer["asked"] = [];
  const http = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, referer: request.headers.referer });
    const [, z = "", x = "", y = ""] = /^\/(\d+)\/(\d+)\/(\d+)\.svg$/.exec(path) ?? [];
    if (!tiles.up || z === "") return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": "image/svg+xml",
      "cache-control": "no-store",
      ...(tiles.open && { "access-control-allow-origin": "*" }),
    });
    response.end(drawing(z, x, y));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const tiles: TileServer = {
    origin,
    url: `${origin}/{z}/{x}/{y}.svg`,
    asked,
    up: true,
    open: true,
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return tiles;
}
