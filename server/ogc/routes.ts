// OGC API - Features - Part 1: Core (OGC 17-069r4): how QGIS, GDAL and others of their kind come to the record.
import {
  ogcCollectionsSchema,
  ogcConformanceSchema,
  ogcLandingSchema,
} from "../../domain/answers/ogc.ts";
import type { Engine } from "../../engine/engine.ts";
import { archiveOf } from "../archive/repository.ts";
import type { Db } from "../db/tables.ts";
import { elsewhere } from "../events/elsewhere.ts";
import { OPENAPI, type Route, route } from "../http/route.ts";
import { collectionRoutes } from "./collection-routes.ts";
import { BASE, CONFORMS_TO, collections, landing } from "./collections.ts";
import { claimFeatures, claimPage, eventFeature, eventPage } from "./features.ts";
import { carriedQuery } from "./query.ts";

type OgcSettings = {
  /** Gives the address under which people reach this site. */
  site: () => string;
  /** The program's. */
  version: string;
};

export function ogcRoutes(
  engine: Pick<Engine, "page" | "record">,
  { site, version }: OgcSettings,
): Route[] {
  const query = carriedQuery(null);
  const routes: Route[] = [
    route(
      "GET",
      BASE,
      {
        doc: "Where programs for maps begin: OGC API - Features.",
        may: "read",
        query,
        answer: ogcLandingSchema,
      },
      async ({ db }) => ({ json: landing(site(), (await archiveOf(db)).name ?? "Vigil") }),
    ),
    route(
      "GET",
      `${BASE}/api`,
      { doc: "What lies under /ogc, as OpenAPI 3.0.", may: "read", query, answer: OPENAPI },
      async () => {
        const { ogcDocument } = await import("./document.ts");
        return { text: JSON.stringify(ogcDocument(routes, version, site())), type: OPENAPI };
      },
    ),
    route(
      "GET",
      `${BASE}/conformance`,
      {
        doc: "Which parts of OGC API - Features are kept.",
        may: "read",
        query,
        answer: ogcConformanceSchema,
      },
      async () => ({ json: { conformsTo: CONFORMS_TO } }),
    ),
    route(
      "GET",
      `${BASE}/collections`,
      { doc: "The collections of features.", may: "read", query, answer: ogcCollectionsSchema },
      async () => ({ json: collections(site()) }),
    ),
    ...collectionRoutes("events", site, {
      page: (asked) => eventPage(engine, asked, site()),
      item: async ({ db, id, filter }) => {
        const found = await engine.record({ ...filter, viewer: "public", id });
        if (found !== null) return eventFeature(found.record, { rule: filter.rule, site: site() });
        const other = await elsewhere(db, id, "stranger", "");
        return "moved" in other ? { movedTo: other.moved.id } : null;
      },
    }),
    ...collectionRoutes("claims", site, {
      page: (asked) => claimPage(engine, asked),
      item: async ({ db, id, filter }) => {
        const event = await eventOfClaim(db, id);
        const found =
          event === null ? null : await engine.record({ ...filter, viewer: "public", id: event });
        const features = found === null ? [] : claimFeatures(found.record);
        return features.find((feature) => feature.id === id) ?? null;
      },
    }),
  ];
  return routes;
}

async function eventOfClaim(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("claim")
    .select("event_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.event_id ?? null;
}
