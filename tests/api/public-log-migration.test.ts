/** A store from before the public log had numbers of its own: what it held stays, and what it gave away is hidden. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, expect, inject, it } from "vitest";
import { isHiddenId } from "../../domain/event-id.ts";
import { searchWords } from "../../domain/record.ts";
import { migrations } from "../../migrations/index.ts";
import { changesAfter, head, historyOf } from "../../server/changes/repository.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import type { Db } from "../../server/db/tables.ts";
import { recordsOf } from "../../server/events/records.ts";

const dataDir = mkdtempSync(join(tmpdir(), "vigil-before-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const onServer = async (statement: string) => {
  const client = new pg.Client(`${inject("postgresUrl")}/postgres`);
  await client.connect();
  await client.query(statement);
  await client.end();
};

const LANE = "BLR-2024-05-01-hidden-lane-7";
const HELD = "BLR-2024-05-02-held";
const OPEN = "BLR-2024-05-03-minsk";

it.each(["SQLite", "PostgreSQL"])(
  "a store that was there before keeps what it held, and no longer tells what it gave away (%s)",
  async (kind) => {
    const name = `before_${process.pid}`;
    if (kind === "PostgreSQL") await onServer(`create database ${name}`);
    const url = kind === "PostgreSQL" ? `${inject("postgresUrl")}/${name}` : "";
    const store = await openDatabase({ url, dataDir });
    const run = (some: typeof migrations) =>
      migrate(store, { migrations: some, dataDir, say: () => {} });
    const earlier = Object.entries(migrations).filter(([each]) => each < "052");
    await run(Object.fromEntries(earlier));
    await fill(store.db);
    await run(migrations);

    const { db } = store;
    expect(await verifyLog(db)).toMatchObject({ changes: 5, faults: [] });
    expect([await head(db, "full"), await head(db, "public")]).toEqual([5, 3]);
    const ids = (await db.selectFrom("event").select("id").orderBy("id").execute()).map(
      ({ id }) => id,
    );
    expect([ids.length, ids.filter(isHiddenId).length, ids.includes(OPEN)]).toEqual([3, 2, true]);
    const former = await db.selectFrom("former_id").selectAll().orderBy("id").execute();
    expect(former.map(({ id, was_public }) => [id, was_public])).toEqual([
      [LANE, 1],
      [`${LANE}:s:participants`, 1],
      [HELD, 0],
    ]);
    const protectedId = former[0]?.now ?? "";
    for (const record of await recordsOf(db, ids)) expect(record.words).toBe(searchWords(record));
    const [protectedRecord] = await recordsOf(db, [protectedId]);
    expect(protectedRecord?.claims.map(({ id }) => id)).toEqual([`${protectedId}:s:participants`]);
    const [part] = await recordsOf(db, [OPEN]);
    expect(part?.event.part_of).toBe(protectedId);

    const { changes } = await changesAfter(db, 0, 10, "public");
    expect(changes.map(({ number, action, events }) => [number, action, events])).toEqual([
      [1, "create", [protectedId]],
      [2, "edit", [protectedId]],
      [3, "create", [OPEN]],
    ]);
    const text = JSON.stringify(changes);
    for (const secret of [LANE, "Hidden Lane", HELD, "Her name is withheld"])
      expect(text).not.toContain(secret);
    expect(text).toContain("A correction.");
    expect(changes[2]?.diff).toEqual({ part_of: [null, protectedId], title: [null, "A march"] });
    const history = await historyOf(db, protectedId, "public");
    expect(history.map(({ told }) => told.number)).toEqual([1, 2]);
    await store.close();
    if (kind === "PostgreSQL") await onServer(`drop database ${name} with (force)`);
  },
);

/** A protected event, a held-back one, and an open one that is part of the first, as they were written then. */
async function fill(db: Db): Promise<void> {
  const place = sql`(${"p"}, ${"Hidden Lane 7, Minsk"}, ${"Minsk City"}, ${"BLR"}, ${53.9}, ${27.5}, ${"exact"}, ${50}, 1, 1)`;
  await sql`insert into place (id, name, admin1, country, lat, lon, precision, uncertainty_m, x, y) values ${place}`.execute(
    db,
  );
  await sql`insert into source (id, kind, publisher, title) values ('s', 'news', 'A newspaper', 'A report')`.execute(
    db,
  );
  const event = async (id: string, part_of: string | null, status: string, sensitivity: string) => {
    const words = [id, "A march", "Hidden Lane 7, Minsk", "Minsk City"].join("\n").toLowerCase();
    await sql`insert into event (id, title, kind, form, start_day, end_day, date_precision, place_id, part_of, demands, status, sensitivity, added_day, changed_at, words)
      values (${id}, 'A march', 'demonstration', 'march', 19844, 19844, 'day', 'p', ${part_of}, '[]', ${status}, ${sensitivity}, 19850, '2024-05-06T00:00:00.000Z', ${words})`.execute(
      db,
    );
  };
  await event(LANE, null, "published", "generalised_city");
  await event(HELD, null, "in_review", "public");
  await event(OPEN, LANE, "published", "public");
  await sql`update event set words = words || ${"\na newspaper\na report"} where id = ${LANE}`.execute(
    db,
  );
  await sql`insert into claim (id, event_id, source_id, metric, subject, low, high, qualifier, attributed_kind, unit, method, status)
    values (${`${LANE}:s:participants`}, ${LANE}, 's', 'participants', 'all', 7, 7, 'exact', 'media', 'persons', 'unspecified', 'active')`.execute(
    db,
  );
  const place7 = { place: [null, { name: "Hidden Lane 7, Minsk" }], title: [null, "A march"] };
  let [n, previous] = [0, "0".repeat(64)];
  const entry = async (
    action: string,
    id: string,
    diff: object,
    reason: string | null,
    open: 0 | 1,
  ) => {
    n++;
    const [events, text] = [JSON.stringify([id]), JSON.stringify(diff)];
    const at = "2024-05-06T00:00:00.000Z";
    const fields = [previous, n, at, action, "event", id, events, text, reason, "an editor", open];
    const hash = createHash("sha256").update(JSON.stringify(fields)).digest("hex");
    await sql`insert into change (n, at, action, subject, subject_id, events, diff, reason, actor, public, previous_hash, hash)
      values (${n}, ${at}, ${action}, 'event', ${id}, ${events}, ${text}, ${reason}, 'an editor', ${open}, ${previous}, ${hash})`.execute(
      db,
    );
    await sql`insert into change_event (n, event_id) values (${n}, ${id})`.execute(db);
    previous = hash;
  };
  await entry("create", LANE, place7, "Her name is withheld.", 1);
  await entry("create", HELD, place7, null, 0);
  await entry(
    "edit",
    LANE,
    { title: ["a", "b"], sensitivity: ["public", "generalised_city"] },
    "A correction.",
    1,
  );
  await entry("edit", HELD, { title: ["a", "b"] }, null, 0);
  await entry("create", OPEN, { title: [null, "A march"], part_of: [null, LANE] }, null, 1);
  await sql`update clock set n = ${n}, hash = ${previous}`.execute(db);
}
