// A feed that Vigil reads on a schedule: what is told of it, how it stands, what came of its last reading.
import { z } from "zod";
import { FEED_INTERVALS } from "./feed-times.ts";
import { FETCH_FAILURES } from "./fetching.ts";
import { publicId, text, webAddress } from "./text.ts";
import { speakerSchema } from "./vocabulary/schemas.ts";

const everySchema = z
  .literal(FEED_INTERVALS)
  .default(60)
  .describe("Minutes between two readings, counted from midnight UTC.");

/** The body of POST /api/feeds. */
export const feedInputSchema = z.strictObject({
  name: text(200).describe("Whose feed it is; its articles are cited as published by them."),
  address: webAddress.describe("Its address: RSS, Atom, RDF or JSON Feed."),
  every: everySchema,
  language: z.literal("en").default("en").describe("Language of its articles; English is read."),
  speaker: speakerSchema
    .default("unattributed")
    .describe("Who gives a figure that its articles attribute to nobody."),
  words: z
    .array(text(100))
    .max(50)
    .default([])
    .describe("Only items with one of these words in title or text are read; none: all are."),
});
export type FeedInput = z.infer<typeof feedInputSchema>;

/** What is told of a feed and changed by people; the log names these fields. */
export type FeedSettings = FeedInput & { paused: boolean; removed: boolean };

/** Why a reading failed: the address could not be read, or no feed stands there. */
const FEED_FAILURES = [...FETCH_FAILURES, "not_a_feed", "unreadable"] as const;

const count = z.int().min(0);

/** What failed: `found` is a feed that a page at the address names. */
const feedFailureSchema = z.object({
  key: z.literal("failed"),
  code: z.enum(FEED_FAILURES),
  status: z.int().nullable().describe("HTTP status, where there was an answer."),
  found: z.string().nullable().describe("A feed that the page at this address names."),
});
export type FeedFailure = z.infer<typeof feedFailureSchema>;

/** What came of a reading. */
const feedResultSchema = z.discriminatedUnion("key", [
  z.object({
    key: z.literal("read"),
    items: count.describe("Items in the feed."),
    fresh: count.describe("Of these, articles that were not read before."),
    drafts: count.describe("Proposals that they put into the inbox."),
    unread: count.describe("Articles whose page could not be read; they are tried again."),
    unplaced: count.describe("Records left out, since no country is known for them."),
  }),
  z.object({ key: z.literal("unchanged") }),
  feedFailureSchema,
]);
export type FeedResult = z.infer<typeof feedResultSchema>;

const FEED_STATES = ["new", "on_time", "slowed", "failed", "paused"] as const;

/** A feed as the API answers it. */
const feedSchema = z
  .object({
    id: publicId,
    name: z.string(),
    address: z.string(),
    every: z.int().describe("Minutes between two readings."),
    language: z.string(),
    speaker: speakerSchema,
    words: z.array(z.string()),
    state: z
      .enum(FEED_STATES)
      .describe("`slowed`: its host asked to be left alone for a while. `new`: not read yet."),
    read_at: z.string().nullable().describe("When it was last read."),
    next_at: z.string().nullable().describe("When it is due; null while it is paused."),
    due: z.boolean().describe("Whether it waits for the job `feeds`."),
    failures: count.describe("How many readings have failed since the last that did not."),
    result: feedResultSchema.nullable().describe("What came of the last reading."),
  })
  .meta({ id: "Feed" });
export type Feed = z.infer<typeof feedSchema>;

/** The answer of GET /api/feeds. */
export const feedsSchema = z.object({ items: z.array(feedSchema) });
export type Feeds = z.infer<typeof feedsSchema>;

/** What the reader would make of an item. */
const ITEM_FATES = ["records", "nothing", "known", "same", "other_words", "unread"] as const;
export type ItemFate = (typeof ITEM_FATES)[number];

const triedItemSchema = z.object({
  title: z.string(),
  address: z.string().nullable(),
  day: z.string().nullable().describe("Day it came out."),
  fate: z
    .enum(ITEM_FATES)
    .describe(
      "`records`: they would go to the inbox; `nothing`: no protest; `known`: read before or in the record; `same`: nearly the same text as one; `other_words`: without the words asked for; `unread`: its page can't be read.",
    ),
  records: z
    .array(z.object({ title: z.string(), start: z.string(), figures: count }))
    .describe("The records, where it has any."),
});
export type TriedItem = z.infer<typeof triedItemSchema>;

/** The answer of POST /api/feeds/test: what stands at the address. Nothing is written. */
export const triedFeedSchema = z
  .discriminatedUnion("key", [
    z.object({
      key: z.literal("found"),
      address: z.string().describe("Where the feed stands, redirects followed."),
      format: z.string(),
      title: z.string(),
      language: z.string().nullable().describe("As the feed says."),
      items: count,
      first: z.string().nullable().describe("Day of its oldest item."),
      last: z.string().nullable().describe("Day of its newest item."),
      tried: z.array(triedItemSchema).describe("Its first three items."),
      next: z.array(z.string()).describe("When it would be read next, five times."),
    }),
    feedFailureSchema,
  ])
  .meta({ id: "TriedFeed" });
export type TriedFeed = z.infer<typeof triedFeedSchema>;
