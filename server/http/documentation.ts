// The API's own documentation: the OpenAPI document, and a page drawn from it.
import express, { type Router } from "express";
import { Problem } from "../../domain/problem.ts";
import type { ApiDocument } from "../../domain/reference.ts";
import type { Route } from "./route.ts";
import type { Service } from "./service.ts";

/** `/openapi.json` and `/docs`, made when they are first asked for. */
export function documentationRoutes(
  routes: readonly Route[],
  { version, reference }: Pick<Service, "version" | "reference">,
): Router {
  const router = express.Router();
  let made: Promise<string> | undefined;
  const document = () => {
    made ??= import("./openapi.ts").then(({ openApiDocument }) =>
      JSON.stringify(openApiDocument(routes, version)),
    );
    return made;
  };
  router.get("/openapi.json", async (_request, response) => {
    response
      .set("cache-control", "no-cache")
      .type("application/json")
      .send(await document());
  });
  router.get("/docs", async (_request, response) => {
    if (reference === null) throw new Problem("not_found", "This site was built without pages.");
    const described: ApiDocument = JSON.parse(await document());
    response
      .set("cache-control", "no-cache")
      .type("text/html")
      .send(await reference(described));
  });
  return router;
}
