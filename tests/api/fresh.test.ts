/** The columns follow the log: after few changes, after many, and while questions are being answered. */
import { afterEach, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import type { Summary } from "../../domain/summary.ts";
import { dayOf } from "../../domain/when.ts";
import type { Engine } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

const asked = { filter: EVERYTHING, viewer: "public", today: dayOf("2026-11-24") ?? 0 } as const;
const summaryOf = async (engine: Engine): Promise<Summary> =>
  JSON.parse(await engine.summary({ ...asked, viewport: null, bin: "month" }));

describeEachDatabase("columns that are warm", (open) => {
  let engine: Engine;
  afterEach(() => engine.close());

  it("answer as if loaded anew after more has changed than is worth reading by itself", async () => {
    const store = await open();
    await seedStore(store.db, "article");
    engine = await openEngine(recordSource(store.db));
    expect((await summaryOf(engine)).totals.events).toBe(10);
    await seedStore(store.db, "synthetic:20500");
    expect(await summaryOf(engine)).toEqual(
      await summaryOf(await openEngine(recordSource(store.db))),
    );
  });
});
