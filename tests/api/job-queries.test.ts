/** What the jobs of every minute ask the database: it may not take longer the more events there are. */
import { CompiledQuery } from "kysely";
import { expect, it, vi } from "vitest";
import { refreshJob } from "../../server/changes/refresh-job.ts";
import { publishJob } from "../../server/events/publish-job.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";

describeEachDatabase("jobs of every minute", (open, kind) => {
  // PostgreSQL plans by how much there is; SQLite by the indexes alone.
  it.runIf(kind === "SQLite").each([publishJob, refreshJob])(
    "go through no table that grows: $name",
    async (job) => {
      expect(job.cron).toBe("* * * * *");
      const { db } = await open();
      const asking = vi.spyOn(db.getExecutor(), "executeQuery");
      const { signal } = new AbortController();
      await job.run({
        db,
        now: new Date(),
        signal,
        write: (work) => db.transaction().execute(work),
      });
      const asked = asking.mock.calls.map(([query]) => query as CompiledQuery);
      asking.mockRestore();
      expect(asked).toHaveLength(1);
      for (const query of asked)
        expect(await planOf(db, query)).not.toContainEqual(
          expect.stringMatching(/^SCAN (event|claim|source|change)\b/),
        );
    },
  );
});

/** The steps by which SQLite finds what a query asks for. */
async function planOf(db: TestStore["db"], { sql: asked, parameters }: CompiledQuery) {
  const explaining = CompiledQuery.raw(`explain query plan ${asked}`, [...parameters]);
  const { rows } = await db.executeQuery<{ detail: string }>(explaining);
  return rows.map(({ detail }) => detail);
}
