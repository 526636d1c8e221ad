// What reading an article gives: proposed records, each value with the characters that it came from.
import { z } from "zod";

/** Characters of the article. */
const evidenceSchema = z
  .object({
    start: z.int().describe("Where they begin in the text, in UTF-16 units."),
    end: z.int().describe("Behind the last of them."),
    text: z.string().describe("The characters themselves."),
  })
  .meta({ id: "Evidence" });
export type Evidence = z.infer<typeof evidenceSchema>;

/** Who gives a figure. */
const CLAIMANT_KINDS = [
  ...(["police", "government", "organizer", "ngo", "medical", "media"] as const),
  ...(["witness", "intl", "unattributed"] as const),
] as const;
export type ClaimantKind = (typeof CLAIMANT_KINDS)[number];

/** How exactly a figure is worded; `fuzzy` is a word like "hundreds", of which `value` is the low bound. */
const MODIFIERS = [
  ...(["exact", "approx", "at_least", "more_than", "at_most"] as const),
  ...(["less_than", "range", "fuzzy"] as const),
] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** What a figure covers: the event alone, several named places, or the whole country. */
const SCOPES = ["event", "multi-place", "nationwide"] as const;
export type Scope = (typeof SCOPES)[number];

/** What is counted. */
export type ReadField = "crowd" | "arrests" | "injuries" | "deaths";

const figureSchema = z
  .object({
    value: z.number().describe("The number as said; of a range the lower end."),
    low: z.number(),
    high: z.number().nullable().describe("Null where the wording is open upwards."),
    modifier: z.enum(MODIFIERS),
    who: z.enum(["police", "protesters"]).optional().describe("Whom it counts, where it says so."),
    scope: z.enum(SCOPES).describe("What it covers: this place, other places too, the country."),
    evidence: evidenceSchema,
    source: z.object({
      kind: z.enum(CLAIMANT_KINDS),
      name: z.string().nullable(),
      evidence: evidenceSchema.nullable(),
    }),
    confidence: z.number().describe("From 0 to 1."),
  })
  .meta({ id: "ReadFigure" });
/** One count of one claimant. */
export type ReadFigure = z.infer<typeof figureSchema>;

const EVENT_TYPES = [
  ...(["peaceful_protest", "protest_with_intervention", "excessive_force"] as const),
  ...(["violent_demonstration", "mob_violence", "strike"] as const),
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const EVENT_FORMS = [
  ...(["march", "rally", "demonstration", "protest", "counter-protest", "sit-in"] as const),
  ...(["blockade", "strike", "picket", "vigil", "hunger_strike", "riot"] as const),
] as const;
export type EventForm = (typeof EVENT_FORMS)[number];

/** Days are ISO 8601. */
const dateSchema = z.object({
  start: z.string(),
  end: z.string(),
  precision: z.enum(["day", "range"]),
  basis: z
    .enum(["stated", "carried", "published"])
    .describe("Stated with the record, carried from another sentence, or the day of publication."),
  evidence: z.array(evidenceSchema),
});
export type ProposedDate = z.infer<typeof dateSchema>;

const townSchema = z.object({
  name: z.string(),
  country: z.string().describe("ISO 3166-1 alpha-2."),
  iso3: z.string().describe("The same country as the record has it, ISO 3166-1 alpha-3."),
  admin1: z.string().optional(),
  lat: z.number(),
  lon: z.number(),
});

const placeSchema = z.object({
  ...townSchema.shape,
  country: z.string().nullable().describe("ISO 3166-1 alpha-2."),
  iso3: z.string().nullable().describe("The same country as the record has it."),
  lat: z.number().nullable().describe("WGS 84 degrees; null where the place was not found."),
  lon: z.number().nullable(),
  precision: z.enum(["city", "country"]),
  venue: z.string().optional(),
  alternatives: z.array(townSchema).describe("Other places of that name, likeliest first."),
  evidence: z.array(evidenceSchema),
});
export type ProposedPlace = z.infer<typeof placeSchema>;

const figures = z.array(figureSchema);
const eventSchema = z
  .object({
    id: z.string(),
    type: z.enum(EVENT_TYPES),
    form: z.enum(EVENT_FORMS),
    counterProtest: z.boolean(),
    date: dateSchema,
    place: placeSchema,
    crowd: figures,
    arrests: figures,
    injuries: figures,
    deaths: figures,
    actors: z.array(z.string()).describe("Not read: always empty."),
    triggers: z.array(evidenceSchema).describe("The words of protest that it stands on."),
    confidence: z.number().describe("From 0 to 1."),
    flags: z.array(z.string()).describe("What to look at before confirming, in sentences."),
  })
  .meta({ id: "ReadEvent" });
/** A record that a person may confirm. */
export type EventProposal = z.infer<typeof eventSchema>;

const CONTEXT_KINDS = ["election", "talks", "statement", "sanctions", "planned"] as const;
const contextSchema = z.object({
  kind: z.enum(CONTEXT_KINDS),
  date: z.string().nullable(),
  evidence: evidenceSchema,
});
/** A political development or a planned protest beside the records. */
export type ContextItem = z.infer<typeof contextSchema>;

/** Why a number was not used. */
const IGNORED_REASONS = [
  ...(["money", "a share", "an age", "an age or a length of time", "a rate"] as const),
  ...(["a measure or a length of time", "a time of day", "no whole number", "a year"] as const),
  ...(["a tally", "a name or a label", "a description", "compared with, not counted"] as const),
  ...(["the toll of what is protested about", "part of another count"] as const),
  ...(["it counts no people", "expected, asked for or concerned, not counted"] as const),
  ...(["counted over a longer time, or at an earlier protest", "of another day"] as const),
  ...(["of an earlier event", "the toll of something else", "no count"] as const),
  ...(["a vague total in a quotation", "it counts police", "one person is no crowd"] as const),
  ...(["nothing says what it counts", "the protest lies ahead"] as const),
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

const ignoredSchema = z.object({ reason: z.enum(IGNORED_REASONS), evidence: evidenceSchema });
/** A number that was read and not used, with the reason. */
export type Ignored = z.infer<typeof ignoredSchema>;

/** The answer of POST /api/extract. */
export const readingSchema = z
  .object({
    relevant: z.boolean().describe("Whether there is a record."),
    relevance: z.number().describe("Words of protest less words of other matters."),
    events: z.array(eventSchema).describe("A record for each place, day and side."),
    context: z.array(contextSchema).describe("Developments beside the protests."),
    ignored: z.array(ignoredSchema).describe("Every number that was read and not used."),
  })
  .meta({ id: "ArticleReading" });
export type Reading = z.infer<typeof readingSchema>;
