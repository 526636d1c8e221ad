// What the archive says of itself.

import { undoneSchema } from "../../domain/answers/written.ts";
import { archivePatch, archiveSchema } from "../../domain/archive.ts";
import { patched } from "../../domain/patch.ts";
import { heldHead, madeSince } from "../changes/repository.ts";
import { type Route, route } from "../http/route.ts";
import { archiveOf, setArchive } from "./repository.ts";

export function archiveRoutes(): Route[] {
  return [
    route(
      "GET",
      "/api/archive",
      {
        doc: "What the archive says of itself: its name, what it is about, the countries that it covers.",
        may: "read",
        logged: true,
        answer: archiveSchema,
      },
      async ({ db }) => ({ json: await archiveOf(db) }),
    ),
    route(
      "PATCH",
      "/api/archive",
      {
        doc: "Names the archive, and says what it covers: the fields that change. It is a public change.",
        may: "set up the archive",
        body: archivePatch,
        example: { body: { name: "Protests in Belarus, 2020" } },
        answer: undoneSchema,
      },
      async ({ db, body: { reason, ...patch }, actor, now }) => ({
        json: await db.transaction().execute(async (trx) => {
          const before = await heldHead(trx);
          await setArchive(trx, patched(await archiveOf(trx), patch), {
            ...{ actor: actor.id, now, reason },
          });
          return madeSince(trx, before);
        }),
      }),
    ),
  ];
}
