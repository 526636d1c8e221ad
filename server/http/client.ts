// The built client: hashed files kept for good, one page for every address that is no file and no API.
import { join } from "node:path";
import compression from "compression";
import express, { type Router } from "express";

const NO_PAGES = /^\/(api|assets|feeds|ogc|oauth|metrics)(\/|$)/;

/** @param folder where the build put `index.html` and `assets/` */
export function clientFiles(folder: string): Router {
  const router = express.Router();
  router.use(compression());
  router.use(
    "/assets",
    express.static(join(folder, "assets"), {
      immutable: true,
      maxAge: "1y",
      index: false,
      redirect: false,
    }),
  );
  router.get("/*path", (request, response, next) => {
    if (NO_PAGES.test(request.path)) return next();
    page(response);
  });
  router.get("/", (_request, response) => page(response));
  return router;

  function page(response: express.Response) {
    response.sendFile("index.html", {
      root: folder,
      cacheControl: false,
      headers: { "cache-control": "no-cache" },
    });
  }
}
