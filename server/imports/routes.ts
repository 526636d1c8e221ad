// Files of events over HTTP: taken, looked at, entered and taken back.
import { stat } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { importSchema, importsSchema, importUndoneSchema } from "../../domain/answers/import.ts";
import { bringInSchema, importAskedSchema } from "../../domain/import.ts";
import { Problem } from "../../domain/problem.ts";
import { noteText, reasonText } from "../../domain/reason.ts";
import { publicId, text } from "../../domain/text.ts";
import { CSV, type Route, route } from "../http/route.ts";
import type { Desk } from "./desk.ts";
import { MOST_BYTES, tooLarge } from "./staged.ts";

const byId = z.strictObject({ id: publicId.describe("Id of the import.") });

const undoSchema = z.strictObject({
  reason: reasonText.nullable().default(null).describe("Why, in words for everybody."),
  note: noteText,
});

/** The second row can't be taken: it has no day. */
const EXAMPLE_FILE =
  "date,title,place,country\n2020-09-13,A march,Minsk,Belarus\n,A vigil,Brest,Belarus\n";

export function importsRoutes(desk: Desk): Route[] {
  return [
    route(
      "GET",
      "/api/imports",
      {
        doc: "Files that were brought in, the newest first: for editors all, for others their own.",
        may: "contribute",
        answer: importsSchema,
      },
      async ({ actor }) => ({ json: { items: await desk.entered(actor) } }),
    ),
    route(
      "POST",
      "/api/imports",
      {
        doc: "Takes a file of events, as its bytes, and tells what would become of each row. Nothing is written; the file is kept for a day.",
        may: "contribute",
        query: z.strictObject({ name: text(200).describe("What the file is called.") }),
        upload: true,
        costly: true,
        example: { query: { name: "marches.csv" }, body: EXAMPLE_FILE },
        answer: importSchema,
      },
      async ({ query: { name }, request, actor }) => {
        if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) throw tooLarge();
        return { status: 201, json: await desk.take(name, whole(request), actor) };
      },
    ),
    route(
      "GET",
      "/api/imports/:id",
      {
        doc: "A file that was brought: what was read of it, and how far its entering has come.",
        may: "contribute",
        params: byId,
        answer: importSchema,
      },
      async ({ params: { id }, actor }) => ({ json: await desk.view(id, actor) }),
    ),
    route(
      "GET",
      "/api/imports/:id/rejects.csv",
      {
        doc: "The rows that can't be taken, with line and reason, to mend and bring again.",
        may: "contribute",
        params: byId,
        answer: CSV,
      },
      async ({ params: { id }, actor }) => {
        const path = await desk.rejects(id, actor);
        const { size } = await stat(path).catch(() => ({ size: null }));
        if (size === null) throw new Problem("not_found", "No row of this file was rejected.");
        const headers = {
          "content-type": CSV,
          "content-disposition": 'attachment; filename="vigil-rejects.csv"',
        };
        return { file: { path, bytes: size, tag: `"${id}-${size}"`, headers } };
      },
    ),
    route(
      "PATCH",
      "/api/imports/:id",
      {
        doc: "Says of a file what could not be read of it, all of it anew, and tells what would become of each row then.",
        may: "contribute",
        params: byId,
        body: importAskedSchema,
        costly: true,
        example: { body: { country: "BLR" } },
        problems: ["conflict"],
        answer: importSchema,
      },
      async ({ params: { id }, body, actor }) => ({ json: await desk.say(id, body, actor) }),
    ),
    route(
      "POST",
      "/api/imports/:id/commit",
      {
        doc: "Begins to enter a file: all of it, in one transaction, or nothing. Ask for the import to know how far it has come.",
        may: "contribute",
        params: byId,
        body: bringInSchema,
        costly: true,
        example: { body: { as: "drafts" } },
        problems: ["conflict"],
        answer: importSchema,
      },
      async ({ params: { id }, body, actor }) => ({
        status: 202,
        json: await desk.commit(id, body, actor),
      }),
    ),
    route(
      "POST",
      "/api/imports/:id/stop",
      {
        doc: "Stops a file's being entered: nothing of it is written.",
        may: "contribute",
        params: byId,
        answer: importSchema,
      },
      async ({ params: { id }, actor }) => ({ json: await desk.stop(id, actor) }),
    ),
    route(
      "POST",
      "/api/imports/:id/undo",
      {
        doc: "Takes an import back: its events are withdrawn, what still waits is rejected, what somebody has changed since stays.",
        may: "contribute",
        params: byId,
        body: undoSchema,
        costly: true,
        example: { body: { reason: "The list was a draft." } },
        problems: ["conflict"],
        answer: importUndoneSchema,
      },
      async ({ params: { id }, body, actor }) => ({ json: await desk.undo(id, body, actor) }),
    ),
  ];
}

/** The bytes of a body. Throws `bad_input` where it ends early. */
async function* whole(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  yield* request;
  if (!request.complete) throw new Problem("bad_input", "The file ended early. Send it again.");
}
