/** Every format of a file holds the rows of the CSV, in its order, and what a stranger may see. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { distanceM } from "../../domain/place.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const MINSK = "BLR-2020-09-13-minsk";
const FILTERS = ["", "kind=repression&rule=highest", "date=2020-09-13", "q=nothingofthekind"];

type Row = Record<string, unknown>;

describeEachDatabase("a file in another format", (open) => {
  let site: TestSite;
  beforeAll(async () => {
    const { db, ...store } = await open();
    await seedStore(db, "article,bulletins");
    const set = (fields: object) =>
      db.updateTable("event").set(fields).where("id", "=", MINSK).execute();
    await set({ title: '=1+1, "said";\r\n-2', demands: JSON.stringify(["a; b", "-c"]) });
    site = await openSite({ db, ...store });
  });
  afterAll(() => site.close());

  const fileOf = async (path: string) => {
    const { body, headers } = await site.stranger().get(path).responseType("blob").expect(200);
    return { text: body.toString() as string, headers };
  };
  const linesOf = async (query: string): Promise<Row[]> => {
    const { text } = await fileOf(`/api/export.jsonl?${query}`);
    return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
  };
  const csvOf = async (query: string) => readCsv((await fileOf(`/api/export.csv?${query}`)).text);

  it("holds the rows of the CSV in their order, whatever the filter and the shape", async () => {
    for (const query of FILTERS)
      for (const shape of ["events", "claims"]) {
        const [header = [], ...rows] = await csvOf(`${query}&shape=${shape}`);
        const lines = await linesOf(`${query}&shape=${shape}`);
        expect(lines.map((line) => Object.values(line)[0])).toEqual(rows.map(([id]) => id));
        for (const line of lines) expect(Object.keys(line)).toEqual(header);
      }
  });

  it("has a line of HXL hashtags where that is asked for, and is the same file but for it", async () => {
    for (const query of FILTERS)
      for (const shape of ["events", "claims", "acled"]) {
        const { text } = await fileOf(`/api/export.csv?${query}&shape=${shape}`);
        const tagged = (await fileOf(`/api/export.csv?${query}&shape=${shape}&hxl=1`)).text;
        const [names = "", tags = "", ...rest] = tagged.split("\r\n");
        expect(tags.split(",")).toHaveLength(names.split(",").length);
        expect(tags).toContain("#event+code");
        expect([names, ...rest].join("\r\n")).toBe(text);
      }
    await site.stranger().get("/api/export.csv?hxl=yes").expect(400);
    await site.stranger().get("/api/export.jsonl?hxl=1").expect(400);
  });

  it("says unknown as null, zero as 0, numbers as numbers and lists as lists, without a guard", async () => {
    const [own] = (await linesOf("")).filter(({ id }) => id === MINSK);
    expect(own).toMatchObject({
      title: '=1+1, "said";\r\n-2',
      demands: ["a; b", "-c"],
      start: "2020-09-13",
      country: "BLR",
      lat: 53.9,
      detained: 500,
      killed: null,
      net_killed: null,
      external_id: null,
    });
    const { sources = [], source_urls = null } = own ?? {};
    expect(source_urls).toHaveLength((sources as unknown[]).length);
    const claims = await linesOf("shape=claims");
    expect(claims.some(({ low }) => low === null)).toBe(true);
    for (const { low, high } of claims)
      expect([low, high].every((n) => n === null || Number.isInteger(n))).toBe(true);
  });

  it("tells as many events at the same change as the list", async () => {
    const { total, change } = (await site.stranger().get("/api/events?kind=repression&limit=1"))
      .body;
    for (const format of ["csv", "jsonl", "geojson"]) {
      const { headers } = await fileOf(`/api/export.${format}?kind=repression`);
      const { "vigil-events": events, "vigil-change": at, "content-disposition": name } = headers;
      expect([format, events, at]).toEqual([format, String(total), String(change)]);
      expect(name).toMatch(
        new RegExp(`^attachment; filename="vigil-events-kind-repression-[-\\d]{10}.${format}"$`),
      );
    }
  });

  it("is a collection of features with a place for each that is known closely enough", async () => {
    for (const query of FILTERS) {
      const { text } = await fileOf(`/api/export.geojson?${query}`);
      const { type, features } = JSON.parse(text);
      const lines = await linesOf(query);
      expect(type).toBe("FeatureCollection");
      expect(features.map(({ properties }: { properties: Row }) => properties)).toEqual(lines);
      for (const { id, geometry, properties } of features) {
        expect(id).toBe(properties.id);
        const { place_precision, lat, lon } = properties;
        const kind =
          lat === null || place_precision === "country"
            ? undefined
            : ["region", "district"].includes(place_precision)
              ? "Polygon"
              : "Point";
        expect([id, geometry?.type]).toEqual([id, kind]);
        if (kind === "Point") expect(geometry.coordinates).toEqual([lon, lat]);
      }
    }
  });

  it("shows a protected place as the public sees it, and its ids in other data sets nowhere", async () => {
    const editor = await site.signedIn("editor");
    const spot = { lat: 53.9023123, lon: 27.5615456 };
    const { body } = await editor
      .post("/api/events")
      .send({
        ...{ title: "A hidden rally", kind: "demonstration", form: "rally", start: "2020-09-30" },
        ...{ sensitivity: "generalised_10km", external_id: "SECRET-1" },
        place: { name: "Secret yard", country: "BLR", precision: "exact", ...spot },
        sources: [{ key: "s", kind: "news", publisher: "A newsroom", title: "A report" }],
        claims: [],
      })
      .expect(201);
    const { place } = (await site.stranger().get(`/api/events/${body.event}`).expect(200)).body;
    const { text } = await fileOf("/api/export.geojson?date=2020-09-30");
    const { features } = JSON.parse(text);
    const [own] = features.filter(({ id }: Row) => id === body.event);
    expect([place.generalised, own.geometry.type]).toEqual([true, "Polygon"]);
    for (const [lon, lat] of own.geometry.coordinates[0]) {
      const far = distanceM(place.lat, place.lon, lat, lon);
      expect(Math.abs(far - place.uncertainty_m)).toBeLessThan(50);
    }
    expect(own.properties).toMatchObject({
      uncertainty_m: place.uncertainty_m,
      external_id: null,
    });
    for (const secret of ["Secret yard", "SECRET-1", "53.9023123"])
      expect(text).not.toContain(secret);
  });

  it("refuses rows that it can't hold, and what is no key", async () => {
    await site.stranger().get("/api/export.geojson?shape=claims").expect(400);
    await site.stranger().get("/api/export.jsonl?shape=rows").expect(400);
    await site.stranger().get("/api/export.jsonl?status=draft").expect(403);
  });

  it("has a column more for editors who ask for records as they are", async () => {
    const editor = await site.signedIn("editor");
    const { body } = await editor
      .get("/api/export.jsonl?status=published&date=2020-09-13")
      .responseType("blob");
    const [first = ""] = body.toString().split("\n");
    expect(JSON.parse(first)).toMatchObject({ sensitivity: "public" });
  });
});
