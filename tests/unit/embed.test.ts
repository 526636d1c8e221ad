// What /embed takes: addresses there and back, the code for another page, pages filled in, pictures cut to size.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedCode } from "../../client/dashboard/charts/embed-code.ts";
import { textWidth } from "../../client/draw/text-width.ts";
import { landPath, linePath } from "../../client/map/path-data.ts";
import {
  CARDS,
  EMBED_THEMES,
  type Embed,
  embedPath,
  PLAIN_EMBED,
  readEmbed,
  viewPath,
} from "../../domain/embed.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import { LANGUAGES } from "../../domain/language.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { pagesFrom } from "../../server/embed/pages.ts";
import { filter as anyFilter } from "../support/arbitraries.ts";

const embeds: fc.Arbitrary<Embed> = fc.record({
  card: fc.constantFrom(...CARDS),
  theme: fc.constantFrom(null, ...EMBED_THEMES),
  size: fc.constantFrom(null, "events" as const, ...METRICS.map(({ value }) => value)),
  map: fc.constantFrom(null, { zoom: 6.25, lat: 53.7, lon: -27.9 }),
  event: fc.constantFrom(null, "BLR-2020-09-13-minsk"),
  lang: fc.constantFrom(null, ...LANGUAGES.map(({ value }) => value)),
});

const queryOf = (path: string) => path.slice(path.indexOf("?"));

describe("the address of a card", () => {
  it("takes the light and the dark colours by name, and no others", () => {
    for (const theme of ["light", "dark"])
      expect(readEmbed(`?card=${CARDS[0]}&theme=${theme}`).embed.theme).toBe(theme);
    expect(readEmbed(`?card=${CARDS[0]}&theme=blue`).embed.theme).toBeNull();
  });

  it("says all of it: reading what was written gives the same card", () => {
    fc.assert(
      fc.property(anyFilter, embeds, (filter, embed) => {
        const asked = readEmbed(queryOf(embedPath(filter, embed)));
        const shown = { ...filter, status: EVERYTHING.status };
        expect(asked.filter).toEqual(shown);
        expect(asked.embed).toEqual(embed);
        const hidden = filter.status.only.length + filter.status.not.length > 0;
        expect(asked.dropped.map(({ key }) => key)).toEqual(hidden ? ["status"] : []);
      }),
    );
  });

  it("is a map of everything when it says nothing", () => {
    expect(readEmbed("")).toEqual({ filter: EVERYTHING, embed: PLAIN_EMBED, dropped: [] });
    expect(embedPath(EVERYTHING, PLAIN_EMBED)).toBe("/embed?card=map");
  });

  it("may be the dashboard's own, which says how the list is sorted and shown", () => {
    const { dropped } = readEmbed("country=BLR&sort=oldest&show=table&size=killed");
    expect(dropped).toEqual([]);
  });

  it.each([
    ["card=poster", "bad_value"],
    ["theme=sepia", "bad_value"],
    ["map=everywhere", "bad_value"],
    ["event=%3Cscript%3E", "bad_value"],
    ["lang=en-XA", "bad_value"],
    ["lang=de&lang=fr", "repeated"],
    ["card=map&card=time", "repeated"],
    ["width=900", "unknown_key"],
    ["status=draft", "bad_value"],
  ])("names what it can't use: %s", (query, code) => {
    expect(readEmbed(query).dropped.map((problem) => problem.code)).toEqual([code]);
  });

  it("leads back to the same view, without what only the card has", () => {
    const embed: Embed = { ...PLAIN_EMBED, card: "time", theme: "dark", size: "detained" };
    const filter = { ...EVERYTHING, rule: "highest" as const };
    expect(viewPath(filter, embed)).toBe("/?rule=highest&size=detained");
    expect(viewPath(EVERYTHING, PLAIN_EMBED)).toBe("/");
  });
});

describe("the code for another page", () => {
  it("is one iframe with a name, whose address survives being HTML", () => {
    const filter = { ...EVERYTHING, q: 'say "no" & <go>' };
    const embed: Embed = { ...PLAIN_EMBED, card: "figure" };
    const code = embedCode({ origin: "https://vigil.test", filter, embed, title: 'A "view"' });
    expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(code).toContain('title="A &quot;view&quot;"');
    const src = /src="([^"]*)"/.exec(code)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(src.startsWith("https://vigil.test/embed?")).toBe(true);
    expect(readEmbed(queryOf(src))).toEqual({ filter, embed, dropped: [] });
  });
});

