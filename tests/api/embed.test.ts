/** Cards for other sites' pages: any filter, framed by anybody, whole without a script, the public view alone. */
import { beforeAll, expect, it } from "vitest";
import { CARDS } from "../../domain/embed.ts";
import { drawPages, textOf } from "../support/cards.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const BELARUS = "country=BLR&date=2020-08-22..2020-09-27";
const MARCH = "BLR-2020-09-13-minsk";

describeEachDatabase("a card", (open) => {
  let store: TestStore;
  let site: TestSite;
  const now = new Date("2026-11-24T14:32:00Z");
  beforeAll(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins", { now });
    site = await openSite(store, { cards: await drawPages(), now: () => now });
    return () => site.close();
  });

  const card = (query: string) => site.stranger().get(`/embed?${query}`);
  const text = async (query: string) => textOf((await card(query).expect(200)).text);
  const api = async (path: string) => (await site.stranger().get(path).expect(200)).body;

  it.each(CARDS)("%s is a page of its own that any site may frame", async (name) => {
    const { headers, text: html } = await card(`${BELARUS}&card=${name}`)
      .expect(200)
      .expect("content-type", "text/html; charset=utf-8");
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors *");
    expect(policy).not.toContain("unsafe");
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it("alone may be framed: the site's other answers may not", async () => {
    for (const path of ["/api/summary", "/healthz", "/embed-else"]) {
      const { headers } = await site.stranger().get(path);
      expect([path, headers["x-frame-options"]]).toEqual([path, "DENY"]);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    }
  });

  it("says its rule, its sources, up to when it knows, how to cite it and where the same view is", async () => {
    for (const name of ["map", "figure", "time"]) {
      const query = `${BELARUS}&rule=highest&size=detained&card=${name}`;
      const { totals, change } = await api(`/api/summary?${BELARUS}&rule=highest`);
      const { text: html } = await card(query);
      const said = textOf(html);
      expect(said).toContain("Highest");
      expect(said).toContain(`${totals.sources} sources, as known on 24 Nov 2026`);
      expect(said).toContain(`Cite: Vigil, change ${change}`);
      const view = `http://vigil.test/?${BELARUS}&rule=highest&size=detained`;
      expect(html).toContain(`href="${view.replaceAll("&", "&amp;")}"`);
    }
  });

  it("shows the headline of its own rule, whatever others' rule is", async () => {
    for (const rule of ["lowest", "highest", "authorities"]) {
      const { totals } = await api(`/api/summary?${BELARUS}&rule=${rule}`);
      const { headline } = totals.figures.detained;
      const said = await text(`${BELARUS}&rule=${rule}&size=detained&card=figure`);
      expect(said).toContain(headline.toLocaleString("en"));
    }
  });

  it("of claims has each claim with its speaker and its words, as a picture too", async () => {
    const { claims, figures } = await api(`/api/events/${MARCH}`);
    const { text: html } = await card(`event=${MARCH}&card=claims`).expect(200);
    const said = textOf(html);
    const shown = claims.filter(
      (claim: { metric: string; status: string; subject: string }) =>
        claim.metric === "participants" && claim.status === "active" && claim.subject === "all",
    );
    expect(shown.length).toBeGreaterThan(1);
    for (const { id, attributed_to, phrase } of shown) {
      expect(html).toContain(`data-id="${id}"`);
      expect(said).toContain(attributed_to ?? "Nobody named");
      if (phrase !== null) expect(said).toContain(phrase.split(" — ")[0]);
    }
    expect(said).toContain(figures.participants.headline.toLocaleString("en"));
    expect(html.match(/class="claim-mark"/g)?.length ?? 0).toBeGreaterThan(0);
    expect(said).toContain(`Cite: Vigil, ${MARCH}`);
  });

  it("of the map draws every place and lists it", async () => {
    const { groups, areas, totals } = await api(`/api/summary?${BELARUS}`);
    const { text: html } = await card(`${BELARUS}&card=map`).expect(200);
    const said = textOf(html);
    for (const { name, events } of groups) expect(said).toContain(`${name} ${events}`);
    for (const { name, precision } of areas)
      expect(said).toContain(precision === "country" ? "Belarus, country known" : name);
    expect(said).toContain(
      `${totals.on_map} of ${totals.events} events are on the map, ${totals.not_mappable} not mappable.`,
    );
    expect(html).toMatch(/<svg class="map-picture"[^>]* role="img" aria-label="Map of /);
    const circles = groups.filter(({ events }: { events: number }) => events > 1).length;
    // On a narrow card two that would hide each other are one.
    const pictures = html.split("</svg>").filter((part) => part.includes("map-picture"));
    const drawn = pictures.map((picture) => picture.match(/class="map-halo"/g)?.length);
    expect(drawn).toEqual([circles - 1, circles, circles, circles]);
    for (const picture of pictures) {
      expect(picture).toContain('class="map-focus"');
      expect(picture).toContain('class="map-hatched"');
    }
  });

  it("by time has a mark and a row for each day with a figure", async () => {
    const { timeline } = await api(`/api/summary?${BELARUS}&bin=day`);
    const { text: html } = await card(`${BELARUS}&size=detained&card=time`).expect(200);
    const said = textOf(html);
    const values: (number | null)[] = timeline.figures.detained.headline;
    const first = Date.parse(timeline.start) / 86_400_000;
    const from = Date.parse("2020-08-22") / 86_400_000 - first;
    const within = values.slice(from, from + 37).filter((value) => value !== null);
    expect(within.length).toBeGreaterThan(10);
    for (const value of within) expect(said).toContain(value.toLocaleString("en"));
    expect(said).toContain("Sun 13 Sep 2020");
    expect(html).toMatch(/<svg class="time-chart"[^>]* role="img" aria-label="Chart of /);
  });

  it("drops what it can't read, says so, and shows the rest", async () => {
    const said = await text(`${BELARUS}&colour=red&rule=loudest&card=figure`);
    expect(said).toContain("2 parts of this card’s address could not be read and were left out");
    expect(said).toContain("colour, rule");
    expect(said).toContain("Largest crowd in one place in Belarus");
  });

  it("takes a dashboard's address as it is", async () => {
    const said = await text(`${BELARUS}&size=injured&sort=disputed&show=table&map=6/53.7/27.9`);
    expect(said).not.toContain("could not be read");
  });

  it("speaks the language of its address, however many others are drawn meanwhile", async () => {
    const view = `${BELARUS}&size=detained`;
    const asked = CARDS.flatMap((name) => [
      card(`${view}&card=${name}&lang=de`),
      card(`${view}&card=${name}`),
    ]);
    const drawn = (await Promise.all(asked)).map(({ text }) => text);
    for (const [i, html] of drawn.entries()) {
      expect(html).toContain(
        i % 2 === 0 ? '<html lang="de" dir="ltr"' : '<html lang="en" dir="ltr"',
      );
      expect(textOf(html)).toMatch(i % 2 === 0 ? /In Vigil öffnen|Öffnen/ : /Open/);
      expect(textOf(html)).not.toMatch(i % 2 === 0 ? /\bOpen\b|\bfrom\b/ : /öffnen/i);
    }
    expect(drawn[0]).toContain("lang=de");
  });

  it("takes its colours from its address, else from the device", async () => {
    expect((await card("card=figure&theme=dark")).text).toContain(' data-theme="dark"');
    expect((await card("card=figure")).text).not.toContain("data-theme");
  });

  it("of an event that is not there is a page that says so, with status 404", async () => {
    const { text: html } = await card("event=no-such-event&card=claims").expect(404);
    expect(textOf(html)).toContain("There is no such event, or it is not public.");
  });

  it("that nothing matches says that no figure is not zero", async () => {
    const said = await text("country=ISL&size=killed&card=figure");
    expect(said).toContain("No source gave a figure in this view. That is not zero.");
    for (const name of ["map", "time", "claims", "small"])
      expect((await card(`country=ISL&card=${name}`)).status).toBe(200);
    expect(await text("country=FRA&card=map")).toContain("No events match this view.");
  });

  it("is the same for an editor: always the public view", async () => {
    const editor = await site.signedIn("editor");
    const query = `/embed?${BELARUS}&status=draft&card=figure`;
    const theirs = (await editor.get(query).expect(200)).text;
    expect(theirs).toBe((await site.stranger().get(query)).text);
    expect(textOf(theirs)).toContain("left out: status");
  });

  it("is fresh until the record changes", async () => {
    const { headers } = await card("card=figure");
    const again = site.stranger().get("/embed?card=figure");
    await again.set("if-none-match", headers.etag ?? "").expect(304);
  });
});
