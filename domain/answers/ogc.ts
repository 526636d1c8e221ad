// What programs for maps are answered: OGC API - Features - Part 1: Core (OGC 17-069r4), with GeoJSON.
import { z } from "zod";

/** A link as the standard writes it (RFC 8288's terms). */
const linkSchema = z
  .object({
    href: z.string().describe("The address."),
    rel: z.string().describe("How it relates to what holds it."),
    type: z.string().describe("Its media type."),
    title: z.string().optional().describe("What it is, in English."),
  })
  .meta({ id: "OgcLink" });
export type OgcLink = z.infer<typeof linkSchema>;

const links = z.array(linkSchema);

/** GET /ogc. */
export const ogcLandingSchema = z.object({ title: z.string(), description: z.string(), links });
export type OgcLanding = z.infer<typeof ogcLandingSchema>;

/** GET /ogc/conformance. */
export const ogcConformanceSchema = z.object({
  conformsTo: z.array(z.string()).describe("The classes of the standard that are kept."),
});
export type OgcConformance = z.infer<typeof ogcConformanceSchema>;

/** A set of features, by itself and among all. */
export const ogcCollectionSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    itemType: z.literal("feature"),
    extent: z.object({
      spatial: z.object({
        bbox: z.array(z.array(z.number())).describe("West, south, east, north in degrees."),
        crs: z.string(),
      }),
    }),
    crs: z.array(z.string()).describe("Longitude before latitude, WGS 84."),
    links,
  })
  .meta({ id: "OgcCollection" });
export type OgcCollection = z.infer<typeof ogcCollectionSchema>;

/** GET /ogc/collections. */
export const ogcCollectionsSchema = z.object({ links, collections: z.array(ogcCollectionSchema) });
export type OgcCollections = z.infer<typeof ogcCollectionsSchema>;

const position = z.array(z.number()).readonly();

const featureFields = {
  type: z.literal("Feature"),
  id: z.string(),
  geometry: z
    .union([
      z.object({ type: z.literal("Point"), coordinates: position }),
      z.object({
        type: z.literal("Polygon"),
        coordinates: z.array(z.array(position).readonly()).readonly(),
      }),
    ])
    .nullable()
    .describe("A point where the place is known closely, the circle around it where it is vague."),
  properties: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.array(z.string().nullable()).readonly()]).nullable(),
    )
    .readonly()
    .describe("The columns of the file of the same shape, by their names."),
};

const featureSchema = z.object(featureFields);
export type OgcFeature = z.infer<typeof featureSchema>;

/** An event or a claim by itself. */
export const ogcItemSchema = z.object({ ...featureFields, links }).meta({ id: "OgcItem" });
export type OgcItem = z.infer<typeof ogcItemSchema>;

/** A page of features. */
export const ogcFeaturesSchema = z
  .object({
    type: z.literal("FeatureCollection"),
    links: links.describe("With `next`, unless it is the last page."),
    numberMatched: z.int().describe("How many match, on all pages."),
    numberReturned: z.int().describe("How many stand here."),
    features: z.array(featureSchema),
  })
  .meta({ id: "OgcFeatures" });
export type OgcFeatures = z.infer<typeof ogcFeaturesSchema>;
