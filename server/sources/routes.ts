// Sources: what the record cites.
import { z } from "zod";
import { sourceAddedSchema, sourcePageSchema } from "../../domain/answers/source.ts";
import { can } from "../../domain/roles.ts";
import { sourceInputSchema } from "../../domain/source.ts";
import { publicId } from "../../domain/text.ts";
import { AFTER, pageSize } from "../http/query.ts";
import { type Route, route } from "../http/route.ts";
import { keepSources, sourcesAfter } from "./repository.ts";

const pageQuery = z.strictObject({
  limit: pageSize(100),
  after: publicId.default("").describe(AFTER),
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
        example: { query: { limit: "3" } },
        answer: sourcePageSchema,
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
        example: {
          body: {
            kind: "news",
            publisher: "A newspaper",
            title: "Thousands march",
            url: "https://example.org/a",
            published_on: "2020-08-23",
          },
        },
        answer: sourceAddedSchema,
      },
      async ({ db, body, actor, now }) => {
        const [id = ""] = await db
          .transaction()
          .execute((trx) => keepSources(trx, [body], { actor: actor.id, now }));
        return { status: 201, json: { id } };
      },
    ),
  ];
}
