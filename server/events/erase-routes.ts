// Erasing over HTTP: an event, or what fields of it or of a claim once held.
import { z } from "zod";
import { type Erased, recordErasedSchema } from "../../domain/answers/written.ts";
import { ERASABLE } from "../../domain/erasable.ts";
import { why } from "../../domain/reason.ts";
import { publicId } from "../../domain/text.ts";
import type { Db, Trx } from "../db/tables.ts";
import { type Route, route } from "../http/route.ts";
import { claimWith } from "./claims.ts";
import { eraseEvent, eraseFields } from "./erase.ts";
import { eventWith } from "./repository.ts";

/** Called once an erasure is committed; gives how many kept copies of the database were removed. */
export type EraseCopies = () => Promise<Erased>;

/** @param erased see EraseCopies */
export function eraseRoutes(erased: EraseCopies): Route[] {
  return [
    route(
      "POST",
      "/api/events/:id/erase",
      {
        doc: "Erases a record, or with `fields` what these held before what they hold now. Nothing brings it back.",
        may: "erase",
        params: z.strictObject({ id: publicId.describe("Id of the event.") }),
        body: z.strictObject({
          ...why,
          fields: z
            .array(z.enum(ERASABLE.event))
            .min(1)
            .optional()
            .describe("Only what these fields of the record held before; left out: all of it."),
        }),
        example: { body: { fields: ["summary"], reason: "It named a private person." } },
        answer: recordErasedSchema,
      },
      async ({ db, params, body: { fields, reason, note }, actor, now, security }) => {
        const writing = { actor: actor.id, now, reason, note };
        const held = await db.transaction().execute(async (trx) => {
          const event = await eventWith(trx, params.id);
          const holding = await snapshotsSince(trx, event.added_on);
          if (fields === undefined) await eraseEvent(trx, event, writing);
          else await eraseFields(trx, event, { subject: "event", id: event.id, fields }, writing);
          return holding;
        });
        security("erased", { subject: "event", id: params.id, ...what(fields) });
        return { json: { ...(await erased()), snapshots: held } };
      },
    ),
    route(
      "POST",
      "/api/claims/:id/erase",
      {
        doc: "Erases what fields of a figure held before what they hold now. Nothing brings it back.",
        may: "erase",
        params: z.strictObject({ id: publicId.describe("Id of the claim.") }),
        body: z.strictObject({
          ...why,
          fields: z
            .array(z.enum(ERASABLE.claim))
            .min(1)
            .describe("What these fields of the figure held before."),
        }),
        example: { body: { fields: ["phrase"], reason: "It named a private person." } },
        answer: recordErasedSchema,
      },
      async ({ db, params, body: { fields, reason, note }, actor, now, security }) => {
        const writing = { actor: actor.id, now, reason, note };
        const held = await db.transaction().execute(async (trx) => {
          const { id, event: of } = await claimWith(trx, params.id);
          const event = await eventWith(trx, of);
          await eraseFields(trx, event, { subject: "claim", id, fields }, writing);
          return snapshotsSince(trx, event.added_on);
        });
        security("erased", { subject: "claim", id: params.id, ...what(fields) });
        return { json: { ...(await erased()), snapshots: held } };
      },
    ),
  ];
}

/** Which fields were erased, for the security log; nothing when it was all of it. */
const what = (fields: readonly string[] | undefined) => fields && { fields: fields.join(",") };

/** Snapshots made since a day whose files are still there. */
async function snapshotsSince(db: Db | Trx, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom("snapshot")
    .select("id")
    .where("at", ">=", day)
    .where("gone", "is", null)
    .orderBy("at")
    .execute();
  return rows.map(({ id }) => id);
}
