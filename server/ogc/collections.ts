// What there is for programs for maps: two collections of features, what their properties are, and how to come to them.
import type {
  OgcCollection,
  OgcCollections,
  OgcLanding,
  OgcLink,
} from "../../domain/answers/ogc.ts";
import type { Column } from "../../domain/column.ts";
import { CLAIM_COLUMNS, EVENT_COLUMNS } from "../../domain/columns.ts";
import { GEOJSON, JSON_SCHEMA, OPENAPI } from "../http/route.ts";

/** Longitude before latitude, WGS 84: what GeoJSON has. */
export const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

const JSON_TYPE = "application/json";

/** Where all of it is. */
export const BASE = "/ogc";

const TELLING = {
  events: {
    title: "Events",
    description:
      "Events with their figures under one rule. Known places are points, vague ones the circle in which the event was; what is known of its country alone has no geometry.",
  },
  claims: {
    title: "Claims",
    description:
      "Figures as single sources give them, each at the place of its event. What is replaced or withdrawn stands there, too, and says so.",
  },
};
export type CollectionId = keyof typeof TELLING;

/** The parts of the standard that are kept. */
export const CONFORMS_TO = ["core", "geojson", "oas30"].map(
  (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
);

export function landing(site: string, name: string): OgcLanding {
  const to = linksFrom(site);
  return {
    title: name,
    description: "Protest events, and the claims that their figures come from.",
    links: [
      to("", "self", JSON_TYPE, "This page"),
      to("/api", "service-desc", OPENAPI, "The API, as OpenAPI 3.0"),
      {
        ...{ href: `${site}/api/docs`, rel: "service-doc", type: "text/html" },
        title: "The whole API of this site",
      },
      to("/conformance", "conformance", JSON_TYPE, "What of the standard is kept"),
      to("/collections", "data", JSON_TYPE, "The collections"),
    ],
  };
}

export function collections(site: string): OgcCollections {
  return {
    links: [linksFrom(site)("/collections", "self", JSON_TYPE, "This list")],
    collections: [collection(site, "events"), collection(site, "claims")],
  };
}

export function collection(site: string, id: CollectionId): OgcCollection {
  const to = linksFrom(site);
  return {
    id,
    ...TELLING[id],
    itemType: "feature",
    extent: { spatial: { bbox: [[-180, -90, 180, 90]], crs: CRS84 } },
    crs: [CRS84],
    links: [
      to(`/collections/${id}`, "self", JSON_TYPE, "This collection"),
      to(`/collections/${id}/items`, "items", GEOJSON, TELLING[id].title),
      to(`/collections/${id}/schema`, "describedby", JSON_SCHEMA, "What the properties are"),
    ],
  };
}

const COLUMNS: Record<CollectionId, readonly Column<never>[]> = {
  events: EVENT_COLUMNS,
  claims: CLAIM_COLUMNS,
};

/**
 * What a feature is, as a JSON schema in the words of OpenAPI 3.0 (`nullable`): GDAL takes the type of a column from it,
 * and guesses where it names several.
 */
export function schemaOf(id: CollectionId) {
  const properties = COLUMNS[id].map(({ name, type, meaning }) => {
    const told = { description: meaning, nullable: true };
    if (type === "list") return [name, { type: "array", items: { type: "string" }, ...told }];
    if (type === "integer" || type === "number") return [name, { type, ...told }];
    return [name, { type: "string", ...(isOfTime(id, type) && { format: "date" }), ...told }];
  });
  return {
    title: TELLING[id].title,
    type: "object",
    properties: {
      type: { type: "string", enum: ["Feature"] },
      id: { type: "string" },
      geometry: { type: "object", nullable: true },
      properties: { type: "object", properties: Object.fromEntries(properties) },
    },
  };
}

/** Programs ask by `datetime` for any day: only those that it asks about are told as such. */
function isOfTime(id: CollectionId, type: Column<never>["type"]): boolean {
  return id === "events" && type === "date";
}

/** Makes links to what lies under the base of a site. */
export function linksFrom(site: string) {
  return (path: string, rel: string, type: string, title: string): OgcLink => ({
    ...{ href: `${site}${BASE}${path}`, rel, type, title },
  });
}
