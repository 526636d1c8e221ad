// Describes the routes for programs for maps by themselves, as OpenAPI 3.0: GDAL and QGIS read no other.
import { openApi30Document } from "../http/openapi.ts";
import type { Route } from "../http/route.ts";
import { BASE } from "./collections.ts";

/** @param version the program's; @param site its address, without a slash at the end */
export function ogcDocument(routes: readonly Route[], version: string, site: string) {
  const named = { title: "Vigil: OGC API - Features", site, base: BASE };
  const document = openApi30Document(routes, version, named);
  const items = document.paths["/collections/events/items"]?.get?.parameters ?? [];
  const limit = items.find((parameter) => "name" in parameter && parameter.name === "limit");
  // QGIS looks here, and nowhere else, for how long a page may be.
  return { ...document, components: { ...document.components, parameters: { limit } } };
}
