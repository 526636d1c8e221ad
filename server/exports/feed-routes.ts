// Any view as a feed, for whoever wants to hear of it without looking.
import { z } from "zod";
import type { Engine } from "../../engine/engine.ts";
import { archiveOf } from "../archive/repository.ts";
import { printCursor, readCursor, todayOf, viewerOf } from "../dashboard/parameters.ts";
import { AFTER, nextAddress, pageSize } from "../http/query.ts";
import { type Ask, ATOM, CALENDAR, JSON_FEED, type Route, route } from "../http/route.ts";
import type { ViewFeed } from "./view-feed.ts";

const query = z.strictObject({
  limit: pageSize(50, 200),
  after: z.string().max(500).optional().describe(AFTER),
});
type FeedQuery = { limit: number; after?: string | undefined };

/** `site` gives the address under which people reach this site. */
export function feedRoutes(engine: Pick<Engine, "page">, site: () => string): Route[] {
  const feedOf = async (ask: Ask<unknown, FeedQuery, unknown>): Promise<ViewFeed> => {
    const { db, filter, actor, now, url } = ask;
    const { limit, after = null } = ask.query;
    const page = await engine.page({
      ...{ filter, viewer: viewerOf(actor, filter), today: todayOf(now) },
      ...{ sort: "changed", limit, after: readCursor(after), skip: 0 },
    });
    return {
      ...{ filter, site: site(), now, items: page.items },
      name: (await archiveOf(db)).name ?? "Vigil",
      self: `${site()}${url.pathname}${url.search}`,
      next: page.next && `${site()}${nextAddress(url, printCursor(page.next))}`,
    };
  };
  const contract = {
    may: "read",
    filter: true,
    query,
    example: { query: { has: "killed" } },
  } as const;
  return [
    route(
      "GET",
      "/feeds/events.atom",
      {
        ...contract,
        doc: "The events that match as an Atom feed with GeoRSS, the last changed first, in English.",
        answer: ATOM,
      },
      async (ask) => {
        const { atomOf } = await import("./view-feed.ts");
        return { text: atomOf(await feedOf(ask)), type: ATOM };
      },
    ),
    route(
      "GET",
      "/feeds/events.json",
      {
        ...contract,
        doc: "The events that match as a JSON Feed (1.1), the last changed first, in English.",
        answer: JSON_FEED,
      },
      async (ask) => {
        const { jsonFeedOf } = await import("./view-feed.ts");
        return { text: jsonFeedOf(await feedOf(ask)), type: JSON_FEED };
      },
    ),
    route(
      "GET",
      "/feeds/events.ics",
      {
        ...contract,
        doc: "The events that match and whose days are known as a calendar, those that changed last, in English.",
        query: z.strictObject({ limit: pageSize(500) }),
        costly: true,
        answer: CALENDAR,
      },
      async (ask) => {
        const { calendarOf } = await import("./calendar.ts");
        return { text: calendarOf(await feedOf(ask)), type: CALENDAR };
      },
    ),
  ];
}
