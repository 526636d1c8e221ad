/** Places by their names, for the form: those of public events only, however many others come first; then towns of the world. */
import { beforeEach, expect, it } from "vitest";
import { placesLike, recordedPlaces } from "../../server/places/repository.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

describeEachDatabase("places by name", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
  });

  const all = (q: string, limit = 50, country?: string) => placesLike(store.db, q, limit, country);
  /** Of the places found, those whose names the record has. */
  const names = async (q: string, limit = 50) => {
    const rows = await store.db.selectFrom("place").select(["name", "country"]).execute();
    const known = new Set(rows.map(({ name, country }) => `${country} ${name}`));
    const found = (await all(q, limit)).filter(({ name, country }) =>
      known.has(`${country} ${name}`),
    );
    return found.map(({ name }) => name);
  };

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

  it("are towns of the world too, by their names in any script, once where the record has them", async () => {
    const town = async (q: string, country?: string) => (await all(q, 1, country))[0];
    expect(await town("Nairobi")).toMatchObject({ name: "Nairobi", country: "KEN" });
    expect(await town("القاهرة")).toMatchObject({ name: "Cairo", country: "EGY" });
    expect(await town("Варшава")).toMatchObject({ name: "Warsaw", country: "POL" });
    expect((await all("Мінск")).filter(({ country }) => country === "BLR")).toMatchObject([
      { name: "Minsk", admin1: "Minsk City", precision: "city" },
    ]);
    expect((await all("Minsk")).filter(({ name }) => name === "Minsk")).toHaveLength(1);
  });

  it("are those of the record alone where only they are wanted", async () => {
    expect(await recordedPlaces(store.db, "Nairobi", 9)).toEqual([]);
    const found = await recordedPlaces(store.db, "minsk", 9);
    expect(found.map(({ name, country }) => [name, country])).toContainEqual(["Minsk", "BLR"]);
  });

  it("are first those of the record's countries, or of the country that is asked for", async () => {
    const countries = async (country?: string) =>
      (await all("Brest", 8, country))
        .filter(({ name }) => name === "Brest")
        .map((town) => town.country);
    expect((await countries())[0]).toBe("BLR");
    expect(await countries("FRA")).toContain("FRA");
    expect((await all("Springfield", 1))[0]?.country).toBe("USA");
    expect((await all("Santiago", 1, "PHL"))[0]?.country).toBe("PHL");
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
