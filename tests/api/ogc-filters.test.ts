/** What the parameters of OGC API - Features choose: what the filter does, and what programs for maps take for granted. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeEachDatabase } from "../support/databases.ts";
import { featuresOf } from "../support/ogc.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const NAMES = ["events", "claims"] as const;
const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

/** What a program asks for, and the filter that means the same. */
const SAME: readonly [string, string][] = [
  ["bbox=27,53,28,54.5", "bbox=27,53,28,54.5&on_map=closer"],
  ["bbox=2.7e1,53,-10,28,54.5,10", "bbox=27,53,28,54.5&on_map=closer"],
  ["bbox=28,53,27,54.5", "bbox=28,53,27,54.5&on_map=closer"],
  ["bbox=-180,-90,180,90", "on_map=closer"],
  ["datetime=2020-09-13", "date=2020-09-13"],
  ["datetime=2020-09-13T23:30:00-01:00", "date=2020-09-14"],
  ["datetime=2020-08-22/2020-09-27", "date=2020-08-22..2020-09-27"],
  ["datetime=2020-10-01T00:00:00Z/..", "date=2020-10-01.."],
  ["datetime=../2020-08-31", "date=..2020-08-31"],
  ["kind=repression", "kind=repression"],
  ["form=!talks,!march", "form=!talks,!march"],
  ["country=BLR,LTU", "country=BLR,LTU"],
  ["admin1=Brest Region", "admin1=Brest Region"],
  ["place=Minsk", "place=Minsk"],
  ["detained=100..&rule=highest", "detained=100..&rule=highest"],
  ["has=injured&said_by=authority", "has=injured&said_by=authority"],
  ["near=53.9,27.57,25km", "near=53.9,27.57,25km"],
  ["q=minsk&differ=2", "q=minsk&differ=2"],
  [
    "bbox=23,51,33,56.5&datetime=2020-09-13&kind=demonstration",
    "bbox=23,51,33,56.5&date=2020-09-13&kind=demonstration&on_map=closer",
  ],
];

const parse = (text: string) =>
  text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));

