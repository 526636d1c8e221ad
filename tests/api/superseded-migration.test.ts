/** A store in which claims were marked as superseded: what replaces what says so now, and nothing else counts than did. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, expect, inject, it } from "vitest";
import type { Diff } from "../../domain/change.ts";
import { withSuperseded } from "../../domain/superseded.ts";
import { migrations } from "../../migrations/index.ts";
import { changesAfter, head, recordAll } from "../../server/changes/repository.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import type { Db } from "../../server/db/tables.ts";
import { recordsOf } from "../../server/events/records.ts";
import { someChange } from "../support/changes.ts";

const dataDir = mkdtempSync(join(tmpdir(), "vigil-superseded-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const onServer = async (statement: string) => {
  const client = new pg.Client(`${inject("postgresUrl")}/postgres`);
  await client.connect();
  await client.query(statement);
  await client.end();
};

it.each(["SQLite", "PostgreSQL"])(
  "keeps every claim, link and entry that still says something (%s)",
  async (kind) => {
    const name = `superseded_${process.pid}`;
    if (kind === "PostgreSQL") await onServer(`create database ${name}`);
    const url = kind === "PostgreSQL" ? `${inject("postgresUrl")}/${name}` : "";
    const store = await openDatabase({ url, dataDir });
    const run = (some: typeof migrations) =>
      migrate(store, { migrations: some, dataDir, say: () => {} });
    await run(Object.fromEntries(Object.entries(migrations).filter(([each]) => each < "072")));
    const { db } = store;
    await fill(db);
    const [before, publicBefore] = [await head(db, "full"), await head(db, "public")];
    await run(migrations);

    const stored = await db.selectFrom("claim").select(["id", "status", "supersedes"]).execute();
    expect(stored.filter(({ status }) => status === "superseded")).toEqual([]);
    const records = await recordsOf(db, ["open", "hidden"]);
    const shown = records.flatMap(({ claims }) => withSuperseded(claims));
    expect(Object.fromEntries(shown.map(({ id, status }) => [id, status]))).toEqual({
      ...{ replaced: "superseded", replacing: "active" },
      ...{ "chain-1": "superseded", "chain-2": "active", "chain-3": "retracted" },
      ...{ "by-hand": "retracted", "by-hand-under": "retracted", unexplained: "retracted" },
      ...{ left: "active", moved: "active" },
      ...{ "round-1": "superseded", "round-2": "active" },
      ...{ withdrawn: "retracted", "over-withdrawn": "active" },
      ...{ released: "active", releasing: "active" },
      ...{ disputed: "superseded", "over-disputed": "active" },
      ...{ "hidden-1": "active", "hidden-2": "retracted" },
    });
    expect(stored.find(({ id }) => id === "disputed")?.status).toBe("disputed");
    const links = stored.flatMap(({ id, supersedes }) => (supersedes ? [[id, supersedes]] : []));
    expect(Object.fromEntries(links)).toEqual({
      ...{ replacing: "replaced", "chain-2": "chain-1", "chain-3": "chain-2" },
      ...{ "by-hand": "by-hand-under", "round-2": "round-1", "over-withdrawn": "withdrawn" },
      ...{ "over-disputed": "disputed", "hidden-2": "hidden-1" },
    });

    expect(await verifyLog(db)).toMatchObject({ faults: [] });
    const { changes } = await changesAfter(db, before, 100, "full");
    expect(Object.fromEntries(changes.map(({ subject_id, diff }) => [subject_id, diff]))).toEqual({
      moved: { supersedes: ["left", null] },
      "round-1": { supersedes: ["round-2", null] },
      left: { status: ["superseded", "active"] },
      "round-2": { status: ["superseded", "active"] },
      "chain-2": { status: ["superseded", "active"] },
      "by-hand": { status: ["superseded", "retracted"] },
      "by-hand-under": { status: ["superseded", "retracted"] },
      unexplained: { status: ["superseded", "retracted"] },
      withdrawn: { status: ["superseded", "retracted"] },
      released: { status: ["superseded", "active"] },
      "hidden-1": { status: ["superseded", "active"] },
    });
    for (const { action, subject, actor, reason } of changes)
      expect({ action, subject, actor, reason }).toEqual({
        ...{ action: "edit", subject: "claim", actor: "system" },
        reason: expect.stringMatching(/^\w.*\.$/),
      });
    const told = (await changesAfter(db, publicBefore, 100, "public")).changes;
    expect(told).toHaveLength(changes.length - 1);
    expect(JSON.stringify(told)).not.toContain("hidden");
    await store.close();
    if (kind === "PostgreSQL") await onServer(`drop database ${name} with (force)`);
  },
);

/** What an earlier version left behind. */
async function fill(db: Db): Promise<void> {
  await sql`insert into place (id, name, country, precision, uncertainty_m) values ('p', 'Belarus', 'BLR', 'country', 0)`.execute(
    db,
  );
  await sql`insert into source (id, kind, publisher, title, published_on) values ('s', 'news', 'A newspaper', 'A report', '2024-05-02')`.execute(
    db,
  );
  for (const [id, sensitivity] of [
    ["open", "public"],
    ["hidden", "restricted"],
  ])
    await sql`insert into event (id, title, kind, form, start_day, end_day, date_precision, place_id, demands, status, sensitivity, added_day, changed_at)
      values (${id}, 'A march', 'demonstration', 'march', 19844, 19844, 'day', 'p', '[]', 'published', ${sensitivity}, 19850, '2024-05-06T00:00:00.000Z')`.execute(
      db,
    );
  const claim = async (
    id: string,
    status: string,
    supersedes: string | null = null,
    metric = "detained",
  ) => {
    const event = id.startsWith("hidden") ? "hidden" : "open";
    const as_of = id === "round-1" ? "2024-05-01T08:00+03:00" : null;
    await sql`insert into claim (id, event_id, source_id, metric, subject, low, high, qualifier, attributed_kind, unit, method, status, supersedes, as_of)
      values (${id}, ${event}, 's', ${metric}, 'all', 7, 7, 'exact', 'media', 'persons', 'unspecified', ${status}, ${supersedes}, ${as_of})`.execute(
      db,
    );
  };
  await claim("replaced", "superseded");
  await claim("replacing", "active", "replaced");
  await claim("chain-1", "superseded");
  await claim("chain-2", "superseded", "chain-1");
  await claim("chain-3", "retracted", "chain-2");
  await claim("by-hand-under", "superseded");
  await claim("by-hand", "superseded", "by-hand-under");
  await claim("unexplained", "superseded");
  await claim("left", "superseded");
  await claim("moved", "active", "left", "injured");
  await claim("round-1", "superseded");
  await claim("round-2", "superseded", "round-1");
  await sql`update claim set supersedes = 'round-2' where id = 'round-1'`.execute(db);
  await claim("withdrawn", "superseded");
  await claim("over-withdrawn", "active", "withdrawn");
  await claim("released", "superseded");
  await claim("releasing", "active");
  await claim("disputed", "superseded");
  await claim("over-disputed", "active", "disputed");
  await claim("hidden-1", "superseded");
  await claim("hidden-2", "retracted", "hidden-1");
  await sql`insert into former_id (id, now, was_public) values ('once-released', 'released', 1)`.execute(
    db,
  );
  const entry = (subject_id: string, diff: Diff) =>
    someChange({ subject: "claim", subject_id, events: ["open"], reason: "So.", diff });
  await db
    .transaction()
    .execute((trx) =>
      recordAll(
        trx,
        [
          entry("releasing", { supersedes: [null, "once-released"] }),
          entry("releasing", { supersedes: ["once-released", null] }),
          entry("by-hand", { status: ["active", "superseded"] }),
          entry("withdrawn", { status: ["active", "retracted"] }),
          entry("disputed", { status: ["active", "disputed"] }),
        ],
        new Date("2024-05-06T00:00:00Z"),
      ),
    );
}
