// What a person has typed into the form, as it stands in the fields and in the draft on this device.
import { z } from "zod";
import { QUALIFIERS } from "../../../domain/vocabulary/claim-terms.ts";
import {
  formSchema,
  kindSchema,
  methodSchema,
  metricSchema,
  placePrecisionSchema,
  responseSchema,
  sensitivitySchema,
  sourceKindSchema,
  speakerSchema,
  subjectSchema,
  unitSchema,
} from "../../../domain/vocabulary/schemas.ts";

const text = z.string();
const unchosen = z.literal("");

/** A date in three fields. */
const dateTyped = z.strictObject({ day: text, month: text, year: text });
export type DateTyped = z.infer<typeof dateTyped>;

/** What a source says of its number: a qualifier, or that it lies between two. */
export const SAYS = [...QUALIFIERS.map((term) => term.value), "between"] as const;
const saysSchema = z.enum(SAYS);
export type Says = z.infer<typeof saysSchema>;

const placeTyped = z.strictObject({
  name: text,
  admin1: text,
  country: text,
  lat: text,
  lon: text,
  precision: z.union([placePrecisionSchema, unchosen]),
  /** Chosen from the place list and not changed since. */
  listed: z.boolean(),
});
export type PlaceTyped = z.infer<typeof placeTyped>;

const claimTyped = z.strictObject({
  id: text,
  metric: metricSchema,
  subject: subjectSchema,
  unit: unitSchema,
  method: methodSchema,
  says: saysSchema,
  /** The number, or the first of two. */
  number: text,
  to: text,
  /** Number or qualifier were set by hand, so the words no longer change them. */
  by_hand: z.boolean(),
  phrase: text,
  speaker: z.union([speakerSchema, unchosen]),
  name: text,
  /** Empty until somebody chose. */
  covers: z.enum(["", "event", "wider"]),
  /** The wider words that the choice was made for. */
  covers_for: text,
  known_at: text,
  source: text,
  locator: text,
  /** The id of the figure that it replaces, empty for none; null while that follows from who says it. */
  replaces: text.nullable().default(null),
});
export type ClaimTyped = z.infer<typeof claimTyped>;

const sourceTyped = z.strictObject({
  key: text,
  kind: sourceKindSchema,
  publisher: text,
  title: text,
  url: text,
  language: text,
  published: text,
});
export type SourceTyped = z.infer<typeof sourceTyped>;

/** A wider event that is not in the record. `event`: "new" to describe one, or empty. Null follows the event. */
const widerTyped = z.strictObject({
  event: text,
  title: text.nullable(),
  start: dateTyped.nullable(),
  end: dateTyped.nullable(),
});
export type WiderTyped = z.infer<typeof widerTyped>;

export const KNOWN = ["day", "span", "week", "month", "year"] as const;

export const formTyped = z.strictObject({
  /** The idempotency key: made once, so that trying again never doubles the event. */
  key: text,
  kind: z.union([kindSchema, unchosen]),
  form: z.union([formSchema, unchosen]),
  response: z.union([responseSchema, unchosen]),
  title: text,
  summary: text,
  participants: text.default(""),
  against: text.default(""),
  security: text.default(""),
  /** One on each line. */
  demands: text.default(""),
  sensitivity: sensitivitySchema.default("public"),
  known: z.enum(KNOWN),
  start: dateTyped,
  end: dateTyped,
  place: placeTyped,
  /** The wider event of the record that it is part of. */
  part_of: z.strictObject({ id: text, title: text }).nullable().default(null),
  /** The event of the record that gets the figures and sources, when this is no new one. */
  into: z.strictObject({ id: text, title: text }).nullable().default(null),
  claims: z.array(claimTyped),
  sources: z.array(sourceTyped),
  wider: widerTyped,
});
export type FormTyped = z.infer<typeof formTyped>;
