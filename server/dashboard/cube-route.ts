// The summary cut by time, asked for once before the timeline's window moves.
import { z } from "zod";
import { cubeSchema } from "../../domain/cube.ts";
import { LEVELS } from "../../domain/summarise/groups.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import type { Engine } from "../../engine/engine.ts";
import { isStale } from "../../engine/engine.ts";
import { type Route, route } from "../http/route.ts";
import { binSchema, todayOf, VIEWPORT, viewportSchema } from "./asked.ts";
import { viewerOf } from "./viewer.ts";

const cubeQuery = z.strictObject({
  viewport: viewportSchema.optional().describe(VIEWPORT),
  bin: binSchema,
  level: z
    .enum(LEVELS)
    .default("place")
    .describe("The finest level that circles may have: the one that is drawn."),
  size: z
    .enum([...METRICS.map(({ value }) => value), "events"])
    .default("participants")
    .describe("The figure that circles carry."),
});

/** The filter's own period is passed over: any window of bins is looked up in the answer. */
export function cubeRoute(engine: Engine): Route {
  return route(
    "GET",
    "/api/cube",
    {
      doc: "What a summary holds, cut by time, so that any period of whole bins is looked up.",
      may: "read",
      filter: true,
      query: cubeQuery,
      example: { query: { kind: "demonstration", bin: "week" } },
      remembered: true,
      answer: cubeSchema,
    },
    async ({ filter, query, actor, now, signal }) => {
      const { viewport = null, ...how } = query;
      const asked = { filter, viewer: viewerOf(actor, filter), today: todayOf(now) };
      const text = await engine.cube({ ...asked, viewport, ...how, orStale: true }, signal);
      return { text, type: "application/json", fleeting: isStale(text) };
    },
  );
}
