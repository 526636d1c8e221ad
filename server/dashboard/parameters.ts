// What questions about the dashboard have in common: where the map looks, how long bins are, which day it is, which view
// of the record the asker gets, where a page of the list ended.

import { z } from "zod";
import { chosen, type Filter } from "../../domain/filter.ts";
import { Problem } from "../../domain/problem.ts";
import { readAxis } from "../../domain/questions.ts";
import { can } from "../../domain/roles.ts";
import type { Days } from "../../domain/summarise/bins.ts";
import type { Viewport } from "../../domain/summary.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { BINS, type Day, MS_PER_DAY } from "../../domain/when.ts";
import type { Cursor, Viewer } from "../../engine/engine.ts";
import type { Actor } from "../http/route.ts";

/** What the parameter `viewport` is. */
export const VIEWPORT = "The map in sight: west,south,east,north,zoom,width,height.";

/** "west,south,east,north,zoom,width,height": degrees, Leaflet's zoom, CSS pixels. */
export const viewportSchema = z
  .string()
  .transform((raw) =>
    raw.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part))),
  )
  .refine(
    (numbers) => numbers.length === 7 && numbers.every(Number.isFinite),
    "is not w,s,e,n,zoom,width,height",
  )
  .transform(
    ([west = 0, south = 0, east = 0, north = 0, zoom = 0, width = 0, height = 0]): Viewport => ({
      west,
      south,
      east,
      north,
      zoom,
      width,
      height,
    }),
  );

export const binSchema = z
  .enum(["auto", ...BINS])
  .default("auto")
  .describe("How long a bin of the timeline is.");

/** "2020-09-01..2020-10-15", with open ends, too; ".." is all there is. */
export const axisSchema = z
  .string()
  .transform((raw, context): Days => {
    const days = readAxis(raw);
    if (days !== null) return days;
    context.addIssue({ code: "custom", message: "is not first day..last day" });
    return z.NEVER;
  })
  .describe(
    "The days that the timeline's bins cover, first..last, each end may be open; unless given, the period decides.",
  );

export function todayOf(now: Date): Day {
  return Math.floor(now.getTime() / MS_PER_DAY);
}

/** Everybody sees the public view. An editor who names statuses sees those records unprotected; anyone else is refused. */
export function viewerOf(actor: Actor, { status }: Pick<Filter, "status">): Viewer {
  if (status.only.length + status.not.length === 0) return "public";
  if (!can(actor.role, "read unpublished"))
    throw new Problem("not_allowed", "Only editors can filter by status.", [
      { path: "status", code: "not_allowed", message: "Only editors can filter by status." },
    ]);
  return STATUSES.map((term) => term.value).filter((value) => chosen(status, value));
}

/** Everybody looks among what is public; an editor among published records as they are, then among all. */
export function everyEyesOf(actor: Actor): Viewer[] {
  if (!can(actor.role, "read unpublished")) return ["public"];
  return [["published"], STATUSES.map((term) => term.value)];
}

/** Where a page of events ended. */
export const cursorSchema = z.tuple([z.number(), z.string()]).readonly();

/** Where a page ended, as the parameter `after` has it. */
export function printCursor(cursor: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Null for the first page. Throws a Problem when the text is not a cursor of this kind. */
export function readCursor(after: string | null): Cursor | null;
export function readCursor<C>(after: string | null, schema: z.ZodType<C>, key?: string): C | null;
export function readCursor(
  after: string | null,
  schema: z.ZodType = cursorSchema,
  key = "after",
): unknown {
  if (after === null) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(after, "base64url").toString("utf8")));
  } catch {
    throw new Problem("bad_input", "The page's address is not one that this list gave.", [
      { path: key, code: "bad_value", message: "is not a cursor of this list" },
    ]);
  }
}
