// Writing to the record: correct an event, publish or retract it, add and correct figures.
import { z } from "zod";
import { type Written, writtenSchema } from "../../domain/answers/written.ts";
import { checkClaim, claimFields, claimPatch } from "../../domain/claim.ts";
import { eventFields, eventInputSchema } from "../../domain/event.ts";
import { patched, patchOf } from "../../domain/patch.ts";
import { noteText, overwriting, why } from "../../domain/reason.ts";
import { publicId } from "../../domain/text.ts";
import type { Status } from "../../domain/vocabulary/event-terms.ts";
import type { Trx } from "../db/tables.ts";
import { type Ask, type Route, route } from "../http/route.ts";
import { validate } from "../http/validate.ts";
import { addClaim, claimWith, correctClaim } from "./claims.ts";
import { type EraseCopies, eraseRoutes } from "./erase-routes.ts";
import { mergeRoutes } from "./merge-routes.ts";
import type { Writing } from "./report.ts";
import { editEvent, eventWith, setStatus } from "./repository.ts";
import { checkVersion } from "./version.ts";
import { written } from "./written.ts";

const byId = z.strictObject({ id: publicId.describe("Id of the event.") });
const eventPatch = patchOf(eventFields).extend(overwriting);
const newClaim = claimFields
  .extend({ reason: why.reason.nullable().default(null), note: noteText })
  .superRefine(checkClaim);

/** @param erased called once an erasure is committed: has nothing left of it in files */
export function eventsRoutes(erased: EraseCopies): Route[] {
  return [
    ...eraseRoutes(erased),
    ...mergeRoutes(),
    route(
      "PATCH",
      "/api/events/:id",
      {
        doc: "Corrects an event. The reason is public.",
        may: "edit the record",
        params: byId,
        body: eventPatch,
        problems: ["changed_since", "conflict"],
        example: { body: { summary: "Two columns met.", reason: "A later report says so." } },
        answer: writtenSchema,
      },
      (ask) =>
        write(ask, ask.body, async (trx, writing) => {
          const { reason: _____, note: ______, version, ...patch } = ask.body;
          const event = await eventWith(trx, ask.params.id);
          await checkVersion(trx, { subject: "event", id: event.id, event: event.id }, version);
          const { id: _, status: __, added_on: ___, changed_at: ____, ...fields } = event;
          const input = validate(eventInputSchema, patched(fields, patch));
          return editEvent(trx, event, input, writing);
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
        body: newClaim,
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
        problems: ["conflict"],
        answer: writtenSchema,
      },
      (ask) =>
        write(ask, ask.body, async (trx, writing) => {
          const { reason: _, note: __, ...claim } = ask.body;
          return addClaim(trx, await eventWith(trx, ask.params.id), claim, writing);
        }).then((answer) => ({ ...answer, status: 201 })),
    ),
    route(
      "PATCH",
      "/api/claims/:id",
      {
        doc: "Corrects a figure, or retracts it. The reason is public.",
        may: "edit the record",
        params: z.strictObject({ id: publicId.describe("Id of the claim.") }),
        body: claimPatch.extend(overwriting),
        problems: ["changed_since", "conflict"],
        example: { body: { status: "retracted", reason: "The ministry withdrew it." } },
        answer: writtenSchema,
      },
      (ask) =>
        write(ask, ask.body, async (trx, writing) => {
          const { reason: _, note: __, version, ...patch } = ask.body;
          const claim = await claimWith(trx, ask.params.id);
          const { id, event } = claim;
          await checkVersion(trx, { subject: "claim", id, event }, version);
          await correctClaim(trx, await eventWith(trx, event), claim, patch, writing);
          return id;
        }),
    ),
  ];
}

function statusRoute(verb: "publish" | "retract", status: Status, doc: string): Route {
  return route(
    "POST",
    `/api/events/:id/${verb}`,
    {
      doc,
      may: "edit the record",
      params: byId,
      body: z.strictObject(overwriting),
      problems: ["changed_since", "conflict"],
      example: { body: { reason: "Checked against both sources." } },
      answer: writtenSchema,
    },
    (ask) =>
      write(ask, ask.body, async (trx, writing) => {
        const event = await eventWith(trx, ask.params.id);
        const { id } = event;
        await checkVersion(trx, { subject: "event", id, event: id }, ask.body.version);
        return setStatus(trx, event, status, writing);
      }),
  );
}

/** Runs one write by whoever asks. */
async function write<P, Q, B>(
  { db, actor, now }: Ask<P, Q, B>,
  { reason, note }: Pick<Writing, "reason" | "note">,
  run: (trx: Trx, writing: Writing) => Promise<string>,
): Promise<{ json: Written }> {
  const writing = { actor: actor.id, now, reason, note };
  return { json: await written(db, (trx) => run(trx, writing)) };
}