describeEachDatabase("what programs for maps ask for", (open) => {
  let site: TestSite;
  beforeAll(async () => {
    const { db, ...store } = await open();
    await seedStore(db, "article,bulletins");
    await db
      .updateTable("place")
      .set({ name: "Minsk, Brest" })
      .where("name", "=", "Brest")
      .execute();
    site = await openSite({ db, ...store });
  });
  afterAll(() => site.close());

  const get = (path: string) => site.stranger().get(path);
  const rowsOf = async (query: string) => {
    const { body } = await get(`/api/export.jsonl?${query}`).responseType("blob").expect(200);
    return parse(body.toString());
  };
  /** What an event adds to sums depends on what else a file holds, and on nothing for a feature. */
  const withoutNets = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith("net_")));

  it("is what the filter chooses, in both collections", async () => {
    const counts: number[] = [];
    for (const [query, filter] of SAME) {
      const events = await featuresOf(site, "events", `${query}&limit=1000`);
      const rows = await rowsOf(filter);
      expect([query, events.map(({ properties }) => withoutNets(properties))]).toEqual([
        query,
        rows.map(withoutNets),
      ]);
      const claims = await featuresOf(site, "claims", `${query}&limit=1000`);
      expect([query, claims.map(({ properties }) => properties)]).toEqual([
        query,
        await rowsOf(`${filter}&shape=claims`),
      ]);
      counts.push(events.length);
    }
    // Some of them leave something out, and hardly any leaves nothing.
    expect(counts.filter((count) => count > 0 && count < 94).length).toBeGreaterThan(14);
  });

  it("is by its place only what has a geometry", async () => {
    const all = await featuresOf(site, "events", "limit=1000");
    expect(all.some(({ geometry }) => geometry === null)).toBe(true);
    const placed = await featuresOf(site, "events", "limit=1000&bbox=-180,-90,180,90");
    expect(placed).toEqual(all.filter(({ geometry }) => geometry !== null));
  });

  it("is the same feature whatever it was asked with", async () => {
    const all = new Map(
      (await featuresOf(site, "events", "limit=1000")).map((feature) => [feature.id, feature]),
    );
    for (const query of ["kind=demonstration", "bbox=27,53,28,54.5", "datetime=2020-09-13"])
      for (const feature of await featuresOf(site, "events", query))
        expect(feature).toEqual(all.get(feature.id));
  });

  it("is what has this very value, where a parameter is named like a property", async () => {
    const { paths } = (await get("/ogc/api").expect(200)).body;
    for (const name of NAMES) {
      const parameters: { name: string }[] = paths[`/collections/${name}/items`].get.parameters;
      const features = await featuresOf(site, name, "limit=1000");
      const named = parameters.filter((each) => each.name in (features[0]?.properties ?? {}));
      if (name === "events")
        expect(named.map((each) => each.name)).toEqual(
          expect.arrayContaining(["country", "admin1", "place", "kind", "participants"]),
        );
      for (const { name: key } of named) {
        const values = new Set(features.map(({ properties }) => properties[key]));
        for (const value of [...values].filter((each) => each !== null).slice(0, 8)) {
          const query = new URLSearchParams([[key, String(value)]]);
          const found = await featuresOf(site, name, `limit=1000&${query}`);
          const equal = features.filter(({ properties }) => properties[key] === value);
          expect([key, value, found.map(({ id }) => id)]).toEqual([
            ...[key, value],
            equal.map(({ id }) => id),
          ]);
        }
      }
    }
  });

  it("may hold what GDAL, QGIS, OWSLib and ogc-client send", async () => {
    const events = "/ogc/collections/events/items";
    for (const path of [
      `${events}?limit=1000&bbox=20,50,30,60&datetime=2020-09-01T%2F..`,
      `${events}?datetime=2020-06-01T%2F2020-12-31T`,
      `${events}?limit=10&datetime=0000-01-01T00:00:00Z%2F2020-09-27T00:00:00.000Z`,
      `${events}?datetime=2020-09-01T00:00:00Z%2F9999-12-31T00:00:00Z`,
      `${events}?bbox=23.10000000000000142,51.5,33,56.40000000000000568`,
      `${events}?bbox=1e-05,-1.5E1,33,56.4&crs=${CRS84}&bbox-crs=${CRS84}`,
      `${events}?f=json&offset=0&limit=10`,
      `${events}?datetime=2020-09-13&datetime_=2020-09-13`,
      `${events}?colour=red&sortby=start`,
      "/ogc/collections?colour=red",
      // GDAL adds to every request what stands in the address of the data source.
      ...["", "/api", "/collections", "/collections/events", "/collections/events/schema"].map(
        (page) => `/ogc${page}?country=BLR&rule=highest`,
      ),
      "/ogc/?f=json",
    ])
      await get(path).expect(200);
  });

  it("is refused by name where it can't be read, or chooses elsewhere what it would not here", async () => {
    for (const [key, value] of [
      ["date", "2020-09-13"],
      ["status", "draft"],
      ["subject", "police"],
      ["bbox", "27,53,28"],
      ["bbox", "27,54,28,53"],
      ["bbox", "27,53,281,54"],
      ["bbox", "a,b,c,d"],
      ["datetime", "yesterday"],
      ["datetime", "2020-09-14/2020-09-13"],
      ["kind", "party"],
      ["limit", "0"],
      ["limit", "-1"],
      ["limit", "ten"],
      ["offset", "10"],
      ["f", "html"],
      ["crs", "http://www.opengis.net/def/crs/EPSG/0/3857"],
      ["bbox-crs", "http://www.opengis.net/def/crs/EPSG/0/3857"],
    ] as const)
      for (const name of NAMES) {
        const query = new URLSearchParams([[key, value]]);
        const { status, body } = await get(`/ogc/collections/${name}/items?${query}`);
        expect([key, value, status, body.errors?.[0]?.path]).toEqual([key, value, 400, key]);
      }
    await get("/ogc/collections/drafts").expect(404);
  });

  it("is described as OpenAPI 3.0 where GDAL and QGIS look for it", async () => {
    const { servers, paths, components } = (await get("/ogc/api").expect(200)).body;
    expect(servers).toEqual([{ url: "http://vigil.test/ogc" }]);
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(["/", "/conformance", "/collections", "/api"]),
    );
    const long = { type: "integer", minimum: 1, maximum: 1000, default: 100 };
    expect(components.parameters.limit.schema).toMatchObject(long);
    for (const name of NAMES) {
      const { parameters } = paths[`/collections/${name}/items`].get;
      for (const each of parameters)
        expect(each).toMatchObject({ in: "query", required: false, style: "form", explode: false });
      const names = parameters.map((each: { name: string }) => each.name);
      expect(names).toEqual(expect.arrayContaining(["bbox", "datetime", "limit", "kind"]));
    }
  });
});
