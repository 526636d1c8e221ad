// Sources: what the record cites.
import { z } from "zod";
import { sourceAddedSchema, sourcePageSchema } from "../../domain/answers/source.ts";
import { can } from "../../domain/roles.ts";
import { phrasesOf } from "../../domain/search.ts";
import { sourceInputSchema } from "../../domain/source.ts";
import { publicId, text } from "../../domain/text.ts";
import { AFTER, nextAddress, pageSize } from "../http/query.ts";
import { type Route, route } from "../http/route.ts";
import { keepSources, sourcesAfter } from "./repository.ts";

const pageQuery = z.strictObject({
  limit: pageSize(100),
  after: publicId.default("").describe(AFTER),
  q: text(500).optional().describe("Words that publisher and title hold, as in the filter."),
  id: publicId.optional().describe("Only the source with this id."),
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
      async ({ db, actor, url, query: { limit, after, q, id = null } }) => {
        const found = await sourcesAfter(db, {
          ...{ after, id, limit: limit + 1 },
          phrases: q === undefined ? null : phrasesOf(q),
          unpublished: can(actor.role, "read unpublished"),
        });
        const items = found.slice(0, limit);
        const last = items.at(-1);
        const more = last !== undefined && found.length > limit;
        const next = more ? nextAddress(url, last.id) : null;
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
