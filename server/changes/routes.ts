// The public change log, and the stream of it.
import { z } from "zod";
import { changePageSchema } from "../../domain/answers/change.ts";
import { audienceOf } from "../http/authorise.ts";
import { pageSize } from "../http/query.ts";
import { type Route, route } from "../http/route.ts";
import type { Live } from "./live.ts";
import { presentChange } from "./public-changes.ts";
import { changesAfter, head } from "./repository.ts";

const number = z
  .string()
  .regex(/^\d{1,9}$/, "is not a change number")
  .transform(Number);

const listQuery = z.strictObject({
  after: number.default(0).describe("Changes after this number."),
  limit: pageSize(100),
});

/** The routes under /api/changes and /api/live. */
export function changesRoutes(live: Live): Route[] {
  return [
    route(
      "GET",
      "/api/changes",
      {
        doc: "Changes after a number, oldest first, fewer than `limit` where they move very many events. Strangers get the public log, whose numbers are its own.",
        may: "read",
        logged: true,
        query: listQuery,
        example: { query: { after: "0", limit: "3" } },
        answer: changePageSchema,
      },
      async ({ db, query: { after, limit }, actor }) => {
        const audience = audienceOf(actor.role);
        const { changes, more } = await changesAfter(db, after, limit, audience);
        const last = changes.at(-1)?.number ?? after;
        const next = more ? `/api/changes?after=${last}&limit=${limit}` : null;
        return {
          json: { items: changes.map(presentChange), next, change: await head(db, audience) },
        };
      },
    ),
    route(
      "GET",
      "/api/live",
      {
        doc: "Each change as it happens, as server-sent events; Last-Event-ID resumes without a gap.",
        may: "read",
        problems: ["too_many_requests"],
        answer: "text/event-stream",
      },
      async ({ request, address, actor }) => ({
        stream: (response) => live.listen({ request, response, address, actor }),
      }),
    ),
  ];
}
