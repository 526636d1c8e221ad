/** The program as it is run, with its thread, while its database is away. */
import { afterEach, expect, it } from "vitest";
import { describeEachDatabase } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { leaving } from "../support/taken-away.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

describeEachDatabase("a running Vigil", (open, kind) => {
  let vigil: Vigil | undefined;
  afterEach(() => vigil?.stop());

  // What the program does with a file that can't be read any more is not to be had by asking it.
  it.runIf(kind === "PostgreSQL")(
    "lives on while its database is away, tells readers to try again, and answers when it is back",
    async () => {
      const { store, takeAway, giveBack } = leaving(await open());
      vigil = await startVigil({ DATABASE_URL: store.url });
      const { address } = vigil;
      const ask = async (path: string) => {
        const { status, headers } = await fetch(address + path);
        return [path, status, Number(headers.get("retry-after")) > 0];
      };
      await takeAway();
      // What the thread finds out, and what this side of it does.
      for (const path of ["/api/events", "/api/summary?q=minsk", "/api/export.csv", "/api/changes"])
        expect(await ask(path)).toEqual([path, 503, true]);
      expect(await ask("/healthz")).toEqual(["/healthz", 200, false]);
      const remembered = await (await fetch(`${address}/api/summary`)).json();
      expect([remembered.totals.events, remembered.stale_since]).toEqual([94, expect.any(String)]);
      await giveBack();
      for (const path of ["/api/events", "/api/summary?q=minsk", "/api/export.csv", "/api/changes"])
        await eventually(async () => expect(await ask(path)).toEqual([path, 200, false]));
    },
  );
});
