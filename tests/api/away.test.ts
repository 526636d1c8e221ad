/** A database that can't be reached for a while: nobody falls over it, and all goes on when it is back. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { migrations } from "../../migrations/index.ts";
import { openDatabase } from "../../server/db/open.ts";
import { readiness } from "../../server/readiness.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { type Leaving, leaving } from "../support/taken-away.ts";

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
      await eventually(() => expect(failed).toHaveBeenCalledWith(refused));
      wake.mockClear();
      await giveBack();
      await eventually(() => expect(wake).toHaveBeenCalled());
      wake.mockClear();
      await sql`select pg_notify('vigil_change', '')`.execute(store.db);
      await eventually(() => expect(wake).toHaveBeenCalled());
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
    site = await openSite(store, { cards: async () => "a card" });
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
    await eventually(async () => void (await editor.get("/api/events").expect(200)));
    await editor.get("/api/drafts").expect(200);
  });

  it("is not ready meanwhile", async () => {
    const notReady = readiness(store, migrations);
    expect(await notReady()).toBeNull();
    await takeAway();
    expect(await notReady()).toBe("The database can't be reached.");
    await giveBack();
    await eventually(async () => expect(await notReady()).toBeNull());
  });

  it("gives strangers the summary and the cube of what it remembers, marked as of when that was current", async () => {
    const asked = ["/api/summary?kind=demonstration", "/api/cube?kind=demonstration"];
    const began = new Date().toISOString();
    const now = await Promise.all(
      asked.map(async (path) => (await site.stranger().get(path).expect(200)).body),
    );
    const before = new Date().toISOString();
    for (const { stale_since } of now) expect(stale_since).toBeUndefined();
    await takeAway();
    for (const [i, path] of asked.entries()) {
      const { body, headers } = await site.stranger().get(path).expect(200);
      const { stale_since, ...rest } = body;
      expect(rest).toEqual(now[i]);
      expect(stale_since >= began && stale_since <= before).toBe(true);
      expect([headers.etag, headers["cache-control"]]).toEqual([undefined, "no-store"]);
    }
    const other = "/api/summary?rule=highest&country=BLR";
    const unseen = (await site.stranger().get(other).expect(200)).body;
    expect(unseen.stale_since).toEqual(expect.any(String));
    expect(unseen.totals.figures.participants.largest).toBeNull();
    // What only the database can find, and what it alone holds.
    for (const path of ["/api/summary?q=minsk", "/api/events", "/embed?card=figure"])
      await site.stranger().get(path).expect(503);
    await giveBack();
    await eventually(async () => {
      const { body } = await site.stranger().get(other).expect(200);
      expect(body.stale_since).toBeUndefined();
      expect(body.totals.figures.participants.largest).not.toBeNull();
      expect(body.totals.events).toBe(unseen.totals.events);
      expect(body.timeline.series).toEqual(unseen.timeline.series);
    });
  });
});
