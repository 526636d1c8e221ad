// Writing to the record: correct an event, publish or retract it, add and correct figures, read its history.
import { z } from "zod";
import { claimInputSchema } from "../../domain/claim.ts";
import { reasonSchema } from "../../domain/draft.ts";
import { eventFields, eventInputSchema } from "../../domain/event.ts";
import { patched, patchOf } from "../../domain/patch.ts";
import { Problem } from "../../domain/problem.ts";
import { publicId, text } from "../../domain/text.ts";
import type { Status } from "../../domain/vocabulary/event-terms.ts";
import { changeAnswer, presentChange } from "../changes/answer.ts";
import { historyOf } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { audienceOf } from "../http/audience.ts";
import { checked } from "../http/checked.ts";
import { type Answer, type Ask, type Route, route } from "../http/route.ts";
import { addClaim, claimPatch, claimWith, correctClaim } from "./claims.ts";
import type { Writing } from "./report.ts";
import { editEvent, eventWith, setStatus } from "./repository.ts";

const byId = z.strictObject({ id: publicId.describe("Id of the event.") });
const done = z.object({ id: z.string().describe("Id of what was written.") });
const why = { reason: text(1000).describe("Why; public.") };
const eventPatch = patchOf(eventFields).extend(why);

export function eventsRoutes(): Route[] {
  return [
    route(
      "PATCH",
      "/api/events/:id",
      {
        doc: "Corrects an event. The reason is public.",
        may: "edit the record",
        params: byId,
        body: eventPatch,
        example: { body: { summary: "Two columns met.", reason: "A later report says so." } },
        answer: done,
      },
      (ask) =>
        write(ask, ask.body.reason, async (trx, writing) => {
          const event = await eventWith(trx, ask.params.id);
          const { id, status: _, added_on: __, changed_at: ___, ...fields } = event;
          const { reason: ____, ...patch } = ask.body;
          await editEvent(trx, event, checked(eventInputSchema, patched(fields, patch)), writing);
          return id;
        }),
    ),
    statusRoute("publish", "published", "Publishes an event."),
    statusRoute("retract", "retracted", "Withdraws an event. The record and the reason are kept."),
    route(
      "POST",
      "/api/events/:id/claims",
      {
        doc: "Adds a figure to the event that it covers.",
        may: "edit the record",
        creates: true,
        params: byId,
        body: claimInputSchema,
        example: {
          body: {
            source: "SOURCE_ID",
            metric: "detained",
            low: 250,
            qualifier: "at_least",
            phrase: "at least 250 people",
            attributed_kind: "monitor",
          },
        },
        answer: done,
      },
      (ask) =>
        write(ask, null, async (trx, writing) =>
          addClaim(trx, await eventWith(trx, ask.params.id), ask.body, writing),
        ).then((answer) => ({ ...answer, status: 201 })),
    ),
    route(
      "PATCH",
      "/api/claims/:id",
      {
        doc: "Corrects a figure, or retracts it. The reason is public.",
        may: "edit the record",
        params: z.strictObject({ id: publicId.describe("Id of the claim.") }),
        body: claimPatch.extend(why),
        example: { body: { status: "retracted", reason: "The ministry withdrew it." } },
        answer: done,
      },
      (ask) =>
        write(ask, ask.body.reason, async (trx, writing) => {
          const { reason: _, ...patch } = ask.body;
          const claim = await claimWith(trx, ask.params.id);
          await correctClaim(trx, await eventWith(trx, claim.event), claim, patch, writing);
          return claim.id;
        }),
    ),
    route(
      "GET",
      "/api/events/:id/history",
      {
        doc: "The changes of a record, oldest first.",
        may: "read",
        params: byId,
        answer: z.object({ items: z.array(changeAnswer) }),
      },
      async ({ db, params, actor }) => {
        const items = await historyOf(db, params.id, audienceOf(actor.role));
        if (items.length === 0) throw new Problem("not_found", "There is no such event.");
        return { json: { items: items.map(presentChange) } };
      },
    ),
  ];
}

function statusRoute(verb: string, status: Status, doc: string): Route {
  return route(
    "POST",
    `/api/events/:id/${verb}`,
    {
      doc,
      may: "edit the record",
      params: byId,
      body: reasonSchema,
      example: { body: { reason: "Checked against both sources." } },
      answer: done,
    },
    (ask) =>
      write(ask, ask.body.reason, async (trx, writing) => {
        const event = await eventWith(trx, ask.params.id);
        await setStatus(trx, event, status, writing);
        return event.id;
      }),
  );
}

/** Runs one write in one transaction and answers with the id it gives. */
async function write<P, Q, B>(
  { db, actor, now }: Ask<P, Q, B>,
  reason: string | null,
  run: (trx: Trx, writing: Writing) => Promise<string>,
): Promise<Extract<Answer, { json: unknown }>> {
  const id = await db.transaction().execute((trx) => run(trx, { actor: actor.id, now, reason }));
  return { json: { id } };
}
