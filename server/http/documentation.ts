// The API's own documentation: the OpenAPI document, and a page that shows it.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import express, { type Router } from "express";
import { documentationHeaders } from "./guard.ts";
import type { Route } from "./route.ts";

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Vigil: API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <script src="/api/docs/swagger-ui-bundle.js" defer></script>
    <script src="/api/docs/start.js" defer></script>
  </head>
  <body>
    <div id="docs"></div>
  </body>
</html>
`;

const START = `SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
});
`;

/** `/openapi.json` and `/docs`, made when they are first asked for. */
export function documentationRoutes(routes: readonly Route[], version: string): Router {
  const router = express.Router();
  let document: string | undefined;
  router.get("/openapi.json", async (_request, response) => {
    const { openApiDocument } = await import("./openapi.ts");
    document ??= JSON.stringify(openApiDocument(routes, version));
    response.set("cache-control", "no-cache").type("application/json").send(document);
  });
  router.use("/docs", documentationHeaders());
  router.get("/docs", (_request, response) => {
    response.set("cache-control", "no-cache").type("text/html").send(PAGE);
  });
  router.get("/docs/start.js", (_request, response) => {
    response.set("cache-control", "no-cache").type("text/javascript").send(START);
  });
  const viewer = dirname(fileURLToPath(import.meta.resolve("swagger-ui-dist/swagger-ui.css")));
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"])
    router.get(`/docs/${file}`, (_request, response) => response.sendFile(file, { root: viewer }));
  return router;
}
