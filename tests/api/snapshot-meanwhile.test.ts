/** What happens while a snapshot is made: changes, erasures, a lease that is lost, a process that stops. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import type { Shape } from "../../domain/csv-rows.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import type { Engine, Piece } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import type { JobContext } from "../../server/db/job.ts";
import { eraseEvent } from "../../server/events/erase.ts";
import { eventWith } from "../../server/events/repository.ts";
import { snapshotJob } from "../../server/exports/snapshot-job.ts";
import { listSnapshots } from "../../server/exports/snapshots.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { editEvent } from "../support/writes.ts";

const MINSK = "BLR-2020-09-13-minsk";
const site = "http://vigil.test";

describeEachDatabase("a snapshot", (open) => {
  let store: TestStore;
  let engine: Engine;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
    engine = await openEngine(recordSource(store.db));
  });

  const folder = (...parts: string[]) => join(store.dataDir, "snapshots", ...parts);
  const list = () => listSnapshots(store.db, { after: null, limit: 10 });
  const exported = async (shape: Shape): Promise<Buffer> => {
    const asked = { filter: EVERYTHING, viewer: "public", today: 0, shape, site } as const;
    const pieces: Piece[] = [];
    for await (const piece of (await engine.file(asked)).pieces) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const settings = () => ({ ...store, site: () => site, version: "0.0.0" });
  const context = (write: JobContext["write"]): JobContext => ({
    ...{ db: store.db, now: new Date(), signal: new AbortController().signal },
    write,
  });

  it("is of the change at which it began, byte for byte, although a change follows each piece of it", async () => {
    const before = await Promise.all([exported("events"), exported("claims")]);
    let edits = 0;
    const freeze: Engine["freeze"] = async (asked) => {
      const frozen = await engine.freeze(asked);
      const between = async function* (pieces: AsyncIterable<Piece>) {
        for await (const piece of pieces) {
          await editEvent(store.db, MINSK, { title: `Edited ${++edits}` });
          yield piece;
        }
      };
      return { ...frozen, file: (shape) => between(frozen.file(shape)) };
    };
    const job = snapshotJob({ ...engine, freeze }, settings());
    const change = await engine.change("public");
    const outcome = await job.run(context((work) => store.db.transaction().execute(work)));
    expect(edits).toBeGreaterThan(3);
    expect(outcome).toMatchObject({ key: "snapshot_made", change });
    const [{ id } = { id: "" }] = await list();
    const { hash } = await store.db
      .selectFrom("change")
      .select("hash")
      .where("public_n", "=", change)
      .executeTakeFirstOrThrow();
    const read = (name: string) => readFileSync(folder(id, name));
    expect(JSON.parse(read("manifest.json").toString())).toMatchObject({ change, log_hash: hash });
    expect(read("events.csv").equals(before[0])).toBe(true);
    expect(read("claims.csv").equals(before[1])).toBe(true);
  });

  it("holds nothing of what is erased while it is made", async () => {
    const writing = { actor: "an administrator", now: new Date(), reason: null, note: null };
    let begun = 0;
    const freeze: Engine["freeze"] = async (asked) => {
      const frozen = await engine.freeze(asked);
      begun++;
      const erasing = async function* (pieces: AsyncIterable<Piece>) {
        for await (const piece of pieces) {
          yield piece;
          if (begun === 1 && piece.length > 1_000)
            await store.db
              .transaction()
              .execute(async (trx) => eraseEvent(trx, await eventWith(trx, MINSK), writing));
        }
      };
      return { ...frozen, file: (shape) => erasing(frozen.file(shape)) };
    };
    const job = snapshotJob({ ...engine, freeze }, settings());
    await job.run(context((work) => store.db.transaction().execute(work)));
    expect(begun).toBe(2);
    const items = await list();
    expect(items).toMatchObject([{ events: 93 }]);
    const [id = ""] = items.map((item) => item.id);
    expect(readdirSync(folder())).toEqual([id]);
    for (const name of ["events.csv", "claims.csv"])
      expect(readFileSync(folder(id, name), "utf8")).not.toContain(`${MINSK},`);
  });

  it("is given up between two pieces when the process stops, and leaves nothing behind", async () => {
    const stopping = new AbortController();
    const freeze: Engine["freeze"] = async (asked) => {
      const frozen = await engine.freeze(asked);
      const forever = async function* (pieces: AsyncIterable<Piece>) {
        yield* pieces;
        stopping.abort(new Error("The process stops."));
        for (;;) yield new TextEncoder().encode("again");
      };
      return { ...frozen, file: (shape) => forever(frozen.file(shape)) };
    };
    const job = snapshotJob({ ...engine, freeze }, settings());
    const never = () => Promise.reject(new Error("Nothing is written."));
    const running = job.run({ ...context(never), signal: stopping.signal });
    await expect(running).rejects.toThrow("The process stops.");
    expect(readdirSync(folder())).toEqual([]);
  });

  it("is not kept when the lease was lost while it was written", async () => {
    const lost = snapshotJob(engine, settings()).run(
      context(() => Promise.reject(new Error("The lease was lost."))),
    );
    await expect(lost).rejects.toThrow("The lease was lost.");
    expect(await list()).toEqual([]);
    expect(readdirSync(folder())).toEqual([]);
  });
});
