// Snapshots over HTTP: the list with checksums, and their files.
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  manifestSchema,
  snapshotPageSchema,
  snapshotSchema,
} from "../../domain/answers/snapshot.ts";
import { Problem } from "../../domain/problem.ts";
import { whySchema } from "../../domain/reason.ts";
import { text } from "../../domain/text.ts";
import { record } from "../changes/repository.ts";
import { AFTER, pageSize } from "../http/query.ts";
import { CSV, type Route, route } from "../http/route.ts";
import { removeFolder, snapshotFolder } from "./snapshot-files.ts";
import { goneSentence, listSnapshots, markGone, readSnapshot } from "./snapshots.ts";

const listQuery = z.strictObject({
  limit: pageSize(100),
  after: z.iso.datetime().optional().describe(AFTER),
});
const JSON_TYPE = "application/json";

/** The routes under /api/snapshots. */
export function snapshotRoutes({ dataDir }: { dataDir: string }): Route[] {
  return [
    route(
      "GET",
      "/api/snapshots",
      {
        doc: "Snapshots of the public record, newest first, with the SHA-256 of each file.",
        may: "read",
        query: listQuery,
        answer: snapshotPageSchema,
      },
      async ({ db, query: { limit, after = null } }) => {
        const found = await listSnapshots(db, { after, limit: limit + 1 });
        const items = found.slice(0, limit);
        const more = found.length > limit;
        const next = more ? `/api/snapshots?limit=${limit}&after=${items.at(-1)?.at}` : null;
        return { json: { items, next } };
      },
    ),
    route(
      "GET",
      "/api/snapshots/:id/:file",
      {
        doc: "A file of a snapshot: events.csv, claims.csv or manifest.json.",
        may: "read",
        params: z.strictObject({
          id: text(20).describe("Id of the snapshot."),
          file: text(20).describe("Name of the file."),
        }),
        problems: ["gone", "range_not_satisfiable"],
        answer: { [CSV]: z.string(), [JSON_TYPE]: manifestSchema },
      },
      async ({ db, params }) => {
        const snapshot = await readSnapshot(db, params.id);
        const file = snapshot?.files.find(({ name }) => name === params.file);
        if (!snapshot || !file) throw new Problem("not_found", "There is no such snapshot.");
        if (snapshot.gone !== null) throw new Problem("gone", goneSentence(snapshot.gone));
        // The path is made of what the store says, never of what the request says.
        const path = join(snapshotFolder(dataDir, snapshot.id), file.name);
        const { size } = await stat(path).catch(() => ({ size: -1 }));
        if (size !== file.bytes)
          throw new Problem("not_found", "The files of this snapshot are not on this server.");
        const headers = {
          "content-type": file.name.endsWith(".csv") ? CSV : JSON_TYPE,
          "content-disposition": `attachment; filename="vigil-${snapshot.id}-${file.name}"`,
          "repr-digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
        };
        return { file: { path, bytes: file.bytes, tag: `"${file.sha256}"`, headers } };
      },
    ),
    route(
      "POST",
      "/api/snapshots/:id/withdraw",
      {
        doc: "Withdraws a snapshot: its files are removed, its checksums stay listed with the reason.",
        may: "erase",
        params: z.strictObject({ id: text(20).describe("Id of the snapshot.") }),
        body: whySchema,
        example: { body: { reason: "It told a place that has to be protected." } },
        problems: ["conflict"],
        answer: snapshotSchema,
      },
      async ({ db, params: { id }, body: { reason, note }, actor, now, security }) => {
        const gone = { at: now.toISOString(), why: "withdrawn", note: reason } as const;
        const about = { action: "withdraw", subject: "snapshot", subject_id: id } as const;
        const json = await db.transaction().execute(async (trx) => {
          const snapshot = await readSnapshot(trx, id);
          if (snapshot === null) throw new Problem("not_found", "There is no such snapshot.");
          if (!(await markGone(trx, id, gone)))
            throw new Problem("conflict", "The files of this snapshot are gone already.");
          const told = { events: [], diff: {}, reason, note, actor: actor.id, public: true };
          await record(trx, { ...about, ...told }, now);
          return { ...snapshot, gone };
        });
        security("erased", { subject: "snapshot", id });
        await removeFolder(dataDir, id);
        return { json };
      },
    ),
  ];
}
