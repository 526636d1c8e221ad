// Features by pages of the list and one by one: an event is its row in a file, and so is a claim.
import { z } from "zod";
import type { OgcFeature } from "../../domain/answers/ogc.ts";
import { CLAIM_COLUMNS, EVENT_COLUMNS } from "../../domain/columns.ts";
import { PLACE_COLUMNS } from "../../domain/event-columns.ts";
import { featureOf, geometryOf } from "../../domain/geojson.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import { knownDay } from "../../domain/when.ts";
import { valuesOf } from "../../domain/written-row.ts";
import type { Asked, Cursor, Engine } from "../../engine/engine.ts";
import { cursorSchema, printCursor, readCursor } from "../dashboard/parameters.ts";

export type PageAsked = Pick<Asked, "filter" | "today"> & {
  limit: number;
  /** Where the page before ended; null for the first page. */
  after: string | null;
};

type Made = { rule: Rule; site: string };

/** A page of features; `next` is where the one behind it begins. */
export type FeaturePage = { features: OgcFeature[]; matched: number; next: string | null };

/**
 * An event as its row of the shape "events". What it adds to sums is what it adds over the whole public record: a
 * feature is the same whatever it was asked with, and a program that keeps features of several requests counts
 * nobody twice.
 */
export function eventFeature(record: FiguredRecord, { rule, site }: Made): OgcFeature {
  const { id } = record.event;
  const url = `${site}/events/${encodeURIComponent(id)}`;
  return { ...featureOf(valuesOf(EVENT_COLUMNS, { record, rule, url })), id };
}

/** The claims of an event, in the order of their ids, as rows of the shape "claims" at the place of the event. */
export function claimFeatures({ event, claims, sources }: FiguredRecord): OgcFeature[] {
  const geometry = geometryOf(valuesOf(PLACE_COLUMNS, event.place));
  const known = new Map(sources.map((source) => [source.id, source]));
  return claims.map((claim) => {
    const source = known.get(claim.source) ?? null;
    const properties = valuesOf(CLAIM_COLUMNS, { claim, source });
    return { type: "Feature", id: claim.id, geometry, properties };
  });
}

/** In an order that a new record does not change for those that are there. */
const ordered = ({ filter, today }: PageAsked) =>
  ({ filter, today, viewer: "public", sort: "oldest", skip: 0 }) as const;

export async function eventPage(
  engine: Pick<Engine, "page">,
  asked: PageAsked,
  site: string,
): Promise<FeaturePage> {
  const { limit, after, filter } = asked;
  const page = await engine.page({ ...ordered(asked), limit, after: readCursor(after) });
  return {
    features: page.items.map((record) => eventFeature(record, { rule: filter.rule, site })),
    matched: page.total,
    next: page.next && printCursor(page.next),
  };
}

/** Where a page of claims ended: what comes before the event of its last claim, that event, and the claim. */
const claimCursor = z.tuple([cursorSchema.nullable(), z.string(), z.string()]);

/** So many events at least are looked at for a page of claims: most have two or three. */
const FEWEST_EVENTS = 50;

export async function claimPage(
  engine: Pick<Engine, "page">,
  asked: PageAsked,
): Promise<FeaturePage> {
  const { limit } = asked;
  const last = readCursor(asked.after, claimCursor);
  const [begin, lastEvent, lastClaim = ""] = last ?? [null];
  const features: OgcFeature[] = [];
  let end: z.infer<typeof claimCursor> | null = last;
  for (let from: Cursor | null = begin; ; ) {
    const events = Math.max(limit, FEWEST_EVENTS);
    const page = await engine.page({ ...ordered(asked), limit: events, after: from });
    const matched = page.claims;
    for (const record of page.items) {
      const { id, start } = record.event;
      for (const claim of claimFeatures(record)) {
        if (id === lastEvent && claim.id <= lastClaim) continue;
        if (features.length === limit) return { features, matched, next: end && printCursor(end) };
        features.push(claim);
        end = [from, id, claim.id];
      }
      from = [knownDay(start), id];
    }
    if (page.next === null) return { features, matched, next: null };
    from = page.next;
  }
}
