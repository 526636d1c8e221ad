// What the archive says of itself.

import { undoneSchema } from "../../domain/answers/written.ts";
import { archivePatch, archiveSchema } from "../../domain/archive.ts";
import { patched } from "../../domain/patch.ts";
import { Problem } from "../../domain/problem.ts";
import { heldHead, madeSince } from "../changes/repository.ts";
import { type Route, route } from "../http/route.ts";
import { archiveOf, setArchive } from "./repository.ts";

const SET_ON_SERVER = {
  ...{ path: "licence", code: "set_on_server" },
  message: "is set on the server, by DATA_LICENCE",
};

/** @param licence what the server's settings say; empty where they leave that to the archive */
export function archiveRoutes({ licence }: { licence: string }): Route[] {
  return [
    route(
      "GET",
      "/api/archive",
      {
        doc: "What the archive says of itself: its name, what it is about, the countries and languages that it covers, its licence, and as what it is cited.",
        may: "read",
        answer: archiveSchema,
      },
      async ({ db }) => {
        const archive = await archiveOf(db);
        return licence === ""
          ? { json: { ...archive, set_on_server: [] } }
          : { json: { ...archive, licence, set_on_server: ["licence" as const] } };
      },
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
      async ({ db, body: { reason, ...patch }, actor, now }) => {
        if (licence !== "" && patch.licence !== undefined)
          throw new Problem("bad_input", "The licence is set on the server.", [SET_ON_SERVER]);
        const json = await db.transaction().execute(async (trx) => {
          const before = await heldHead(trx);
          await setArchive(trx, patched(await archiveOf(trx), patch), {
            ...{ actor: actor.id, now, reason },
          });
          return madeSince(trx, before);
        });
        return { json };
      },
    ),
  ];
}
