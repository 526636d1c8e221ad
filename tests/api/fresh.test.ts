/** The columns follow the log: after few changes, after many, and while questions are being answered. */
import { afterEach, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import type { Summary } from "../../domain/summary.ts";
import { dayOf } from "../../domain/when.ts";
import { openLocalModel } from "../../server/dashboard/local-model.ts";
import type { Model } from "../../server/dashboard/model.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

const asked = { filter: EVERYTHING, eyes: "public", today: dayOf("2026-11-24") ?? 0 } as const;
const summaryOf = async (model: Model): Promise<Summary> =>
  JSON.parse(await model.summary({ ...asked, viewport: null, bin: "month" }));

describeEachDatabase("columns that are warm", (open) => {
  let model: Model;
  afterEach(() => model.close());

  it("answer as if loaded anew after more has changed than is worth reading by itself", async () => {
    const store = await open();
    await seedStore(store.db, "article");
    model = await openLocalModel(store.db);
    expect((await summaryOf(model)).totals.events).toBe(10);
    await seedStore(store.db, "synthetic:20500");
    expect(await summaryOf(model)).toEqual(await summaryOf(await openLocalModel(store.db)));
  });
});
