/** Ids in other data sets stand in files, and are told nobody where they would give a protected place away. */
import { beforeEach, expect, it } from "vitest";
import { SHAPES } from "../../domain/csv-rows.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import type { Viewer } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

const MINSK = "BLR-2020-09-13-minsk";
const GUARDED = "BLR-2020-09-13-nationwide";
const everyStatus = STATUSES.map(({ value }) => value);

describeEachDatabase("ids in other data sets", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article");
    const naming = (table: "event" | "claim", column: "id" | "event_id", id: string) =>
      store.db
        .updateTable(table)
        .set({ external_id: `${table}-of-${id}` })
        .where(column, "=", id)
        .execute();
    for (const id of [MINSK, GUARDED]) {
      await naming("event", "id", id);
      await naming("claim", "event_id", id);
    }
    const sensitivity = "generalised_1km";
    await store.db.updateTable("event").set({ sensitivity }).where("id", "=", GUARDED).execute();
  });

  /** Both files, as this viewer gets them, with their cells apart. */
  const cellsFor = async (viewer: Viewer): Promise<ReadonlySet<string>> => {
    const engine = await openEngine(recordSource(store.db));
    const asked = { viewer, filter: EVERYTHING, today: 0, site: "https://vigil.example" };
    let text = "";
    for (const shape of SHAPES)
      for await (const piece of (await engine.file({ ...asked, shape })).pieces)
        text += Buffer.from(piece).toString();
    return new Set(text.split(/[,\r\n]+/));
  };
  const ids = [
    `event-of-${MINSK}`,
    `claim-of-${MINSK}`,
    `event-of-${GUARDED}`,
    `claim-of-${GUARDED}`,
  ];

  it("are in the public's files for events that are not protected, and no sensitivity of any", async () => {
    const cells = await cellsFor("public");
    expect(ids.filter((id) => cells.has(id))).toEqual(ids.slice(0, 2));
    expect(cells).not.toContain("sensitivity");
    expect(cells).not.toContain("generalised_1km");
  });

  it("are all in an editor's files, with each event's sensitivity", async () => {
    const cells = await cellsFor(everyStatus);
    expect(ids.filter((id) => cells.has(id))).toEqual(ids);
    expect(cells).toContain("sensitivity");
    expect(cells).toContain("generalised_1km");
  });
});
