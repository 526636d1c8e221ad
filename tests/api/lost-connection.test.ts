/** A connection that breaks in the midst of a write: the write is refused, and the program goes on. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import type { Db } from "../../server/db/tables.ts";
import { route } from "../../server/http/route.ts";
import { type BareSite, openBareSite } from "../support/bare-site.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";

/** Ends the connection of this transaction from another one, as a server does that restarts. */
async function endOwnConnection(trx: Db, other: Db): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
  await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(other);
}

describeEachDatabase("a server that ends a connection", (open, kind) => {
  let store: TestStore;
  let site: BareSite;
  const write = (path: string, before: (trx: Db) => Promise<void>) =>
    route(
      "POST",
      path,
      { doc: "Writes a clock.", may: "propose", answer: z.object({}) },
      async ({ db }) => {
        await db.transaction().execute(async (trx) => {
          await trx.updateTable("clock").set({ n: 7 }).execute();
          await before(trx);
          await trx.updateTable("clock").set({ n: 8 }).execute();
        });
        return { json: {} };
      },
    );
  beforeEach(async () => {
    store = await open();
    site = await openBareSite(store, [
      write("/api/broken", (trx) => endOwnConnection(trx, store.db)),
      write("/api/whole", async () => {}),
    ]);
  });
  afterEach(() => site.stop());

  // There is no connection to a file.
  it.runIf(kind === "PostgreSQL")(
    "has its write refused with 503 and undone, and the next one taken",
    async () => {
      const { status, body } = await site.post("/api/broken");
      expect([status, body.code]).toEqual([503, "unavailable"]);
      const n = async () => (await store.db.selectFrom("clock").select("n").execute())[0]?.n;
      expect(await n()).toBe(0);
      expect((await site.post("/api/whole")).status).toBe(200);
      expect(await n()).toBe(8);
    },
  );
});
