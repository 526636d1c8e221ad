/** Reads features as programs for maps do: page after page, by the links that pages give. */
import { expect } from "vitest";
import type { OgcFeature, OgcFeatures } from "../../domain/answers/ogc.ts";
import type { TestSite } from "./site.ts";

/** The address that test sites give themselves. */
export const SITE = "http://vigil.test";

/** @param between called behind each page that another one follows, with its number from 1 on */
export async function featuresOf(
  site: TestSite,
  collection: "events" | "claims",
  query: string,
  between: (page: number) => Promise<void> = async () => {},
): Promise<OgcFeature[]> {
  const features: OgcFeature[] = [];
  let next: string | undefined = `/ogc/collections/${collection}/items?${query}`;
  for (let page = 1; next !== undefined; page++) {
    const answer = await site.stranger().get(next).expect(200);
    const body: OgcFeatures = answer.body;
    expect(body.numberReturned).toBe(body.features.length);
    features.push(...body.features);
    next = body.links.find(({ rel }) => rel === "next")?.href.slice(SITE.length);
    if (next !== undefined) await between(page);
  }
  return features;
}
