// The built client: hashed files kept for good, one page for every address that is no file and no API.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import express, { type Request, type Response, type Router } from "express";
import compressedFiles from "express-static-gzip";
import { parseFilter, printFilter } from "../../domain/filter-url.ts";
import { listPath, SORTS, summaryPath } from "../../domain/questions.ts";
import { TILES_META, type Tiles } from "../../domain/tiles.ts";
import type { PageStatus } from "./service.ts";

const PAGE_METHODS = ["GET", "HEAD"];
const NO_PAGES = /^\/(api|assets|feeds|ogc|oauth|metrics)(\/|$)/;

type Pages = {
  /** With which status the page of an address is answered. */
  statusOf: (request: Request) => Promise<PageStatus>;
  /** What its head says besides: a title, a description and more; null for what every page says. */
  headOf: (request: Request) => Promise<string | null>;
};

/**
 * @param folder where the build put `index.html`, `dashboard.html` and `assets/`
 * @param tiles told to every page, where there are any
 */
export function clientFiles(
  folder: string,
  tiles: Tiles | null,
  { statusOf, headOf }: Pages,
): Router {
  const router = express.Router();
  router.use(compression());
  router.use(
    "/assets",
    compressedFiles(join(folder, "assets"), {
      enableBrotli: true,
      orderPreference: ["br", "gzip"],
      index: false,
      serveStatic: { immutable: true, maxAge: "1y", redirect: false },
    }),
  );
  router.get("/", (request, response) => {
    response.set("link", questions(request));
    page(response, "dashboard.html");
  });
  // Without a pattern, which an address that can't be decoded would not fit.
  router.use(async (request, response, next) => {
    if (!PAGE_METHODS.includes(request.method) || NO_PAGES.test(request.path)) return next();
    const status = await statusOf(request);
    if (typeof status === "object") {
      const location = `${status.moved}${searchOf(request)}`;
      response.set("cache-control", "no-cache").redirect(308, location);
      return;
    }
    response.status(status);
    page(response, "index.html", status === 200 ? await headOf(request) : null);
  });
  return router;

  function page(response: Response, name: string, head: string | null = null) {
    const headers = { "cache-control": "no-cache" };
    if (tiles === null && head === null)
      response.sendFile(name, { root: folder, cacheControl: false, headers });
    else
      response
        .set(headers)
        .type("html")
        .send(withHead(readFileSync(join(folder, name), "utf8"), tiles, head));
  }
}

/** A page that names the tiles in its head, and says of itself what `head` says in place of what every page says. */
function withHead(page: string, tiles: Tiles | null, head: string | null): string {
  const own =
    head === null
      ? page
      : page
          .replace(/<meta\s+name="description"[^>]*>/, "")
          .replace(/<title>[^<]*<\/title>/, () => head);
  if (tiles === null) return own;
  const content = JSON.stringify(tiles).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const element = `<meta name="${TILES_META}" content="${content}">`;
  return own.replace(/<title>/, (title) => `${element}${title}`);
}

/** What follows the path, with its "?"; empty without a query. */
function searchOf({ originalUrl }: Request): string {
  const at = originalUrl.indexOf("?");
  return at === -1 ? "" : originalUrl.slice(at);
}

/** What the dashboard will ask, for the browser to ask at once (RFC 8288, W3C Preload). */
function questions(request: Request): string {
  const searchParams = new URLSearchParams(searchOf(request));
  const filter = printFilter(parseFilter(searchParams).filter);
  const sort = SORTS.find((known) => known === searchParams.get("sort")) ?? "newest";
  return [summaryPath(filter, null), listPath(filter, sort)]
    .map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`)
    .join(", ");
}
