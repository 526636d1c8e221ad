/** Ids of events of one town and day: each has another number, however many come at once. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { freeIds } from "../../server/events/ids.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

const NAME = "BLR-2024-05-01-minsk";

describeEachDatabase("events of one town and day", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
  });
  afterEach(() => site.close());

  it("are numbered on from those that are there, one by one and many at once", async () => {
    const editor = await site.signedIn("editor");
    const add = async (fields = {}) =>
      (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
    expect([await add(), await add({ title: "Another march" })]).toEqual([NAME, `${NAME}-2`]);
    const one: Parameters<typeof freeIds>[1][number] = {
      ...{ start: "2024-05-01", form: "march", status: "published", sensitivity: "public" },
      place: {
        ...{ name: "Minsk", admin1: "Minsk City", country: "BLR", precision: "city" },
        ...{ lat: 53.9, lon: 27.5667, uncertainty_m: 8_000 },
      },
    };
    const orsha = { ...one, place: { ...one.place, name: "Orsha" } };
    const ids = await store.db
      .transaction()
      .execute((trx) => freeIds(trx, [one, orsha, one, orsha, one]));
    expect(ids).toEqual([
      ...[`${NAME}-3`, "BLR-2024-05-01-orsha", `${NAME}-4`],
      ...["BLR-2024-05-01-orsha-2", `${NAME}-5`],
    ]);
    expect(await add({ title: "A third march" })).toBe(`${NAME}-3`);
  });
});
