// Links over HTTP: what a record's reader is told of them, which of them editors look after, looking at one now.
import { z } from "zod";
import { linkAfter, linkSchema, linksSchema, toldLinksSchema } from "../../domain/link.ts";
import { publicView } from "../../domain/publicview.ts";
import { publicId } from "../../domain/text.ts";
import { readTogether } from "../db/consistent-read.ts";
import { elsewhere } from "../events/elsewhere.ts";
import { recordsOf } from "../events/records.ts";
import { audienceOf } from "../http/authorise.ts";
import { type Route, route } from "../http/route.ts";
import { type Looking, lookAtLink } from "./look.ts";
import { keepLink, linkedSource, linkLine, links, toldLinks } from "./repository.ts";

export function linksRoutes(looking: Looking): Route[] {
  return [
    route(
      "GET",
      "/api/events/:id/links",
      {
        doc: "Links of a record's sources that are gone, have changed or have moved.",
        may: "read",
        params: z.strictObject({ id: publicId.describe("Id of the event.") }),
        problems: ["gone"],
        answer: toldLinksSchema,
      },
      async ({ db, params: { id }, actor }) => {
        const items = await readTogether(db, async (trx) => {
          const records = await recordsOf(trx, [id]);
          const [seen] = audienceOf(actor.role) === "full" ? records : publicView(records);
          return (
            seen &&
            toldLinks(
              trx,
              seen.sources.map((source) => source.id),
            )
          );
        });
        return items ? { json: { items } } : elsewhere(db, id, actor.role, "/links");
      },
    ),
    route(
      "GET",
      "/api/links",
      {
        doc: "Links of sources that are gone, have changed or have moved, those with the most figures first, and how many stand how.",
        may: "run jobs",
        answer: linksSchema,
      },
      async ({ db }) => ({ json: await readTogether(db, links) }),
    ),
    route(
      "POST",
      "/api/sources/:id/check",
      {
        doc: "Looks at the address of a source now. Nothing of the record changes.",
        may: "run jobs",
        costly: true,
        params: z.strictObject({ id: publicId.describe("Id of the source.") }),
        answer: linkSchema,
      },
      async ({ db, params: { id }, now, signal }) => {
        const { url, link } = await linkedSource(db, id);
        const seen = await lookAtLink(looking, url, signal);
        const after = linkAfter(link, url, seen, now.toISOString());
        await db.transaction().execute((trx) => keepLink(trx, id, after));
        return { json: await linkLine(db, id) };
      },
    ),
  ];
}
