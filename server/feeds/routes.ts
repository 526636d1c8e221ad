// The feeds over HTTP: which there are, adding, trying, reading now, pausing, removing.
import { z } from "zod";
import { undoneSchema, writtenSchema } from "../../domain/answers/written.ts";
import {
  type FeedSettings,
  feedInputSchema,
  feedsSchema,
  triedFeedSchema,
} from "../../domain/feed.ts";
import { Problem } from "../../domain/problem.ts";
import { publicId } from "../../domain/text.ts";
import type { Trx } from "../db/tables.ts";
import { written } from "../events/written.ts";
import { type Route, route } from "../http/route.ts";
import type { Looking } from "./look.ts";
import { addFeed, feeds, setDue, setFeed, settingsOf } from "./repository.ts";
import { tryFeed } from "./try-feed.ts";

const byId = z.strictObject({ id: publicId.describe("Id of the feed.") });

const tryBody = feedInputSchema.omit({ name: true });

/** Has the job that reads feeds begin. */
export type ReadNow = {
  /** Whether this process runs jobs. */
  on: boolean;
  /** Takes the lease of the job; null where it runs already, and so reads what is due. */
  lease: (trx: Trx, now: Date) => Promise<Begun | null>;
};
/** Begins what the lease allows. */
type Begun = () => void;

export function feedsRoutes(looking: Looking, job: ReadNow): Route[] {
  /** A change of what people say of a feed. */
  const setting = (verb: string, doc: string, said: Partial<FeedSettings>) =>
    route(
      "POST",
      `/api/feeds/:id/${verb}`,
      { doc, may: "run jobs", params: byId, answer: undoneSchema },
      async ({ db, params, actor, now }) => {
        const { id: _, ...json } = await written(db, async (trx) => {
          const writing = { actor: actor.id, now, reason: null, note: null };
          const before = await settingsOf(trx, params.id);
          if (before.removed) throw new Problem("not_found", "There is no such feed.");
          await setFeed(trx, params.id, { ...before, ...said }, writing);
          return params.id;
        });
        return { json };
      },
    );

  return [
    route(
      "GET",
      "/api/feeds",
      {
        doc: "Every feed: how it is read, how it stands, what came of its last reading, when it is read next.",
        may: "run jobs",
        answer: feedsSchema,
      },
      async ({ db, now }) => ({ json: { items: await feeds(db, now) } }),
    ),
    route(
      "POST",
      "/api/feeds",
      {
        doc: "Adds a feed, which is read by the next run of the job `feeds`. What its articles report goes to the inbox.",
        may: "run jobs",
        creates: true,
        body: feedInputSchema,
        example: {
          body: { name: "Human rights monitor", address: "https://example.org/feed.xml" },
        },
        problems: ["conflict"],
        answer: writtenSchema,
      },
      async ({ db, body, actor, now }) => {
        const writing = { actor: actor.id, now, reason: null, note: null };
        return { status: 201, json: await written(db, (trx) => addFeed(trx, body, writing)) };
      },
    ),
    route(
      "POST",
      "/api/feeds/test",
      {
        doc: "Asks for a feed and writes nothing: what was found, and what the reader would make of its first three items.",
        may: "run jobs",
        costly: true,
        evenReadOnly: true,
        body: tryBody,
        example: { body: { address: "https://example.org/feed.xml" } },
        answer: triedFeedSchema,
      },
      async ({ db, body, now, signal }) => ({
        json: await tryFeed(looking, db, body, { now, signal }),
      }),
    ),
    route(
      "POST",
      "/api/feeds/:id/run",
      {
        doc: "Reads a feed now, also a paused one and one whose host asked to be left alone.",
        may: "run jobs",
        params: byId,
        answer: undoneSchema,
      },
      async ({ db, params, actor, now }) => {
        if (!job.on) throw new Problem("unavailable", "This process runs no jobs.");
        let begin: Begun | null = null;
        const { id: _, ...json } = await written(db, async (trx) => {
          await setDue(trx, params.id, { actor: actor.id, now, reason: null, note: null });
          begin = await job.lease(trx, now);
          return params.id;
        });
        (begin as Begun | null)?.();
        return { status: 202, json };
      },
    ),
    setting("pause", "Stops reading a feed until it is resumed.", { paused: true }),
    setting("resume", "Reads a feed by its schedule again, and at once.", { paused: false }),
    setting("remove", "Removes a feed. What it brought stays; the removal can be undone.", {
      removed: true,
    }),
  ];
}
