// Correcting a record in one piece, and taking back what a write changed.
import { z } from "zod";
import { type UnprotectedRecord, unprotectedRecordSchema } from "../../domain/answers/record.ts";
import { undoneSchema, writtenSchema } from "../../domain/answers/written.ts";
import { correctionSchema, undoSchema } from "../../domain/correction.ts";
import { publicId } from "../../domain/text.ts";
import { head } from "../changes/repository.ts";
import { readTogether } from "../db/consistent-read.ts";
import type { Db } from "../db/tables.ts";
import { elsewhere, leadingTo } from "../events/elsewhere.ts";
import { eventById, recordsOf } from "../events/records.ts";
import { written } from "../events/written.ts";
import { type Route, route } from "../http/route.ts";
import { correct } from "./correct.ts";
import { logRoutes } from "./log-routes.ts";
import { undo } from "./undo.ts";

const byId = z.strictObject({ id: publicId.describe("Id of the event.") });

const byNumber = z.strictObject({
  id: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "is not a change number")
    .transform(Number)
    .describe("Number of the first change to take back."),
});

export function correctionsRoutes(): Route[] {
  return [
    ...logRoutes(),
    route(
      "GET",
      "/api/events/:id/unprotected",
      {
        doc: "A record as it is stored, whatever its protection and status: what a correction is made on.",
        may: "edit the record",
        params: byId,
        problems: ["gone"],
        answer: unprotectedRecordSchema,
      },
      async ({ db, params, actor }) => {
        const isMerged = (await leadingTo(db, params.id, actor.role)) !== null;
        const found = isMerged
          ? undefined
          : await readTogether(db, (trx) => unprotected(trx, params.id));
        return found ? { json: found } : elsewhere(db, params.id, actor.role, "/unprotected");
      },
    ),
    route(
      "POST",
      "/api/events/:id/corrections",
      {
        doc: "Corrects a record in one piece: its event, its figures, figures and sources that are added. All of it is written or nothing.",
        may: "edit the record",
        creates: true,
        params: byId,
        body: correctionSchema,
        problems: ["changed_since", "conflict"],
        example: {
          body: { event: { title: "A march of students" }, reason: "So says the report." },
        },
        answer: writtenSchema,
      },
      async ({ db, params, body, actor, now }) => {
        const { reason, note } = body;
        const writing = { actor: actor.id, now, reason, note };
        const json = await written(db, (trx) => correct(trx, params.id, body, writing));
        return { json };
      },
    ),
    route(
      "POST",
      "/api/changes/:id/undo",
      {
        doc: "Takes back the changes of one write, by changes of their own. Refused where what they made was changed since.",
        may: "edit the record",
        creates: true,
        params: byNumber,
        body: undoSchema,
        problems: ["conflict"],
        example: { body: { reason: "That was another march." } },
        answer: undoneSchema,
      },
      async ({ db, params: { id: first }, body, actor, now }) => {
        const { reason, note } = body;
        const changes = { first, last: body.last ?? first };
        const writing = { actor: actor.id, now, reason, note };
        const { id: _, ...json } = await written(db, async (trx) => {
          await undo(trx, changes, writing);
          return "";
        });
        return { json };
      },
    ),
  ];
}

async function unprotected(db: Db, id: string): Promise<UnprotectedRecord | undefined> {
  const [record] = await recordsOf(db, [id]);
  if (record === undefined) return undefined;
  const { event, claims, sources } = record;
  const wider = event.part_of === null ? undefined : await eventById(db, event.part_of);
  return {
    event,
    claims: claims.map(({ source_published_on: _, event_start: __, ...claim }) => claim),
    sources: [...sources],
    part_of: wider === undefined ? null : { id: wider.id, title: wider.title },
    change: await head(db, "full"),
  };
}
