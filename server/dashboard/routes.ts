// The dashboard's questions: the summary of a filter, the list, one record.
import { z } from "zod";
import { eventPageSchema } from "../../domain/answers/event.ts";
import { recordAnswerSchema } from "../../domain/answers/record.ts";
import { cubeSchema } from "../../domain/cube.ts";
import type { Filter } from "../../domain/filter.ts";
import { Problem } from "../../domain/problem.ts";
import { SORTS } from "../../domain/questions.ts";
import { LEVELS } from "../../domain/summarise/groups.ts";
import { ruleSchema, SPLITS, summarySchema } from "../../domain/summary.ts";
import { publicId } from "../../domain/text.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { instantSchema } from "../../domain/when-schema.ts";
import { type Engine, isStale } from "../../engine/engine.ts";
import { elsewhere, leadingTo } from "../events/elsewhere.ts";
import { AFTER, nextAddress, pageSize } from "../http/query.ts";
import { type Route, route } from "../http/route.ts";
import { explainRoutes } from "./explain-routes.ts";
import {
  axisSchema,
  binSchema,
  everyEyesOf,
  printCursor,
  readCursor,
  todayOf,
  VIEWPORT,
  viewerOf,
  viewportSchema,
} from "./parameters.ts";
import { presentEvent, presentRecord } from "./present.ts";

const summaryQuery = z.strictObject({
  viewport: viewportSchema.optional().describe(VIEWPORT),
  bin: binSchema,
  axis: axisSchema.optional(),
  split: z
    .enum(SPLITS)
    .optional()
    .describe("By which places the figures are split as well: what they add up to is the total."),
});

const listQuery = z.strictObject({
  sort: z.enum(SORTS).default("newest").describe("What comes first; a metric: the largest figure."),
  limit: pageSize(100),
  after: z.string().max(500).optional().describe(AFTER),
  skip: z
    .string()
    .regex(/^\d{1,9}$/, "is not a whole number")
    .transform(Number)
    .default(0)
    .describe("How many events to leave out before the page; instead of `after`."),
  has_parts: z.literal("true").optional().describe("Only the events that others are part of."),
});

const recordQuery = z.strictObject({
  rule: ruleSchema.default("lowest").describe("Whose numbers the figures are."),
  as_of: instantSchema.optional().describe("The record as it was known then."),
});

/** `site` gives the address under which people reach this site. */
export function dashboardRoutes(engine: Engine, site: () => string): Route[] {
  return [
    route(
      "GET",
      "/api/summary",
      {
        doc: "Everything a dashboard draws for one filter and one rule.",
        may: "read",
        filter: true,
        query: summaryQuery,
        example: { query: { kind: "demonstration", rule: "authorities" } },
        remembered: true,
        answer: summarySchema,
      },
      async ({ filter, query, actor, now, signal }) => {
        const { viewport = null, axis = null, ...how } = query;
        const asked = { filter, viewer: viewerOf(actor, filter), today: todayOf(now) };
        const text = await engine.summary(
          { ...asked, viewport, axis, ...how, orStale: true },
          signal,
        );
        return { text, type: "application/json", fleeting: isStale(text) };
      },
    ),
    cubeRoute(engine),
    ...explainRoutes(engine),
    route(
      "GET",
      "/api/events",
      {
        doc: "Events that match, with their figures under the rule.",
        may: "read",
        filter: true,
        query: listQuery,
        example: { query: { kind: "demonstration", sort: "disputed", limit: "3" } },
        answer: eventPageSchema,
      },
      async ({ filter, query, actor, now, url }) => {
        const { sort, limit, after = null, skip, has_parts } = query;
        if (after !== null && skip > 0) throw beginsTwice();
        const { items, total, next, change } = await engine.page({
          filter,
          viewer: viewerOf(actor, filter),
          today: todayOf(now),
          sort,
          limit,
          after: readCursor(after),
          skip,
          has_parts: has_parts === "true",
        });
        return {
          json: {
            items: items.map((record) => presentEvent(record, site(), filter.subject)),
            total,
            next: next && nextAddress(url, printCursor(next)),
            change,
            rule: filter.rule,
          },
        };
      },
    ),
    route(
      "GET",
      "/api/events/:id",
      {
        doc: "One record: its claims, sources, parts, remainder and wider events.",
        may: "read",
        params: z.strictObject({ id: publicId.describe("Id of the event.") }),
        query: recordQuery,
        example: { query: { rule: "highest" } },
        problems: ["gone"],
        answer: recordAnswerSchema,
      },
      async ({ db, params, query, actor, url }) => {
        const asked: Pick<Filter, "rule" | "as_of"> = {
          rule: query.rule,
          as_of: query.as_of ?? null,
        };
        for (const viewer of everyEyesOf(actor)) {
          const whole = await engine.record({ ...asked, viewer, id: params.id });
          if (whole === null) continue;
          const isWithdrawn = whole.record.event.status === "retracted";
          if (isWithdrawn && (await leadingTo(db, params.id, actor.role)) !== null) break;
          return { json: presentRecord(whole, site(), viewer !== "public") };
        }
        return elsewhere(db, params.id, actor.role, url.search);
      },
    ),
  ];
}

function beginsTwice(): Problem {
  return new Problem("bad_input", "A page begins behind another one or behind so many events.", [
    { path: "skip", code: "bad_value", message: "stands beside `after`" },
  ]);
}

const cubeQuery = z.strictObject({
  viewport: viewportSchema.optional().describe(VIEWPORT),
  bin: binSchema,
  axis: axisSchema.optional(),
  level: z
    .enum(LEVELS)
    .default("place")
    .describe("The finest level that circles may have: the one that is drawn."),
  size: z
    .enum([...METRICS.map(({ value }) => value), "events"])
    .default("participants")
    .describe("The figure that circles carry."),
});

/** Of the filter's own period it holds the bins alone: any window of them is looked up in the answer. */
function cubeRoute(engine: Engine): Route {
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
      const { viewport = null, axis = null, ...how } = query;
      const asked = { filter, viewer: viewerOf(actor, filter), today: todayOf(now) };
      const text = await engine.cube({ ...asked, viewport, axis, ...how, orStale: true }, signal);
      return { text, type: "application/json", fleeting: isStale(text) };
    },
  );
}
