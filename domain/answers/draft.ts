// Proposals as the API answers them: in the inbox, and what became of them.
import { z } from "zod";
import { DRAFT_STATES, type Proposal } from "../draft.ts";
import { nextPage } from "./page.ts";
import { undoneSchema } from "./written.ts";

/** Checked when it was sent; whoever reads it is not told its fields again. */
export const sentProposal = z
  .custom<Proposal>((value) => typeof value === "object" && value !== null)
  .meta({
    type: "object",
    properties: {},
    additionalProperties: {},
    description: "What was proposed, as it was sent.",
  });

/** A proposal in the inbox, and what became of it. */
const draftSchema = z
  .object({
    id: z.string(),
    state: z.enum(DRAFT_STATES),
    proposal: sentProposal,
    proposed_at: z.string(),
    decided_at: z.string().nullable(),
    reason: z.string().nullable().describe("Why it was decided so."),
    event: z.string().nullable().describe("Id of the event that it became, or was added to."),
  })
  .meta({ id: "Draft" });
export type Draft = z.infer<typeof draftSchema>;

/** A page of GET /api/drafts. */
export const draftPageSchema = z.object({
  items: z.array(draftSchema),
  waiting: z.int().describe("How many wait."),
  next: nextPage,
});
export type DraftPage = z.infer<typeof draftPageSchema>;

const follow = z
  .string()
  .describe("What to follow the proposal by, at `/proposals/…`; it is not told again.");

/** The answer of POST /api/drafts. */
export const proposedSchema = z.object({
  draft: z.string().describe("Id of the proposal."),
  follow,
});
export type Proposed = z.infer<typeof proposedSchema>;

/** The answer of GET /api/proposals/:follow: what became of a proposal, for whoever proposed it. */
export const followedSchema = z.object({
  state: z.enum(DRAFT_STATES),
  proposed_at: z.string(),
  decided_at: z.string().nullable(),
  reason: z
    .string()
    .nullable()
    .describe("Why it was turned down, or what was said to its publication."),
  event: z
    .string()
    .nullable()
    .describe("Id of the event that has its figures, where everybody may see that."),
});
export type Followed = z.infer<typeof followedSchema>;

/** The answer of rejecting: to undo it, what to name. */
export const rejectedSchema = undoneSchema.extend({ draft: proposedSchema.shape.draft });
export type Rejected = z.infer<typeof rejectedSchema>;

/** The answer of accepting: to undo it, what to name. */
export const acceptedSchema = undoneSchema.extend({
  event: z.string().describe("Id of the event."),
});
export type Accepted = z.infer<typeof acceptedSchema>;

/** The answer of POST /api/drafts/accept: to undo all of it, what to name. */
export const acceptedManySchema = undoneSchema.extend({
  events: z.array(z.string()).describe("Ids of their events, in the order of `ids`."),
});
export type AcceptedMany = z.infer<typeof acceptedManySchema>;

/** The answer of POST /api/events: one of the two; of what is published, what to name to undo it. */
export const addedSchema = undoneSchema.partial().extend({
  event: z.string().optional().describe("Id of the event, when it is published."),
  draft: z.string().optional().describe("Id of the proposal, when it waits in the inbox."),
  follow: follow.optional(),
});
export type Added = z.infer<typeof addedSchema>;
