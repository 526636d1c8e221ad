// Proposing, and deciding: the form's way into the record.
import { z } from "zod";
import {
  acceptedManySchema,
  acceptedSchema,
  addedSchema,
  draftPageSchema,
  followedSchema,
  proposedSchema,
  rejectedSchema,
} from "../../domain/answers/draft.ts";
import { erasedSchema } from "../../domain/answers/written.ts";
import {
  acceptManySchema,
  acceptSchema,
  DRAFT_STATES,
  proposalSchema,
  rejectSchema,
  STRANGERS_MOST,
} from "../../domain/draft.ts";
import { eraseSchema } from "../../domain/reason.ts";
import { can } from "../../domain/roles.ts";
import { publicId } from "../../domain/text.ts";
import type { EraseCopies } from "../events/erase-routes.ts";
import { badField } from "../events/report.ts";
import { written } from "../events/written.ts";
import { AFTER, pageSize } from "../http/query.ts";
import { type Ask, type Route, route } from "../http/route.ts";
import { accept } from "./accept.ts";
import { acceptMany } from "./accept-many.ts";
import { EXAMPLE } from "./example.ts";
import {
  countWaiting,
  decide,
  draftsIn,
  eraseDraft,
  followed,
  propose,
  waitingDraft,
} from "./repository.ts";

const byId = z.strictObject({ id: publicId.describe("Id of the proposal.") });
const proposalBody = proposalSchema.meta({ id: "Proposal" });
const listQuery = z.strictObject({
  state: z.enum(DRAFT_STATES).default("waiting").describe("Which proposals."),
  limit: pageSize(100),
  after: z
    .string()
    .max(300)
    .regex(/^\d[\d:.TZ-]*~[\w.:-]+$/, "is none that this list gave")
    .optional()
    .describe(AFTER),
});

