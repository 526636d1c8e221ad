// One card of a view as a page of its own, which any site may show in a frame.

import { z } from "zod";
import { parsed } from "../../domain/answers/json.ts";
import {
  type AskedEmbed,
  CARDS,
  EMBED_THEMES,
  type Embed,
  type EmbedData,
  embedPath,
  PLAIN_EMBED,
  readEmbed,
} from "../../domain/embed.ts";
import { daysOf, type Filter, namedIn } from "../../domain/filter.ts";
import type { Summary } from "../../domain/summary.ts";
import { publicId } from "../../domain/text.ts";
import { usualMetric } from "../../domain/usual-metric.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { type Bin, binFor, type Day } from "../../domain/when.ts";
import type { Engine } from "../../engine/engine.ts";
import { recentAnswers } from "../../engine/recent.ts";
import { todayOf } from "../dashboard/parameters.ts";
import { type Answer, type Route, route } from "../http/route.ts";
import type { DrawPage } from "./pages.ts";

const embedQuery = z.object({
  card: z.enum(CARDS).default(PLAIN_EMBED.card).describe("What is drawn."),
  size: z
    .enum([...METRICS.map(({ value }) => value), "events"])
    .optional()
    .describe("Which figure; else the one that most events of the view have."),
  event: publicId
    .optional()
    .describe(
      "Id of the event that claims and small are about; else the one with the largest figure.",
    ),
  map: z.string().optional().describe("Where the map looks: zoom/latitude/longitude."),
  theme: z.enum(EMBED_THEMES).optional().describe("Colours; else the reader's device decides."),
});

/** Cards kept as they were drawn: many readers of one page ask for the same. */
const KEPT = 100;

/** `site` gives the address under which people reach this site; `page` draws. */
export function embedRoutes(engine: Engine, site: () => string, page: DrawPage): Route[] {
  const kept = recentAnswers<Answer<never>>(KEPT);
  return [
    route(
      "GET",
      "/embed",
      {
        doc: "A card for other sites' pages: claims, map, figure, time or small, for any filter and rule.",
        may: "read",
        page: true,
        filter: true,
        query: embedQuery,
        example: { query: { card: "figure", kind: "demonstration" } },
        answer: "text/html",
      },
      async ({ url, now }) => {
        const asked = readEmbed(url.searchParams);
        const change = await engine.change("public");
        return kept.get(keyOf(asked, change, now), async () => {
          const data = await askFor(engine, asked, { now, site: site() });
          const missing = asked.embed.event !== null && data.record === null;
          return {
            status: missing && isAboutEvent(asked) ? 404 : 200,
            text: await page(asked, data),
            type: "text/html",
          };
        });
      },
    ),
  ];
}

/** Equal keys are equal pages: a card says the day up to which it knows the record, and what it left out. */
function keyOf({ filter, embed, dropped }: AskedEmbed, change: number, now: Date): string {
  const left = dropped.map(({ key }) => key);
  return JSON.stringify([change, now.toISOString().slice(0, 10), embedPath(filter, embed), left]);
}

function isAboutEvent({ embed: { card } }: AskedEmbed): boolean {
  return card === "claims" || card === "small";
}

/** Columns for which the narrowest chart has room. */
const MOST_BINS = 70;

/** @param site the address of this site, without a slash at its end */
async function askFor(
  engine: Engine,
  { filter, embed }: AskedEmbed,
  { now, site }: { now: Date; site: string },
): Promise<EmbedData> {
  const today = todayOf(now);
  const viewer = "public";
  const bin = binOf(filter, today);
  const summary = parsed(await engine.summary({ filter, viewer, today, viewport: null, bin }));
  const id = eventOf(embed, summary);
  const recordOf = async (of: string | null) =>
    of === null ? null : ((await engine.record({ ...filter, viewer, id: of }))?.record ?? null);
  const wider = await Promise.all(namedIn(filter.part_of).map(recordOf));
  const titles = Object.fromEntries(
    wider.flatMap((record) => (record === null ? [] : [[record.event.id, record.event.title]])),
  );
  return { summary, record: await recordOf(id), titles, today, now: now.toISOString(), site };
}

/** The finest bin that cuts the period into few enough pieces; an open period is cut as the whole record. */
function binOf({ date }: Filter, today: Day): Bin | "auto" {
  const { from, to } = daysOf(date, today);
  return Number.isFinite(from) && Number.isFinite(to) ? binFor(from, to, MOST_BINS) : "auto";
}

/** The event a card is about: the one that its address names, else the one with the largest figure. */
function eventOf({ card, event, size }: Embed, { totals }: Summary): string | null {
  if (card !== "claims" && card !== "small") return null;
  const shown = size ?? usualMetric(totals.figures);
  const metric = shown === "events" ? "participants" : shown;
  return event ?? totals.figures[metric].largest?.event ?? null;
}
