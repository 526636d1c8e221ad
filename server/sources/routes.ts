// Sources: what the record cites.
import { z } from "zod";
import { can } from "../../domain/roles.ts";
import { sourceInputSchema, sourceSchema } from "../../domain/source.ts";
import { pageSize } from "../http/page-size.ts";
import { type Route, route } from "../http/route.ts";
import { keepSource, sourcesAfter } from "./repository.ts";

const pageQuery = z.strictObject({
  limit: pageSize(100),
  after: z.string().max(200).default(""),
});

export function sourcesRoutes(): Route[] {
  return [
    route(
      "GET",
      "/api/sources",
      {
        doc: "Sources that public events cite.",
        may: "read",
        query: pageQuery,
        answer: z.object({ items: z.array(sourceSchema), next: z.string().nullable() }),
      },
      async ({ db, actor, query: { limit, after } }) => {
        const found = await sourcesAfter(db, after, limit + 1, can(actor.role, "read unpublished"));
        const items = found.slice(0, limit);
        const last = items.at(-1);
        const more = last !== undefined && found.length > limit;
        const next = more
          ? `/api/sources?limit=${limit}&after=${encodeURIComponent(last.id)}`
          : null;
        return { json: { items, next } };
      },
    ),
    route(
      "POST",
      "/api/sources",
      {
        doc: "Adds a source; one with the same address is given instead.",
        may: "edit the record",
        creates: true,
        body: sourceInputSchema,
        answer: z.object({ id: z.string() }),
      },
      async ({ db, body, actor, now }) => {
        const id = await db
          .transaction()
          .execute((trx) => keepSource(trx, body, { actor: actor.id, now }));
        return { status: 201, json: { id } };
      },
    ),
  ];
}
