/** Figures of one group of people, over the shipped record: the numbers are worked out from its claims by hand. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { EventAnswer } from "../../domain/answers/event.ts";
import { drawPages, textOf } from "../support/cards.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { filesOf } from "../support/unpacked.ts";

describeEachDatabase("figures of one group of people", (open) => {
  let site: TestSite;
  beforeAll(async () => {
    const { db, ...store } = await open();
    await seedStore(db, "article,bulletins");
    site = await openSite({ db, ...store }, { cards: await drawPages() });
  });
  afterAll(() => site.close());

  const ask = async (path: string) => (await site.stranger().get(path).expect(200)).body;

  it("are summed like all others: 121 police of the whole are more than the 108 of its parts", async () => {
    // 103 of five nights (39, 21 and 14 of three of them), 4 and 1 in September; the whole has 121 and "more than 150".
    const { totals } = await ask("/api/summary?subject=police");
    const { injured, killed } = totals.figures;
    expect([injured.headline, injured.high, injured.events_with]).toEqual([121, 150, 7]);
    expect([injured.from_groups.events, injured.partial.events]).toEqual([0, 0]);
    expect([killed.headline, killed.events_with]).toEqual([null, 0]);
    const september = await ask("/api/summary?subject=police&date=2020-09-01..2020-09-26");
    expect(september.totals.figures.injured.headline).toBe(5);
  });

  it("are what a filter asks about beside them, and what a list shows", async () => {
    const { items, total } = await ask("/api/events?subject=journalists&has=detained&sort=oldest");
    expect(total).toBe(2);
    const shown = (items as EventAnswer[]).map(({ id, figures: { detained }, claimed }) => [
      ...[id, detained?.headline, detained?.high, detained?.from_groups],
      claimed.detained,
    ]);
    expect(shown).toEqual([
      ["BLR-2020-08-27-minsk", 50, null, false, { least: 50, most: 50, open: true }],
      ["BLR-2020-09-26-minsk", 5, 5, false, { least: 5, most: 5, open: false }],
    ]);
    const many = await ask("/api/events?subject=journalists&detained=6..");
    expect(many.total).toBe(1);
  });

  it("are explained by claims about them alone", async () => {
    const told = await ask("/api/explain?metric=detained&subject=journalists&has=detained");
    expect(told.headline).toBe(55);
    const used = told.lines.flatMap(({ claims }: { claims: { subject: string }[] }) => claims);
    expect(used.map(({ subject }: { subject: string }) => subject)).toEqual([
      "journalists",
      "journalists",
    ]);
    expect(told.left_out.groups.claims).toBe(told.claims - 2);
    const one = "metric=detained&subject=journalists&event=BLR-2020-08-27-minsk";
    expect((await ask(`/api/explain?${one}`)).headline).toBe(50);
  });

  it("stand in columns of their own name, and add up to the screen", async () => {
    const { text } = await site.stranger().get("/api/export.csv?subject=police").expect(200);
    const [head = [], ...rows] = readCsv(text);
    expect(head).not.toContain("injured");
    expect(head).toContain("injured_police_low");
    const net = head.indexOf("net_injured_police");
    expect(rows.reduce((sum, row) => sum + Number(row[net]), 0)).toBe(121);
  });

  it("have these names in every format, as numbers where a format knows numbers", async () => {
    const fileOf = async (format: string) => {
      const path = `/api/export.${format}?subject=journalists&date=2020-09-26`;
      const { body } = await site.stranger().get(path).responseType("blob").expect(200);
      return body.toString() as string;
    };
    const [head = []] = readCsv(await fileOf("csv"));
    const lines = (await fileOf("jsonl"))
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    const own = lines.find(({ id }) => id === "BLR-2020-09-26-minsk");
    expect(Object.keys(own)).toEqual(head);
    expect(own).toMatchObject({ detained_journalists: 5, net_detained_journalists: 5 });
    expect(own).not.toHaveProperty("detained");
    const { features } = JSON.parse(await fileOf("geojson"));
    expect(features.map(({ properties }: { properties: object }) => properties)).toEqual(lines);
  });

  it("are said to be that in a package: in its text, and in what each column means", async () => {
    const path = "/api/export.zip?subject=police";
    const { body } = await site.stranger().get(path).responseType("blob").expect(200);
    const { "README.txt": readme = "", "datapackage.json": described = "" } = filesOf(body);
    expect(readme).toContain("The figures of events are of this group alone: Police.");
    const { resources } = JSON.parse(described);
    const fields: { name: string; description: string }[] = resources[0].schema.fields;
    const own = fields.filter(({ name }) => name.includes("injured"));
    expect(own.map(({ name }) => name)).toEqual([
      ...["injured_police", "injured_police_low", "injured_police_high"],
      ...["injured_police_qualifier", "net_injured_police"],
    ]);
    for (const { description } of own)
      expect(description).toMatch(/ Of this group alone: Police\.$/);
    expect(fields.find(({ name }) => name === "participants_groups")?.description).not.toMatch(
      /Police\.$/,
    );
  });

  it.each(["everybody", "police,women", "", "!police"])(
    "are refused by name where “subject=%s” is no group of people",
    async (subject) => {
      for (const path of [
        ...["/api/summary?", "/api/events?", "/api/cube?", "/api/explain?metric=injured&"],
        ...["/api/export.csv?", "/api/export.zip?"],
      ]) {
        const { body, status } = await site
          .stranger()
          .get(`${path}subject=${encodeURIComponent(subject)}`);
        expect([path, status, body.code]).toEqual([path, 400, "bad_filter"]);
        expect(body.errors).toMatchObject([{ path: "subject", code: "bad_value" }]);
      }
    },
  );

  it("are named on every card, and not on the card of everybody that is drawn beside it", async () => {
    const said = async (query: string) => {
      const { text } = await site.stranger().get(`/embed?size=injured&${query}`).expect(200);
      return textOf(text);
    };
    const [figure, plain] = await Promise.all([
      said("subject=police&card=figure"),
      said("card=figure"),
    ]);
    expect(figure).toContain("Injured, police");
    expect(figure).toMatch(/\b121\b/);
    expect(figure).toContain("Only: figures about police.");
    expect(plain).not.toContain("Injured, police");
    expect(await said("subject=police&card=time")).toContain("Injured, police per day, summed");
    const map = await said("subject=police&card=map");
    expect(map).toContain("Place Events Injured, police");
    const march = "event=BLR-2020-09-13-minsk-cichaja";
    const claims = await said(`subject=police&card=claims&${march}`);
    expect(claims).toContain(": injured, police");
    expect(claims).toMatch(/\b1 claim from 1 source: 4\b/);
    expect(await said(`subject=police&card=small&${march}`)).toMatch(/Injured, police 4 /);
  });

  it("are shown by the figure that most events have, on cards that name none", async () => {
    const said = async (query: string) =>
      textOf((await site.stranger().get(`/embed?subject=police&${query}`).expect(200)).text);
    expect(await said("card=map")).toContain("Place Events Injured, police");
    expect(await said("card=figure")).toMatch(/Injured, police .*\b121\b/);
    expect(await said("card=small&event=BLR-2020-09-13-minsk-cichaja")).toMatch(
      /Injured, police 4 /,
    );
  });
});