describe("a card's page", () => {
  it("takes a title and a body as they are, whatever signs are in them", async () => {
    const drawn = {
      title: "A </title> & $& title",
      theme: null,
      lang: "ar",
      dir: "rtl",
      html: "<p>$' $& $1</p>",
    } as const;
    const page = pagesFrom(
      async () => drawn,
      '<html lang="en" dir="ltr"><title>Vigil</title><!--card--></html>',
    );
    const html = await page(readEmbed(""), undefined as never);
    expect(html).toBe(
      '<html lang="ar" dir="rtl"><title>A &lt;/title&gt; &amp; $&amp; title · Vigil</title><p>$\' $& $1</p></html>',
    );
  });
});

const size = { width: 100, height: 100 };
const look = { world: 1000, left: 0, top: 0 };
const box = { left: 0, top: 0, right: 1, bottom: 1 };

/** Where the points of a path of one run are: the first as it stands, each other from the one before. */
function pointsOf(path: string): { x: number; y: number }[] {
  const numbers = [...path.matchAll(/-?\d*\.?\d+/g)].map(([n]) => Number(n));
  let [x, y] = [0, 0];
  return numbers.flatMap((number, i) => {
    if (i % 2 === 0) x += number;
    else y += number;
    return i % 2 === 0 ? [] : [{ x, y }];
  });
}

describe("a picture", () => {
  it("holds no land beyond its edge but what a stroke needs", () => {
    const ring = [
      { x: -1, y: -1 },
      { x: 2, y: -1 },
      { x: 2, y: 2 },
      { x: -1, y: 2 },
    ];
    const path = landPath({ rings: [ring], box }, look, size);
    const points = pointsOf(path);
    expect(points).toHaveLength(4);
    expect(new Set(points.flatMap(({ x, y }) => [x, y]))).toEqual(new Set([-4, 104]));
  });

  it("leaves out land that is not in sight", () => {
    const ring = [
      { x: 0.2, y: 0.2 },
      { x: 0.3, y: 0.2 },
      { x: 0.3, y: 0.3 },
    ];
    expect(landPath({ rings: [ring], box }, look, size)).toBe("");
  });

  it("puts each point where it is, to the tenth of a pixel, however far it is from the one before", () => {
    const tenths = fc.integer({ min: 0, max: 9_000 });
    fc.assert(
      fc.property(fc.array(fc.record({ x: tenths, y: tenths }), { minLength: 2 }), (points) => {
        const apart: typeof points = [];
        for (const point of points) {
          const last = apart.at(-1);
          if (!last || Math.hypot(point.x - last.x, point.y - last.y) > 20) apart.push(point);
        }
        fc.pre(apart.length > 1);
        const line = apart.map(({ x, y }) => ({ x: x / 10_000, y: y / 10_000 }));
        const whole = { width: 1_000, height: 1_000 };
        const drawn = pointsOf(linePath({ rings: [line], box }, look, whole));
        const inTenths = drawn.map(({ x, y }) => ({
          x: Math.round(x * 10) || 0,
          y: Math.round(y * 10) || 0,
        }));
        expect(inTenths).toEqual(apart);
      }),
    );
  });

  it("breaks a line where it leaves, and takes it up where it comes back", () => {
    const line = [0.01, 0.05, 0.2, 0.5, 0.5, 0.05].map((x, i) => ({ x, y: 0.02 + 0.001 * i }));
    const path = linePath({ rings: [line], box }, look, size);
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it("takes a text for about as wide as Inter draws it", () => {
    expect(textWidth("ill", 12, false)).toBeLessThan(textWidth("www", 12, false) / 2);
    expect(textWidth("Minsk", 24, false)).toBeCloseTo(2 * textWidth("Minsk", 12, false), 5);
    expect(textWidth("Minsk", 12, true)).toBeGreaterThan(textWidth("Minsk", 12, false));
    expect(textWidth("Žodzina", 12, true)).toBeCloseTo(textWidth("Zodzina", 12, true), 5);
    expect(textWidth("Минск", 12, false)).toBeGreaterThan(30);
  });
});
