/** A store that is closed while somebody still works with it: they fail whole, and the program goes on. */
import { expect, it } from "vitest";
import { openDatabase } from "../../server/db/open.ts";
import type { Db } from "../../server/db/tables.ts";
import { describeEachDatabase } from "../support/databases.ts";

const countOf = async (db: Db) => (await db.selectFrom("clock").select("n").execute())[0]?.n;

describeEachDatabase("a store that is closed", (open) => {
  it("refuses what was asked before in the same words", async () => {
    const { db, close } = await openDatabase(await open());
    expect(await countOf(db)).toBe(0);
    await close();
    await expect(countOf(db)).rejects.toThrow();
  });

  it("keeps a transaction that was under way whole, or nothing of it", async () => {
    const where = await open();
    const { db, close } = await openDatabase(where);
    let closed: Promise<void> | undefined;
    const written = await db
      .transaction()
      .execute(async (trx) => {
        await trx.updateTable("clock").set({ n: 7 }).execute();
        closed = close();
        await trx.updateTable("clock").set({ n: 8 }).execute();
        return 8;
      })
      .catch(() => 0);
    await closed;
    expect(await countOf(where.db)).toBe(written);
    await where.db.updateTable("clock").set({ n: 9 }).execute();
  });
});
