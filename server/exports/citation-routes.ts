// Where snapshots are cited: noted by editors, so that the files stay.
import { z } from "zod";
import { type Citation, type Snapshot, snapshotSchema } from "../../domain/answers/snapshot.ts";
import { Problem } from "../../domain/problem.ts";
import { text, webAddress } from "../../domain/text.ts";
import { record } from "../changes/repository.ts";
import { type Route, route } from "../http/route.ts";
import { goneSentence, readSnapshot, setCited } from "./snapshots.ts";

const MOST = 100;

const body = z.strictObject({
  address: webAddress.describe("Address of what cites it, such as an article or its DOI."),
});

/** POST /api/snapshots/:id/cite and /uncite. */
export function citationRoutes(): Route[] {
  const changing = (
    verb: "cite" | "uncite",
    doc: string,
    change: (cited: readonly Citation[], address: string, at: string) => readonly Citation[],
  ) =>
    route(
      "POST",
      `/api/snapshots/:id/${verb}`,
      {
        doc,
        may: "edit the record",
        params: z.strictObject({ id: text(20).describe("Id of the snapshot.") }),
        body,
        example: { body: { address: "https://doi.org/10.1000/182" } },
        problems: ["gone", "conflict"],
        answer: snapshotSchema,
      },
      async ({ db, params: { id }, body: { address }, actor, now }) => {
        const json = await db.transaction().execute(async (trx): Promise<Snapshot> => {
          const snapshot = await readSnapshot(trx, id);
          if (snapshot === null) throw new Problem("not_found", "There is no such snapshot.");
          if (snapshot.gone !== null) throw new Problem("gone", goneSentence(snapshot.gone));
          const before = snapshot.cited;
          const after = [...change(before, address, now.toISOString())];
          if (after.length === before.length) return snapshot;
          if (after.length > MOST)
            throw new Problem("conflict", `No more than ${MOST} places are noted for a snapshot.`);
          if (!(await setCited(trx, id, { before, after })))
            throw new Problem("conflict", "Somebody else has changed this meanwhile. Try again.");
          const addresses = (cited: readonly Citation[]) => cited.map((each) => each.address);
          const diff = { cited: [addresses(before), addresses(after)] as const };
          const entry = { action: verb, subject: "snapshot", subject_id: id, events: [] } as const;
          // The list tells it; it moves nothing that a snapshot holds.
          const told = { diff, reason: null, actor: actor.id, public: false };
          await record(trx, { ...entry, ...told }, now);
          return { ...snapshot, cited: after };
        });
        return { json };
      },
    );

  return [
    changing(
      "cite",
      "Notes where a snapshot is cited: its files are never pruned while that is so.",
      (cited, address, at) =>
        cited.some((each) => each.address === address) ? cited : [...cited, { address, at }],
    ),
    changing("uncite", "Takes such a note back.", (cited, address) =>
      cited.filter((each) => each.address !== address),
    ),
  ];
}
