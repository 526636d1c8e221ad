// When the cube is asked for, which cube is used, and how long what the window holds is shown.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pack } from "../../domain/cube/pack.ts";
import type { Filter } from "../../domain/filter.ts";
import { dayOf } from "../../domain/when.ts";
import { cubeOf } from "../support/cube-of.ts";
import { eventually } from "../support/eventually.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const records = seedRecords();
const SCREEN = /&?(viewport|bin|axis|level|size|sort|limit)=[^&]*/g;

let asked: string[];
/** Answers that wait until they are let through. */
let held: (() => void)[];
let holding: string | null;
let page: Awaited<ReturnType<typeof open>>;

async function answer(address: string): Promise<Response> {
  const { pathname, search } = new URL(address, "http://vigil.test");
  asked.push(pathname);
  if (pathname === holding) await new Promise<void>((through) => held.push(through));
  const query = search.slice(1).replace(SCREEN, "").replace(/^&/, "");
  if (pathname === "/api/summary") return Response.json(summaryOf(records, query));
  if (pathname === "/api/cube") return Response.json(pack(cubeOf(records, query)));
  return Response.json({ items: [], total: 0, next: null, change: 1, rule: "lowest" });
}

/** The dashboard's own parts that have to do with it, without the page around them. */
async function open(address: string) {
  vi.resetModules();
  let at = address;
  vi.stubGlobal("window", {
    get location() {
      return new URL(at, "http://vigil.test");
    },
    scrollY: 0,
    history: {
      state: null,
      pushState: (_: unknown, __: string, to: URL) => {
        at = to.pathname + to.search;
      },
      replaceState: (_: unknown, __: string, to: URL) => {
        at = to.pathname + to.search;
      },
    },
  });
  vi.stubGlobal("fetch", answer);
  const selection = await import("../../client/dashboard/selection.ts");
  const refresh = await import("../../client/dashboard/refresh.ts");
  const cube = await import("../../client/dashboard/brush/cube-asked.ts");
  const following = await import("../../client/dashboard/brush/windowed.ts");
  refresh.viewport.value = { ...WORLD };
  const ends = [refresh.startRefresh(() => false), cube.startAsking(), following.startFollowing()];
  const settled = () =>
    eventually(() => {
      expect(refresh.summary.value).not.toBeNull();
      expect(refresh.summaryQuestion.since.value).toBeNull();
    });
  await settled();
  const end = () => {
    for (const each of ends) each();
  };
  return { ...selection, ...refresh, ...cube, ...following, settled, end };
}

const WORLD = { west: -180, south: -60, east: 180, north: 75, zoom: 2, width: 760, height: 440 };

beforeEach(async () => {
  asked = [];
  held = [];
  holding = null;
  page = await open("/?country=BLR");
});
afterEach(() => {
  page.end();
  page.abandon();
  vi.unstubAllGlobals();
});

const september: Filter["date"] = {
  from: { day: dayOf("2020-09-01") ?? 0 },
  to: { day: dayOf("2020-09-20") ?? 0 },
};
const eventsIn = (query: string) => summaryOf(records, query).totals.events;
const cubes = () => asked.filter((path) => path === "/api/cube").length;

async function ready(): Promise<void> {
  page.atTimeline.onPointerEnter();
  await eventually(() => expect(page.cube.value).not.toBeNull());
}

test("the cube is asked for when the reader comes to the timeline, not before, and once", async () => {
  expect(cubes()).toBe(0);
  await ready();
  page.atTimeline.onPointerLeave();
  page.atTimeline.onPointerEnter();
  page.atTimeline.onFocusIn();
  expect(cubes()).toBe(1);
});

test("another period needs no other cube, another filter does", async () => {
  await ready();
  page.choose({ date: september });
  await page.settled();
  expect(page.cube.value).not.toBeNull();
  page.choose({ kind: { only: ["violence"], not: [] } });
  expect(page.cube.value).toBeNull();
  await eventually(() => expect(page.cube.value).not.toBeNull());
  expect(cubes()).toBe(2);
});

test("while the window moves its own numbers stand, and nothing is asked", async () => {
  await ready();
  asked = [];
  page.drag(september);
  expect(page.windowed.value?.totals.events).toBe(
    eventsIn("country=BLR&date=2020-09-01..2020-09-20"),
  );
  expect(page.windowed.value?.count("kind", "violence")).not.toBeNull();
  expect(asked).toEqual([]);
});

test("they stand until the server's answer is there", async () => {
  await ready();
  holding = "/api/summary";
  page.drag(september);
  const moved = page.windowed.value;
  page.release();
  await eventually(() => expect(held).toHaveLength(1));
  expect(page.windowed.value).toBe(moved);
  held[0]?.();
  await page.settled();
  await eventually(() => expect(page.windowed.value).toBeNull());
  expect(page.summary.value?.totals.events).toBe(moved?.totals.events);
});

test("a drag that is given up leaves nothing behind", async () => {
  await ready();
  page.drag(september);
  page.abandon();
  await eventually(() => expect(page.windowed.value).toBeNull());
});

test("without a cube nothing stands in, and one that comes during the drag is used from then on", async () => {
  holding = "/api/cube";
  page.atTimeline.onPointerEnter();
  page.drag(september);
  expect(page.windowed.value).toBeNull();
  held[0]?.();
  await eventually(() => expect(page.windowed.value).not.toBeNull());
});

test("a cube that comes when another filter is chosen is not used", async () => {
  holding = "/api/cube";
  page.atTimeline.onPointerEnter();
  await eventually(() => expect(held).toHaveLength(1));
  page.atTimeline.onPointerLeave();
  page.choose({ kind: { only: ["violence"], not: [] } });
  await page.settled();
  held[0]?.();
  await new Promise((later) => setTimeout(later, 50));
  expect(page.cube.value).toBeNull();
  page.drag(september);
  expect(page.windowed.value).toBeNull();
});