/** @param erased called once an erasure is committed: has nothing left of it in files */
export function draftsRoutes(erased: EraseCopies): Route[] {
  return [
    route(
      "POST",
      "/api/events",
      {
        doc: "Adds an event with its claims and sources, or those to an event of the record: published by an editor (201), from anyone else a proposal for the inbox (202).",
        may: "propose",
        creates: true,
        body: proposalBody,
        example: { body: EXAMPLE },
        problems: ["conflict"],
        answer: addedSchema,
      },
      (ask) => (can(ask.actor.role, "edit the record") ? publishAtOnce(ask) : toInbox(ask)),
    ),
    route(
      "POST",
      "/api/drafts",
      {
        doc: "Puts a proposal into the inbox.",
        may: "propose",
        creates: true,
        body: proposalBody,
        example: { body: EXAMPLE },
        answer: proposedSchema,
      },
      toInbox,
    ),
    route(
      "GET",
      "/api/drafts",
      {
        doc: "Proposals in the inbox, oldest first.",
        may: "decide drafts",
        query: listQuery,
        answer: draftPageSchema,
      },
      async ({ db, query: { state, limit, after } }) => {
        const [proposed_at = "", id = ""] = (after ?? "").split("~");
        const found = await draftsIn(
          db,
          state,
          after === undefined ? null : { proposed_at, id },
          limit + 1,
        );
        const items = found.slice(0, limit);
        const last = items.at(-1);
        const more = last !== undefined && found.length > limit;
        const next = more
          ? `/api/drafts?state=${state}&limit=${limit}&after=${last.proposed_at}~${last.id}`
          : null;
        return { json: { items, waiting: await countWaiting(db), next } };
      },
    ),
    route(
      "GET",
      "/api/proposals/:follow",
      {
        doc: "What became of a proposal, for whoever proposed it.",
        may: "propose",
        params: z.strictObject({
          follow: z
            .string()
            .regex(/^[\w-]{1,64}$/, "is none that was given")
            .describe("What the proposal was answered with."),
        }),
        answer: followedSchema,
      },
      async ({ db, params }) => ({ json: await followed(db, params.follow) }),
    ),
    route(
      "POST",
      "/api/drafts/accept",
      {
        doc: "Accepts several proposals as one write, as they were proposed: all of them, or none where one has to be looked at first.",
        may: "decide drafts",
        body: acceptManySchema,
        example: { body: { ids: ["DRAFT_ID"] } },
        problems: ["not_found", "already_decided", "conflict"],
        answer: acceptedManySchema,
      },
      async ({ db, body: { ids, reason }, actor, now }) => {
        const writing = { actor: actor.id, now, reason, note: null };
        let events: string[] = [];
        const { id: _, ...changes } = await written(db, async (trx) => {
          events = await acceptMany(trx, ids, writing);
          return "";
        });
        return { json: { events, ...changes } };
      },
    ),
    route(
      "POST",
      "/api/drafts/:id/accept",
      {
        doc: "Makes a proposal part of the record, as a new event or `into` one that is there, as was proposed or as you say.",
        may: "decide drafts",
        params: byId,
        body: acceptSchema,
        example: { body: { reason: "The ministry confirms it." } },
        problems: ["already_decided", "conflict"],
        answer: acceptedSchema,
      },
      async ({ db, params, body: { into, reason, note }, actor, now }) => {
        const { id: event, ...changes } = await written(db, async (trx) => {
          const draft = await waitingDraft(trx, params.id);
          const said = reason ?? draft.proposal.reason;
          const writing = { actor: actor.id, now, reason: said, note };
          const asProposed = draft.proposal.into ?? null;
          const target = into === undefined ? asProposed : into;
          const id = await accept(trx, draft.proposal, target, writing);
          await decide(trx, params.id, "accepted", id, writing);
          return id;
        });
        return { json: { event, ...changes } };
      },
    ),
    route(
      "POST",
      "/api/drafts/:id/reject",
      {
        doc: "Turns a proposal down, with a reason. It is kept.",
        may: "decide drafts",
        params: byId,
        body: rejectSchema,
        example: { body: { reason: "No source can be found." } },
        problems: ["already_decided"],
        answer: rejectedSchema,
      },
      async ({ db, params, body: { reason }, actor, now }) => {
        const { id: draft, ...changes } = await written(db, async (trx) => {
          const { id } = await waitingDraft(trx, params.id);
          const writing = { actor: actor.id, now, reason, note: null };
          await decide(trx, id, "rejected", null, writing);
          return id;
        });
        return { json: { draft, ...changes } };
      },
    ),
    route(
      "POST",
      "/api/drafts/:id/erase",
      {
        doc: "Erases a proposal, whatever became of it. Nothing brings it back.",
        may: "erase",
        params: byId,
        body: eraseSchema,
        example: { body: { reason: "It named a private person." } },
        answer: erasedSchema,
      },
      async ({ db, params, body: { reason }, actor, now, security }) => {
        const writing = { actor: actor.id, now, reason, note: null };
        await db.transaction().execute((trx) => eraseDraft(trx, params.id, writing));
        security("erased", { subject: "draft", id: params.id });
        return { json: await erased() };
      },
    ),
  ];
}

type Proposing = Ask<Record<string, never>, Record<string, never>, z.infer<typeof proposalSchema>>;

async function publishAtOnce({ db, body, actor, now }: Proposing) {
  const writing = { actor: actor.id, now, reason: body.reason, note: body.note };
  const { id: event, ...changes } = await written(db, (trx) =>
    accept(trx, body, body.into, writing),
  );
  return { status: 201, json: { event, ...changes } };
}

async function toInbox({ db, body, actor, now }: Proposing) {
  if (actor.role === "stranger")
    for (const [field, most] of Object.entries(STRANGERS_MOST))
      if (body[field as keyof typeof STRANGERS_MOST].length > most)
        throw badField(field, `without an account, at most ${most} at once`);
  const writing = { actor: actor.id, now, reason: null, note: null };
  const json = await db.transaction().execute((trx) => propose(trx, body, writing));
  return { status: 202, json };
}
