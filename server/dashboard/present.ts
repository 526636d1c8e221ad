// A record as the API shows it: contract and documentation of the shape "Event".
import { z } from "zod";
import { claimSchema } from "../../domain/claim.ts";
import { actorsSchema } from "../../domain/event.ts";
import type { SourcedClaim } from "../../domain/record.ts";
import { type FiguredRecord, figuresOf } from "../../domain/resolve-all.ts";
import { type Source, sourceSchema } from "../../domain/source.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import {
  datePrecisionSchema,
  formSchema,
  kindSchema,
  metricSchema,
  placePrecisionSchema,
  qualifierSchema,
  responseSchema,
  speakerSchema,
  statusSchema,
} from "../../domain/vocabulary/schemas.ts";
import { inWordsOf } from "./in-words.ts";

const count = z.int().nullable();

/** A figure under the rule, and what it adds to a sum. */
const figureAnswer = z.object({
  headline: z.int().describe("The figure under the rule."),
  low: count.describe("Smallest low of the claims that the rule looks at."),
  high: count.describe("Largest high of them; null: open."),
  least: z.int().describe("The smallest number among them."),
  most: z.int().describe("The largest number among them."),
  qualifier: qualifierSchema,
  claims: z.array(z.string()).describe("Ids of the claims that gave it."),
  sources_differ: z
    .number()
    .nullable()
    .describe("Highest ÷ lowest of all counted claims; null for a single one."),
  net: z.int().describe("What the event adds to a sum."),
});

/** What all counted claims reach, whatever the rule; `open`: the largest has no upper end. */
const spanAnswer = z.object({ least: z.int(), most: z.int(), open: z.boolean() });

/** The newest of the claims without a number, and who made it. */
const wordsAnswer = z.object({
  phrase: z.string().describe("The source's words."),
  language: z.string().nullable().describe("The source's language."),
  attributed_kind: speakerSchema,
});

const sourceAnswer = sourceSchema
  .pick({
    id: true,
    kind: true,
    publisher: true,
    title: true,
    url: true,
    language: true,
    published_on: true,
    archived_url: true,
  })
  .extend({ locator: z.string().nullable() });

/** An event in a list. */
const listed = z.object({
  id: z.string().describe("The event's id, never used again."),
  title: z.string(),
  summary: z.string().nullable(),
  kind: kindSchema,
  form: formSchema,
  response: responseSchema.nullable(),
  start: z.string(),
  end: z.string(),
  date_precision: datePrecisionSchema,
  place: z.object({
    name: z.string(),
    admin1: z.string().nullable(),
    country: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    precision: placePrecisionSchema,
    uncertainty_m: z.int(),
    generalised: z.boolean(),
  }),
  part_of: z.string().nullable(),
  demands: z.array(z.string()),
  actors: actorsSchema,
  status: statusSchema,
  sources: z.array(sourceAnswer),
  figures: z
    .partialRecord(metricSchema, figureAnswer)
    .describe("Under the rule. A metric without a figure is missing: that is not zero."),
  claimed: z
    .partialRecord(metricSchema, spanAnswer)
    .describe("What all counted claims reach, whatever the rule."),
  in_words: z
    .partialRecord(metricSchema, wordsAnswer)
    .describe("What is known in words only, of metrics for which no claim gives a number."),
  differs: z
    .number()
    .describe(
      "Highest ÷ lowest of the metric whose claims differ most, whatever the rule; 1: none.",
    ),
  changed_at: z.string().describe("When the record last changed, ISO 8601 in UTC."),
  url: z.string().describe("Address of its page."),
});
export const eventAnswer = listed.meta({ id: "Event" });
export type EventAnswer = z.infer<typeof eventAnswer>;

const claimAnswer = z.object({ ...claimSchema.shape, source: sourceAnswer });
type ClaimAnswer = z.infer<typeof claimAnswer>;

/** The record: an event with all its claims, its parts, what they leave unexplained, and wider events. */
export const recordAnswer = eventAnswer.and(
  z.object({
    claims: z.array(claimAnswer).describe("All of them, replaced and withdrawn ones too."),
    parts: z.array(eventAnswer).describe("The events that are part of it."),
    remainder: z
      .partialRecord(metricSchema, z.int())
      .describe("What the parts leave open: the roll-up less the roll-ups of the parts."),
    rollup: z
      .partialRecord(metricSchema, z.int())
      .describe("The larger of its own figure and the sum of its parts."),
    wider: z
      .array(eventAnswer)
      .describe("The events that it is part of, nearest first: context, never added to it."),
    change: z.int().describe("Number of the newest change that you may see."),
    public_change: z
      .int()
      .describe("Number of the newest change in the public log, for editors too: what one cites."),
  }),
);
export type RecordAnswer = z.infer<typeof recordAnswer>;

/** An event as lists show it. `base` is the address of the site, without a slash at the end. */
export function presentEvent(record: FiguredRecord, base: string): EventAnswer {
  const { event, sources, figures, nets } = record;
  return {
    id: event.id,
    title: event.title,
    summary: event.summary,
    kind: event.kind,
    form: event.form,
    response: event.response,
    start: event.start,
    end: event.end,
    date_precision: event.date_precision,
    place: { ...event.place, generalised: event.place.generalised ?? false },
    part_of: event.part_of,
    demands: event.demands,
    actors: event.actors,
    status: event.status,
    sources: sources.map((source) => presentSource(source, event.sources)),
    figures: presentFigures(figures, nets),
    claimed: presentSpans(record),
    in_words: inWordsOf(record),
    differs: record.differs,
    changed_at: event.changed_at,
    url: `${base}/events/${encodeURIComponent(event.id)}`,
  };
}

/** A claim with its source in full. */
export function presentClaim(
  { source_published_on: _, ...claim }: SourcedClaim,
  { event, sources }: FiguredRecord,
): ClaimAnswer {
  const source = sources.find(({ id }) => id === claim.source);
  if (source === undefined) throw new RangeError(`claim ${claim.id} has no source`);
  return { ...claim, source: presentSource(source, event.sources) };
}

function presentFigures(
  figures: FiguredRecord["figures"],
  nets: FiguredRecord["nets"],
): EventAnswer["figures"] {
  const presented: EventAnswer["figures"] = {};
  for (const { value } of METRICS) {
    const figure = figures[value];
    if (!figure) continue;
    presented[value] = { ...figure, net: nets[value]?.headline ?? 0 };
  }
  return presented;
}

function presentSpans(record: FiguredRecord): EventAnswer["claimed"] {
  const spans: EventAnswer["claimed"] = {};
  const figures = figuresOf(record.claims, "lowest");
  for (const { value } of METRICS) {
    const figure = figures[value];
    if (!figure) continue;
    const { least, most, high } = figure;
    spans[value] = { least, most, open: high === null || most > high };
  }
  return spans;
}

function presentSource(source: Source, named: FiguredRecord["event"]["sources"]) {
  const { id, kind, publisher, title, url, language, published_on, archived_url } = source;
  const locator = named.find((entry) => entry.source === id)?.locator ?? null;
  return { id, kind, publisher, title, url, language, published_on, archived_url, locator };
}
