/** Places by their names, for the form: those of public events only, however many others come first. */
import { beforeEach, expect, it } from "vitest";
import { placesLike } from "../../server/places/repository.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

describeEachDatabase("places by name", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
  });

  const names = async (q: string, limit = 50) =>
    (await placesLike(store.db, q, limit)).map(({ name }) => name);

  it("are those that begin with the letters, then those that hold them", async () => {
    const found = await names("m");
    const begins = found.map((name) => /^m/i.test(name));
    expect(begins).toContain(true);
    expect(begins).toContain(false);
    expect(begins).toEqual([...begins].sort((a, b) => Number(b) - Number(a)));
    expect(found).toEqual(expect.arrayContaining(["Minsk", "Homiel (Gomel)"]));
  });

  it("are found whatever the case and the marks on letters", async () => {
    expect(await names("MAHILIOU")).toEqual(await names("mahilioŭ"));
    expect(await names("mahiliou")).toHaveLength(1);
  });

  it("are as many as are wanted where some of them are hidden", async () => {
    const all = await names("i");
    expect(all.length).toBeGreaterThan(4);
    await store.db
      .updateTable("event")
      .set({ status: "retracted" })
      .where("place_id", "in", (eb) =>
        eb.selectFrom("place").select("id").where("name", "in", all.slice(0, 3)),
      )
      .execute();
    expect(await names("i", 2)).toEqual(all.slice(3, 5));
  });

  it("are not told of where a protected event names them, even one that is published", async () => {
    const [first, ...others] = await names("i");
    await store.db
      .updateTable("event")
      .set({ sensitivity: "generalised_city" })
      .where("place_id", "in", (eb) =>
        eb
          .selectFrom("place")
          .select("id")
          .where("name", "=", first ?? ""),
      )
      .execute();
    expect(await names("i")).toEqual(others);
  });
});
