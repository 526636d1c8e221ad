// The routes of one collection: what it is, its features by pages, and one of them.
import { z } from "zod";
import {
  type OgcFeature,
  type OgcFeatures,
  type OgcItem,
  ogcCollectionSchema,
  ogcFeaturesSchema,
  ogcItemSchema,
} from "../../domain/answers/ogc.ts";
import type { Filter } from "../../domain/filter.ts";
import { Problem } from "../../domain/problem.ts";
import { publicId } from "../../domain/text.ts";
import { todayOf } from "../dashboard/parameters.ts";
import type { Db } from "../db/tables.ts";
import { nextAddress } from "../http/query.ts";
import { GEOJSON, JSON_SCHEMA, type Route, route } from "../http/route.ts";
import { BASE, type CollectionId, collection, linksFrom, schemaOf } from "./collections.ts";
import type { FeaturePage, PageAsked } from "./features.ts";
import { carriedQuery, pageQuery } from "./query.ts";

type ItemAsked = { db: Db; id: string; filter: Filter };

/** How a collection is read: by pages, and one feature by its id; null where there is none. */
type Reading = {
  page: (asked: PageAsked) => Promise<FeaturePage>;
  item: (asked: ItemAsked) => Promise<OgcFeature | { movedTo: string } | null>;
};

/** @param site gives the address under which people reach this site */
export function collectionRoutes(
  name: CollectionId,
  site: () => string,
  reading: Reading,
): Route[] {
  const path = `${BASE}/collections/${name}` as const;
  return [
    route(
      "GET",
      path,
      {
        doc: `What the collection of ${name} is.`,
        may: "read",
        query: carriedQuery(null),
        answer: ogcCollectionSchema,
      },
      async () => ({ json: collection(site(), name) }),
    ),
    route(
      "GET",
      `${path}/schema`,
      {
        doc: `The properties of the ${name}, as a JSON schema.`,
        may: "read",
        query: carriedQuery(null),
        answer: JSON_SCHEMA,
      },
      async () => ({ text: JSON.stringify(schemaOf(name)), type: JSON_SCHEMA }),
    ),
    route(
      "GET",
      `${path}/items`,
      {
        doc: `The ${name} that match, as pages of GeoJSON in order of their days.`,
        may: "read",
        logged: true,
        query: pageQuery(name),
        example: { query: { kind: "demonstration", limit: "3" } },
        answer: { [GEOJSON]: ogcFeaturesSchema },
      },
      async ({ query, now, url }) => {
        const page = await reading.page({ ...query, today: todayOf(now) });
        const text = JSON.stringify(presentPage(page, { name, site: site(), url }));
        return { text, type: GEOJSON };
      },
    ),
    route(
      "GET",
      `${path}/items/:id`,
      {
        doc: `One of the ${name}, by its id.`,
        may: "read",
        logged: true,
        params: z.strictObject({ id: publicId.describe("Id of the feature.") }),
        query: carriedQuery(name),
        problems: ["gone"],
        answer: { [GEOJSON]: ogcItemSchema },
      },
      async ({ db, params: { id }, query: { filter } }) => {
        const found = await reading.item({ db, id, filter });
        if (found === null) throw new Problem("not_found", "There is no such feature.");
        if ("movedTo" in found) {
          const to = found.movedTo;
          return { moved: { id: to, location: `${path}/items/${encodeURIComponent(to)}` } };
        }
        return { text: JSON.stringify(presentItem(found, name, site())), type: GEOJSON };
      },
    ),
  ];
}

function presentPage(
  { features, matched, next }: FeaturePage,
  { name, site, url }: { name: CollectionId; site: string; url: URL },
): OgcFeatures {
  const page = (path: string, rel: string, title: string) => ({
    ...{ href: `${site}${path}`, rel, type: GEOJSON, title },
  });
  return {
    type: "FeatureCollection",
    links: [
      page(`${url.pathname}${url.search}`, "self", "This page"),
      ...(next === null ? [] : [page(nextAddress(url, next), "next", "The page behind it")]),
      collectionLink(name, site),
    ],
    numberMatched: matched,
    numberReturned: features.length,
    features,
  };
}

function presentItem(feature: OgcFeature, name: CollectionId, site: string): OgcItem {
  const path = `/collections/${name}/items/${encodeURIComponent(feature.id)}`;
  const self = linksFrom(site)(path, "self", GEOJSON, "This feature");
  return { ...feature, links: [self, collectionLink(name, site)] };
}

function collectionLink(name: CollectionId, site: string) {
  return linksFrom(site)(
    `/collections/${name}`,
    "collection",
    "application/json",
    "The collection",
  );
}
