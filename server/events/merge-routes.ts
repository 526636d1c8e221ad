// Records that are about one event: finding them, making one of two, or telling them apart.
import { z } from "zod";
import { type Similar, similarSchema } from "../../domain/answers/similar.ts";
import { undoneSchema, writtenSchema } from "../../domain/answers/written.ts";
import { eventFields } from "../../domain/event.ts";
import { distinctSchema, mergeSchema } from "../../domain/merge.ts";
import { publicEvent } from "../../domain/publicview.ts";
import { can, type Role } from "../../domain/roles.ts";
import { publicId, text } from "../../domain/text.ts";
import type { Db } from "../db/tables.ts";
import { audienceOf } from "../http/authorise.ts";
import { type Answer, type Route, route } from "../http/route.ts";
import { distinguish } from "./distinguish.ts";
import { elsewhere } from "./elsewhere.ts";
import { merge, otherThan } from "./merge.ts";
import { distinctFrom } from "./merged.ts";
import { eventById, sourcesNamed } from "./records.ts";
import { eventWith } from "./repository.ts";
import { similarTo } from "./similar.ts";
import { written } from "./written.ts";

const byId = z.strictObject({ id: publicId.describe("Id of the event.") });

/** What of an event is enough to look for others like it. */
const comparedSchema = z.strictObject({
  ...eventFields.pick({ start: true, end: true, place: true }).shape,
  title: eventFields.shape.title.nullable().default(null).describe("Its title, once it has one."),
  kind: eventFields.shape.kind.nullable().default(null).describe("Its kind, once that is known."),
  form: eventFields.shape.form.nullable().default(null).describe("Its form, once that is known."),
  sources: z
    .array(text(2000))
    .max(100)
    .default([])
    .describe("Addresses of its sources, or ids of sources of the record."),
});

export function mergeRoutes(): Route[] {
  return [
    route(
      "GET",
      "/api/events/:id/similar",
      {
        doc: "Records that may be about the same event as this one.",
        may: "read",
        params: byId,
        problems: ["gone"],
        answer: similarSchema,
      },
      async ({ db, params: { id }, actor }) => similarToKnown(db, id, actor.role),
    ),
    route(
      "POST",
      "/api/events/similar",
      {
        doc: "Records that may be about the same event as one that is being written. Nothing is kept of it.",
        may: "propose",
        costly: true,
        body: comparedSchema,
        example: {
          body: {
            title: "Sunday march in Minsk",
            kind: "demonstration",
            form: "march",
            start: "2020-09-13",
            end: "2020-09-13",
            place: { name: "Minsk", country: "BLR", precision: "city" },
          },
        },
        evenReadOnly: true,
        answer: similarSchema,
      },
      async ({ db, body, actor }) => {
        const items = await similarTo(db, { ...body, not: [] }, audienceOf(actor.role));
        return { json: { items } };
      },
    ),
    route(
      "POST",
      "/api/events/:id/merge",
      {
        doc: "Makes one record of two that are about the same event. Every figure, source and part of the other is kept in this one, and the other's address leads here.",
        may: "edit the record",
        creates: true,
        params: byId,
        body: mergeSchema,
        problems: ["changed_since", "conflict"],
        example: { body: { other: "OTHER_ID", reason: "The same march, entered twice." } },
        answer: writtenSchema,
      },
      async ({ db, params, body, actor, now }) => {
        const { reason, note } = body;
        const writing = { actor: actor.id, now, reason, note };
        return { json: await written(db, (trx) => merge(trx, params.id, body, writing)) };
      },
    ),
    route(
      "POST",
      "/api/events/:id/distinct",
      {
        doc: "Keeps that two records are about two events, so that neither is found beside the other again.",
        may: "edit the record",
        creates: true,
        params: byId,
        body: distinctSchema,
        example: { body: { other: "OTHER_ID", reason: "Two marches at two hours." } },
        answer: undoneSchema,
      },
      async ({ db, params, body: { other, reason, note }, actor, now }) => {
        const writing = { actor: actor.id, now, reason, note };
        const { id: _, ...json } = await written(db, async (trx) => {
          const event = await eventWith(trx, params.id);
          await distinguish(trx, event, await otherThan(trx, event, other), true, writing);
          return event.id;
        });
        return { json };
      },
    ),
  ];
}

/** Compares a record as whoever asks may see it. */
async function similarToKnown(db: Db, id: string, role: Role): Promise<Answer<Similar>> {
  const stored = await eventById(db, id);
  const seesAll = can(role, "read unpublished");
  const event = stored && (seesAll ? stored : publicEvent(stored, new Map()));
  if (!event) return elsewhere(db, id, role, "/similar");
  const { part_of } = event;
  const asked = {
    ...event,
    sources: await sourcesNamed(db, id),
    not: [id, ...(part_of === null ? [] : [part_of]), ...(await distinctFrom(db, id))],
  };
  return { json: { items: await similarTo(db, asked, audienceOf(role)) } };
}
