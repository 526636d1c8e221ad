/** A database that can't be reached for a while: nobody falls over it, and all goes on when it is back. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openDatabase } from "../../server/db/open.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { type Leaving, leaving } from "../support/taken-away.ts";

const patient = { timeout: 20_000 };

describeEachDatabase("a listener for changes", (open, kind) => {
  // There is no connection to a file.
  it.runIf(kind === "PostgreSQL")(
    "that is refused for any reason tells of it, tries again, and hears when it is let in",
    async () => {
      const { store, takeAway, giveBack } = leaving(await open());
      const other = await openDatabase(store);
      const failed = vi.fn();
      const wake = vi.fn();
      const stop = await other.listen?.(wake, failed);
      await takeAway();
      // 55000: object_not_in_prerequisite_state.
      const refused = expect.objectContaining({ code: "55000" });
      await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(refused), patient);
      wake.mockClear();
      await giveBack();
      await vi.waitFor(() => expect(wake).toHaveBeenCalled(), patient);
      wake.mockClear();
      await sql`select pg_notify('vigil_change', '')`.execute(store.db);
      await vi.waitFor(() => expect(wake).toHaveBeenCalled(), patient);
      await stop?.();
      await other.close();
    },
  );
});

describeEachDatabase("a site whose database is away", (open) => {
  let store: TestStore;
  let site: TestSite;
  let takeAway: Leaving["takeAway"];
  let giveBack: Leaving["giveBack"];
  beforeEach(async () => {
    ({ store, takeAway, giveBack } = leaving(await open()));
    await seedStore(store.db, "article");
    site = await openSite(store);
  });
  afterEach(async () => {
    await giveBack();
    await site.close();
  });

  it("answers every route with what it has or with 503 and when to try again, and a session with nothing else", async () => {
    const editor = await site.signedIn("editor");
    await takeAway();
    for (const { method, path, contract } of site.app.routes) {
      const body = contract.example?.body ?? {};
      const url = path.replace(":file", "events.csv").replaceAll(/:\w+/g, "BLR-2020-09-13-minsk");
      for (const agent of [site.stranger(), editor]) {
        const ask = { GET: agent.get, POST: agent.post, PATCH: agent.patch, DELETE: agent.delete };
        const asked = ask[method].call(agent, url);
        const {
          status,
          headers,
          body: problem,
        } = await (method === "GET" ? asked : asked.send(body as object));
        const answer = [method, path, agent === editor, status];
        const unavailable = problem.code === "unavailable" && Number(headers["retry-after"]) > 0;
        if (agent === editor)
          expect([...answer, unavailable]).toEqual([method, path, true, 503, true]);
        else expect([...answer, unavailable || status < 500]).toEqual([...answer, true]);
      }
    }
    await giveBack();
    await vi.waitFor(async () => void (await editor.get("/api/events").expect(200)), patient);
    await editor.get("/api/drafts").expect(200);
  });
});
