/** A period looked up in the cube is what the server answers when asked for it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { isoOf } from "../../domain/when.ts";
import { comparable, daysOf, read, windowOf } from "../support/cube-of.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const MAP = "viewport=23,51,33,56.5,6,760,440";

describeEachDatabase("the cube over the shipped record", (open) => {
  let site: TestSite;
  beforeAll(async () => {
    const { db, ...store } = await open();
    await seedStore(db, "article,bulletins");
    site = await openSite({ db, ...store });
  });
  afterAll(() => site.close());

  const ask = async (path: string) => (await site.stranger().get(path).expect(200)).body;

  it("gives for each week, each fortnight and all the time what the summary gives", async () => {
    for (const query of ["country=BLR", "rule=highest&kind=!development", "said_by=authority"]) {
      const cube = read(await ask(`/api/cube?${query}&${MAP}&bin=week`));
      expect(cube.bins).toBeGreaterThan(5);
      for (let first = 0; first < cube.bins - 1; first++) {
        for (const last of [first, first + 1]) {
          const { from, to } = daysOf(cube, { first, last });
          const days = `date=${isoOf(from)}..${isoOf(to)}`;
          const summary = await ask(`/api/summary?${query}&${days}&${MAP}&bin=week`);
          expect(windowOf(cube, { first, last })).toEqual(comparable(summary));
        }
      }
      const whole = await ask(`/api/summary?${query}&${MAP}&bin=week`);
      expect(windowOf(cube, { first: 0, last: cube.bins - 1 })).toEqual(comparable(whole));
      expect([cube.bin, cube.start, cube.bins, cube.change]).toEqual([
        whole.timeline.bin,
        whole.timeline.start,
        whole.timeline.bins,
        whole.change,
      ]);
    }
  });

  it("knows no period of its own", async () => {
    const dated = await ask("/api/cube?country=BLR&date=2020-09-13");
    expect(dated).toEqual(await ask("/api/cube?country=BLR"));
  });

  it("draws circles no finer than the level asked for, with the figure asked for", async () => {
    const { groups, areas } = await ask("/api/cube?level=admin1&size=detained");
    expect(groups.every(({ level }: { level: string }) => level === "admin1")).toBe(true);
    expect(groups.some(({ figure }: { figure: unknown }) => figure !== null)).toBe(true);
    expect(areas.every(({ precision }: { precision: string }) => precision === "country")).toBe(
      true,
    );
    const bare = await ask("/api/cube?size=events");
    expect(bare.groups.every(({ figure }: { figure: unknown }) => figure === null)).toBe(true);
  });

  it("refuses a level or a figure that there is not, and names it", async () => {
    const { body } = await site.stranger().get("/api/cube?level=street&size=noise").expect(400);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(["level", "size"]);
  });
});
