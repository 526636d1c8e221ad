/** OGC API - Features: from the landing page to each feature, which is the row of a file. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { OgcLink } from "../../domain/answers/ogc.ts";
import { CLAIM_COLUMNS, EVENT_COLUMNS } from "../../domain/columns.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { featuresOf, SITE } from "../support/ogc.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const COLUMNS = { events: EVENT_COLUMNS, claims: CLAIM_COLUMNS };
const NAMES = ["events", "claims"] as const;
const GEOJSON = "application/geo+json; charset=utf-8";

describeEachDatabase("what programs for maps are given", (open) => {
  let site: TestSite;
  beforeAll(async () => {
    const store = await open();
    await seedStore(store.db, "article,bulletins");
    site = await openSite(store);
  });
  afterAll(() => site.close());

  const get = (path: string) => site.stranger().get(path).expect(200);
  const follow = async ({ href, type }: OgcLink) => {
    expect(href.startsWith(SITE)).toBe(true);
    const answer = await get(href.slice(SITE.length));
    expect(answer.headers["content-type"]?.replaceAll(" ", "")).toBe(`${type};charset=utf-8`);
    return answer.body;
  };
  const linked = (links: OgcLink[], rel: string): OgcLink => {
    const [link, ...others] = links.filter((each) => each.rel === rel);
    expect([rel, others]).toEqual([rel, []]);
    return link as OgcLink;
  };

  it("leads from the landing page to the description and to each collection with its features", async () => {
    const { links } = (await get("/ogc")).body;
    for (const rel of ["self", "conformance"]) await follow(linked(links, rel));
    expect((await follow(linked(links, "service-desc"))).openapi).toBe("3.0.3");
    const { collections } = await follow(linked(links, "data"));
    expect(collections.map(({ id }: { id: string }) => id)).toEqual(NAMES);
    for (const collection of collections) {
      expect(collection.itemType).toBe("feature");
      const own: OgcLink[] = collection.links;
      expect(await follow(linked(own, "self"))).toEqual(collection);
      const page = await follow(linked(own, "items"));
      expect(page.features.length).toBeGreaterThan(90);
      const schema = await follow(linked(own, "describedby"));
      const names = COLUMNS[collection.id as "events"].map(({ name }) => name);
      expect(Object.keys(schema.properties.properties.properties)).toEqual(names);
      for (const feature of page.features) expect(Object.keys(feature.properties)).toEqual(names);
    }
  });

  it("says which parts of the standard it keeps", async () => {
    const { conformsTo } = (await get("/ogc/conformance")).body;
    expect(conformsTo).toEqual(
      ["core", "geojson", "oas30"].map(
        (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
      ),
    );
  });

  it("holds the features of the file in its order, whatever the length of pages", async () => {
    const file = await get("/api/export.geojson").responseType("blob");
    const { features } = JSON.parse(file.body.toString());
    for (const limit of [1, 7, 1000])
      expect(await featuresOf(site, "events", `limit=${limit}`)).toEqual(features);
  });

  it("holds every claim of the file once, at the place of its event, whatever the length of pages", async () => {
    const file = await get("/api/export.jsonl?shape=claims").responseType("blob");
    const lines = file.body.toString().split("\n").filter(Boolean);
    const rows = lines.map((line: string) => JSON.parse(line));
    const events = await featuresOf(site, "events", "limit=1000");
    const places = new Map(events.map(({ id, geometry }) => [id, geometry]));
    for (const limit of [1, 7, 1000]) {
      const claims = await featuresOf(site, "claims", `limit=${limit}`);
      expect(claims.map(({ properties }) => properties)).toEqual(rows);
      for (const { id, geometry, properties } of claims)
        expect([id, geometry]).toEqual([
          properties.claim_id,
          places.get(String(properties.event_id)),
        ]);
    }
  });

  it("says how many match on all pages, and cuts a page that is asked to be too long", async () => {
    for (const [name, matched] of [
      ["events", 94],
      ["claims", 216],
    ]) {
      const { body } = await get(`/ogc/collections/${name}/items?limit=5`);
      expect([body.numberMatched, body.numberReturned]).toEqual([matched, 5]);
      const whole = (await get(`/ogc/collections/${name}/items?limit=99999999999`)).body;
      expect(whole.numberReturned).toBe(matched);
      expect(whole.links.map(({ rel }: OgcLink) => rel)).toEqual(["self", "collection"]);
    }
  });

  it("gives each feature by its id, as its page has it", async () => {
    for (const name of NAMES)
      for (const feature of (await featuresOf(site, name, "limit=1000")).slice(0, 40)) {
        const path = `/ogc/collections/${name}/items/${encodeURIComponent(feature.id)}`;
        const { links, ...own } = (await get(path).expect("content-type", GEOJSON)).body;
        expect(own).toEqual(feature);
        expect(linked(links, "self").href).toBe(SITE + path);
        expect((await follow(linked(links, "collection"))).id).toBe(name);
      }
    await site.stranger().get("/ogc/collections/events/items/nothing").expect(404);
    await site.stranger().get("/ogc/collections/claims/items/nothing").expect(404);
  });

  it("tells by an ETag that nothing has changed", async () => {
    for (const name of NAMES) {
      const path = `/ogc/collections/${name}/items?limit=3`;
      const { etag = "" } = (await get(path)).headers;
      await site.stranger().get(path).set("if-none-match", etag).expect(304);
    }
  });
});

describeEachDatabase("pages of features", (open) => {
  let site: TestSite;
  beforeEach(async () => {
    const store = await open();
    await seedStore(store.db, "article");
    site = await openSite(store);
    return () => site.close();
  });

  const add = async (start: string, fields: object = {}) => {
    const editor = await site.signedIn("editor");
    const { body } = await editor
      .post("/api/events")
      .send({
        ...{ title: "A rally", kind: "demonstration", form: "rally", start },
        place: { name: "Minsk", country: "BLR", precision: "city", lat: 53.9, lon: 27.57 },
        sources: [{ key: "s", kind: "news", publisher: "A newsroom", title: "A report" }],
        claims: [{ metric: "participants", low: 7, high: 7, attributed_kind: "media" }],
        ...fields,
      })
      .expect(201);
    return body.event as string;
  };

  it("give nothing twice and leave nothing out while events are added", async () => {
    const added: string[] = [];
    for (const name of NAMES) {
      const before = (await featuresOf(site, name, "limit=1000")).map(({ id }) => id);
      const all = await featuresOf(site, name, "limit=3", async (page) => {
        if (page < 3) for (const day of ["2019-01-01", "2021-12-31"]) added.push(await add(day));
      });
      const ids = all.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => before.includes(id))).toEqual(before);
      expect(ids.length).toBe(before.length + 2);
    }
    expect(added.length).toBe(8);
  });

  it("show a protected place as the public sees it, and what is hidden nowhere", async () => {
    const spot = { name: "Secret yard", country: "BLR", precision: "exact" };
    const hidden = { place: { ...spot, lat: 53.9023123, lon: 27.5615456 } };
    const coarse = await add("2020-09-30", {
      ...{ ...hidden, sensitivity: "generalised_10km", external_id: "OWN-1" },
    });
    const restricted = await add("2020-09-30", { ...hidden, sensitivity: "restricted" });
    // An editor is told no more: this is the public view.
    const editor = await site.signedIn("editor");
    const told: string[] = [];
    for (const name of NAMES) {
      const features = await featuresOf(site, name, "datetime=2020-09-30");
      expect(features.map(({ geometry }) => geometry?.type)).toEqual(["Polygon"]);
      const page = `/ogc/collections/${name}/items?datetime=2020-09-30`;
      const { body } = await editor.get(page).expect(200);
      expect(body.features).toEqual(features);
      told.push(JSON.stringify(features));
    }
    const { place } = (await site.stranger().get(`/api/events/${coarse}`).expect(200)).body;
    const [own] = await featuresOf(site, "events", "datetime=2020-09-30");
    expect(own?.properties).toMatchObject({ lat: place.lat, lon: place.lon, external_id: null });
    for (const secret of ["Secret yard", "OWN-1", "53.9023123", restricted])
      expect(told.join()).not.toContain(secret);
    await editor.get(`/ogc/collections/events/items/${restricted}`).expect(404);
  });

  it("lead on from a record that was merged, and tell that one is gone", async () => {
    const [one, other] = [await add("2020-09-30"), await add("2020-09-30")];
    const editor = await site.signedIn("editor");
    const why = { reason: "It is the same rally." };
    await editor
      .post(`/api/events/${other}/merge`)
      .send({ other: one, ...why })
      .expect(201);
    const moved = await site.stranger().get(`/ogc/collections/events/items/${one}`).expect(308);
    expect(moved.headers.location).toBe(`/ogc/collections/events/items/${other}`);
    await editor.post(`/api/events/${other}/retract`).send(why).expect(200);
    await site.stranger().get(`/ogc/collections/events/items/${other}`).expect(410);
  });

  it("are refused where they begin at what no page gave", async () => {
    for (const name of NAMES) {
      const path = `/ogc/collections/${name}/items?after=`;
      for (const after of ["x", "W10", "WzEsMiwzXQ"]) {
        const { body } = await site
          .stranger()
          .get(path + after)
          .expect(400);
        expect(body.errors[0].path).toBe("after");
      }
    }
  });
});
