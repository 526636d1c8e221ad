// What was done: in the whole archive for editors, and to one record for everybody.
import { z } from "zod";
import { KIND_NAMES, KINDS_OF_CHANGE } from "../../domain/activity.ts";
import { activitySchema } from "../../domain/answers/activity.ts";
import { historySchema } from "../../domain/answers/change.ts";
import { publicId, text } from "../../domain/text.ts";
import { head } from "../changes/repository.ts";
import { readTogether } from "../db/consistent-read.ts";
import { elsewhere } from "../events/elsewhere.ts";
import { formerly } from "../events/ids.ts";
import { audienceOf } from "../http/authorise.ts";
import { pageSize } from "../http/query.ts";
import { type Route, route } from "../http/route.ts";
import { activity, lastCheck, peopleIn } from "./activity.ts";
import { recordHistory } from "./history.ts";

const activityQuery = z.strictObject({
  before: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "is not a change number")
    .transform(Number)
    .optional()
    .describe("Only what was done before the change with this number."),
  limit: pageSize(50, 100),
  actor: text(100)
    .optional()
    .describe("Only what this account did, by its id; `system` or `stranger` for what none did."),
  kind: z.enum(KIND_NAMES).optional().describe("Only writes with a change of this kind."),
});

/** GET /api/activity and GET /api/events/:id/history. */
export function logRoutes(): Route[] {
  return [
    route(
      "GET",
      "/api/activity",
      {
        doc: "Everything done in the archive, newest first: the changes of each write together, who made it, and whether it can be undone.",
        may: "see the log in full",
        query: activityQuery,
        example: { query: { kind: "corrected", limit: "3" } },
        answer: activitySchema,
      },
      async ({ db, url, query: { before = null, limit, actor = null, kind } }) => {
        const asked = {
          before,
          limit,
          actor,
          kind: kind === undefined ? null : KINDS_OF_CHANGE[kind],
        };
        const json = await readTogether(db, async (trx) => {
          const { items, next } = await activity(trx, asked);
          const further = new URL(url);
          if (next !== null) further.searchParams.set("before", String(next));
          return {
            items,
            next: next === null ? null : `${further.pathname}${further.search}`,
            change: await head(trx, "full"),
            people: await peopleIn(trx),
            checked: await lastCheck(trx),
          };
        });
        return { json };
      },
    ),
    route(
      "GET",
      "/api/events/:id/history",
      {
        doc: "The changes of a record, oldest first, and the versions that they made.",
        may: "read",
        params: z.strictObject({ id: publicId.describe("Id of the event.") }),
        problems: ["gone"],
        answer: historySchema,
      },
      async ({ db, params: { id }, actor }) => {
        const former = await formerly(db, id);
        const found = former
          ? undefined
          : await readTogether(db, (trx) => recordHistory(trx, id, audienceOf(actor.role)));
        if (found === undefined || found.items.length === 0)
          return elsewhere(db, id, actor.role, "/history");
        return { json: found };
      },
    ),
  ];
}
