// A proposal: an event with its claims and sources, waiting in the inbox for a person.
import { z } from "zod";
import { checkClaim, claimFields } from "./claim.ts";
import { checkEvent, eventFields } from "./event.ts";
import { noteText, REASON, reasonText } from "./reason.ts";
import { sourceInputSchema } from "./source.ts";
import { publicId, text } from "./text.ts";

/** A source that the record does not hold yet; claims refer to it by `key`. */
const newSource = sourceInputSchema.extend({
  key: publicId.describe("A name of your own, by which claims refer to it."),
  locator: text(300).nullable().default(null).describe("Where in it the event stands."),
});
/** A source of the record, by its id. */
const knownSource = z.strictObject({
  source: publicId.describe("Id of a source of the record."),
  locator: text(300).nullable().default(null).describe("Where in it the event stands."),
});

/**
 * A claim of the proposal. `source` is the id or the key of one of the proposal's sources; left out
 * when there is exactly one. `covers` says whether the figure is about this event or about the
 * wider event that it is part of: a claim is only ever kept with the event it covers.
 */
export const proposedClaim = claimFields
  .extend({
    source: publicId
      .nullable()
      .default(null)
      .describe(
        "Id or key of one of the proposal's sources; may be left out when there is one only.",
      ),
    covers: z
      .enum(["event", "wider"])
      .default("event")
      .describe("Whether the figure is about this event or the wider event that it is part of."),
  })
  .superRefine(checkClaim);
export type ProposedClaim = z.infer<typeof proposedClaim>;

/** A wider event to be made, when claims cover one that the record does not hold yet. */
export const widerInput = eventFields.pick({
  title: true,
  summary: true,
  start: true,
  end: true,
  date_precision: true,
  place: true,
  part_of: true,
});

export type WiderInput = z.infer<typeof widerInput>;

/** Sources that claims refer to. */
export const proposedSources = z
  .array(z.union([newSource, knownSource]))
  .max(100)
  .default([])
  .describe("New ones under a key of your own, or ones of the record by id.");
export type ProposedSource = z.infer<typeof proposedSources>[number];

/** By what claims refer to a source. */
export const nameOfSource = (entry: ProposedSource): string =>
  "key" in entry ? entry.key : entry.source;

const proposalFields = eventFields.extend({
  /** Missing: the event lasted one day. */
  end: eventFields.shape.end
    .nullable()
    .default(null)
    .describe("Last day, YYYY-MM-DD; null: the event lasted one day."),
  sources: proposedSources,
  claims: z.array(proposedClaim).max(200).default([]).describe("The figures."),
  wider: widerInput
    .nullable()
    .default(null)
    .describe(
      "A wider event to be made, when figures cover one that the record does not hold yet.",
    ),
  into: publicId
    .nullable()
    .default(null)
    .describe(
      "Id of an event of the record that gets the figures and sources; it stays as it is. Null: this is another event.",
    ),
  reason: reasonText.nullable().default(null).describe(REASON),
  note: noteText,
});

/** How much somebody without an account may propose at once. */
export const STRANGERS_MOST = { claims: 50, sources: 25 } as const;

/** What the form, an import or a script proposes: the body of POST /api/events and /api/drafts. */
export const proposalSchema = proposalFields
  .transform((proposal) => ({ ...proposal, end: proposal.end ?? proposal.start }))
  .superRefine((proposal, ctx) => {
    checkEvent(proposal, ctx);
    const issue = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: "custom", path, message, input: proposal });
    const names = proposal.sources.map(nameOfSource);
    if (new Set(names).size < names.length) issue(["sources"], "two sources have the same key");
    proposal.claims.forEach((claim, i) => {
      if (claim.source === null && names.length !== 1)
        issue(["claims", i, "source"], "name the source that gives this figure");
      if (claim.source !== null && !names.includes(claim.source))
        issue(["claims", i, "source"], "is none of the proposal's sources");
      if (claim.covers === "wider" && proposal.part_of === null && proposal.wider === null)
        issue(["claims", i, "covers"], "name or describe the wider event that this figure covers");
    });
    if (proposal.wider !== null && proposal.part_of !== null)
      issue(["wider"], "the event is part of a known event already");
  });
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposalInput = z.input<typeof proposalSchema>;

export const DRAFT_STATES = ["waiting", "accepted", "rejected"] as const;

/** The body of POST /api/drafts/:id/accept; `into` adds the claims to an event that exists. */
export const acceptSchema = z.strictObject({
  into: publicId
    .nullable()
    .optional()
    .describe(
      "Id of an event to add the figures to; null makes a new event; left out: as it was proposed.",
    ),
  reason: reasonText.nullable().default(null).describe(REASON),
  note: noteText,
});

/** So many proposals are accepted at once. */
export const MOST_ACCEPTED = 50;

/** The body of POST /api/drafts/accept. */
export const acceptManySchema = z.strictObject({
  ids: z
    .array(publicId)
    .min(1)
    .max(MOST_ACCEPTED)
    .refine((ids) => new Set(ids).size === ids.length, "names a proposal twice")
    .describe("Ids of proposals against which nothing stands."),
  reason: reasonText.nullable().default(null).describe(REASON),
});

/** The body of POST /api/drafts/:id/reject. */
export const rejectSchema = z.strictObject({
  reason: reasonText.describe("Why, in words for whoever proposed it; not public."),
});
