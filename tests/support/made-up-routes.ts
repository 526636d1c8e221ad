/** Routes of every shape, for tests of what all routes have in common. */
import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { Problem } from "../../domain/problem.ts";
import { record } from "../../server/changes/repository.ts";
import { type Route, route } from "../../server/http/route.ts";
import { someChange } from "./changes.ts";

const sourceBody = z.strictObject({
  publisher: z.string().max(20),
  figures: z.array(z.strictObject({ low: z.int().min(0) })).default([]),
  fail: z.boolean().default(false),
});

/** `emit("end")` ends every answer of /api/file and /api/question that has begun. */
export const files = new EventEmitter();

/** Slow enough that requests sent together run together. */
const SLOW_MS = 30;

export const routes: readonly Route[] = [
  route(
    "GET",
    "/api/echo",
    {
      doc: "Gives back the filter's rule and the number.",
      may: "read",
      filter: true,
      query: z.strictObject({ number: z.coerce.number().int().max(10).optional() }),
      answer: z.object({
        rule: z.string(),
        kinds: z.array(z.string()).readonly(),
        number: z.int().optional(),
        actor: z.string(),
      }),
    },
    async ({ filter, query, actor }) => ({
      json: { rule: filter.rule, kinds: filter.kind.only, number: query.number, actor: actor.id },
    }),
  ),
  route(
    "POST",
    "/api/sources",
    {
      doc: "Adds a source.",
      may: "propose",
      creates: true,
      body: sourceBody,
      answer: z.object({ id: z.string() }),
    },
    async ({ db, body, now, actor }) => {
      const id = await db.transaction().execute(async (trx) => {
        await sleep(SLOW_MS);
        const row = { id: randomUUID(), kind: "news", publisher: body.publisher, title: "t" };
        await trx
          .insertInto("source")
          .values(row as never)
          .execute();
        await record(
          trx,
          someChange({ subject: "source", subject_id: row.id, events: [], actor: actor.id }),
          now,
        );
        if (body.fail) throw new Problem("conflict", "Asked to fail.");
        return row.id;
      });
      return { status: 201, json: { id } };
    },
  ),
  route(
    "GET",
    "/api/things/:id",
    {
      doc: "One thing.",
      may: "read",
      params: z.strictObject({ id: z.string().regex(/^[a-z]+$/) }),
      answer: z.object({}),
    },
    async ({ params }) => {
      if (params.id === "bug") throw new Error("the password is hunter2");
      throw new Problem("not_found", "There is no such thing.");
    },
  ),
  route(
    "GET",
    "/api/things/special",
    {
      doc: "A thing of its own.",
      may: "edit the record",
      answer: z.object({ special: z.boolean() }),
    },
    async () => ({ json: { special: true } }),
  ),
  route(
    "POST",
    "/api/things/:id",
    {
      doc: "Does something to a thing.",
      may: "edit the record",
      params: z.strictObject({ id: z.string() }),
      answer: z.null(),
    },
    async () => ({ status: 204, json: null }),
  ),
  route(
    "POST",
    "/api/question",
    {
      doc: "Takes until it is ended, and writes nothing.",
      may: "read",
      costly: true,
      body: z.strictObject({}),
      answer: z.null(),
    },
    async ({ signal }) => {
      await once(files, "end", { signal });
      return { status: 204, json: null };
    },
  ),
  route(
    "GET",
    "/api/file",
    { doc: "Takes until it is ended.", may: "read", costly: true, answer: "text/plain" },
    async ({ signal }) => ({
      stream: async (response) => {
        const end = once(files, "end", { signal });
        response.write("begun");
        await end;
        response.end();
      },
    }),
  ),
];
