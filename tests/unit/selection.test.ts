/** The address of a view: reading it, writing it, and the steps of its history. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  parseSelection,
  printSelection,
  SCREEN_KEYS,
} from "../../client/dashboard/selection-url.ts";
import { FILTER_KEYS } from "../../domain/filter-url.ts";

describe("the address of a view", () => {
  it("holds the filter's keys and the screen's keys side by side", () => {
    const { filter, screen, problems } = parseSelection(
      "?country=BLR&rule=authorities&size=detained&sort=disputed&show=table&map=6.5/53.7/27.9&event=BLR-2020-09-13-minsk&explain=killed",
    );
    expect(problems).toEqual([]);
    expect(filter.country.only).toEqual(["BLR"]);
    expect(filter.rule).toBe("authorities");
    expect(screen).toEqual({
      size: "detained",
      sort: "disputed",
      show: "table",
      map: { zoom: 6.5, lat: 53.7, lon: 27.9 },
      event: "BLR-2020-09-13-minsk",
      explain: "killed",
    });
  });

  it("is empty for everything, arranged as usual", () => {
    expect(printSelection(parseSelection(""))).toBe("");
    expect(printSelection(parseSelection("?sort=newest&show=list"))).toBe("");
  });

  it("says what sizes the map where somebody chose it, and is without it where nobody did", () => {
    expect(parseSelection("").screen.size).toBeNull();
    expect(printSelection(parseSelection("?size=participants"))).toBe("?size=participants");
  });

  it("names what it can't read and leaves it out", () => {
    const read = parseSelection(
      "?colour=red&kind=parade&size=height&map=north&sort=newest&sort=oldest",
    );
    expect(read.problems).toEqual([
      { key: "colour", value: "red", code: "unknown_key" },
      { key: "kind", value: "parade", code: "bad_value" },
      { key: "size", value: "height", code: "bad_value" },
      { key: "map", value: "north", code: "bad_value" },
      { key: "sort", value: "oldest", code: "repeated" },
    ]);
    expect(printSelection(read)).toBe("");
  });

  it("refuses a middle of the map that lies off the earth", () => {
    expect(parseSelection("?map=4/91/0").problems).toHaveLength(1);
    expect(parseSelection("?map=4/0/181").problems).toHaveLength(1);
    expect(parseSelection("?map=4/-90/-180").problems).toEqual([]);
  });

  it("reads what it wrote, for any view", () => {
    const degrees = (most: number) =>
      fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((n) => n / 1e4);
    const screen = fc.record({
      size: fc.constantFrom(null, "participants" as const, "injured" as const, "events" as const),
      sort: fc.constantFrom("newest" as const, "disputed" as const, "detained" as const),
      show: fc.constantFrom("list" as const, "table" as const),
      map: fc.option(
        fc.record({
          zoom: fc.integer({ min: 0, max: 2000 }).map((n) => n / 100),
          lat: degrees(90),
          lon: degrees(180),
        }),
      ),
      event: fc.option(fc.constantFrom("BLR-2020-09-13-minsk", "a:b.c_d")),
      explain: fc.option(fc.constantFrom("detained" as const, "charged" as const)),
    });
    fc.assert(
      fc.property(screen, fc.constantFrom("", "kind=!development", "q=water+cannon"), (s, f) => {
        const selection = { filter: parseSelection(f).filter, screen: s };
        const read = parseSelection(printSelection(selection));
        expect(read).toEqual({ ...selection, problems: [] });
      }),
    );
  });

  it("shares no key between the filter and the screen", () => {
    expect(SCREEN_KEYS.filter((key) => FILTER_KEYS.includes(key))).toEqual([]);
  });
});

describe("the history of a view", () => {
  let entries: string[];
  let choosing: typeof import("../../client/dashboard/selection.ts");

  /** A browser's history, as much of it as the router touches. */
  const open = async (address: string) => {
    entries = [address];
    const location = () => new URL(entries.at(-1) ?? "/", "http://vigil.test");
    vi.stubGlobal("window", {
      get location() {
        return location();
      },
      scrollY: 0,
      history: {
        state: null,
        pushState: (_: unknown, __: string, to: URL) => entries.push(to.pathname + to.search),
        replaceState: (_: unknown, __: string, to: URL) =>
          entries.splice(-1, 1, to.pathname + to.search),
      },
    });
    vi.resetModules();
    choosing = await import("../../client/dashboard/selection.ts");
  };

  /** The server says who is reading. */
  const become = async (me: object) => {
    vi.stubGlobal("fetch", async () => Response.json(me));
    const { loadMe } = await import("../../client/shell/session.ts");
    await loadMe();
  };

  beforeEach(() => open("/?kind=demonstration"));

  const day = (n: number) => ({ from: { day: n }, to: { day: n } });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("gains one step for each choice", () => {
    choosing.choose({ rule: "highest" });
    choosing.arrange({ sort: "disputed" });
    expect(entries).toEqual([
      "/?kind=demonstration",
      "/?kind=demonstration&rule=highest",
      "/?kind=demonstration&rule=highest&sort=disputed",
    ]);
    expect(choosing.filter.value.rule).toBe("highest");
    expect(choosing.screen.value.sort).toBe("disputed");
  });

  it("gains one step for a whole drag; the address follows when the hand rests, what is chosen when it lets go", () => {
    vi.useFakeTimers();
    choosing.drag(day(18518));
    choosing.drag(day(18519));
    expect(choosing.dragging.value).toBe(true);
    expect(choosing.period.value).toEqual(day(18519));
    expect(entries).toEqual(["/?kind=demonstration"]);
    vi.advanceTimersByTime(1_000);
    expect(entries).toEqual(["/?date=2020-09-14&kind=demonstration"]);
    expect(choosing.query.value).toBe("kind=demonstration");
    choosing.release();
    expect(choosing.dragging.value).toBe(false);
    expect(choosing.query.value).toBe("date=2020-09-14&kind=demonstration");
    expect(entries).toEqual(["/?kind=demonstration", "/?date=2020-09-14&kind=demonstration"]);
  });

  it("gains none for a drag that is given up or ends where it began", () => {
    choosing.drag(day(18518));
    choosing.abandon();
    expect(choosing.period.value).toBeNull();
    expect(entries).toEqual(["/?kind=demonstration"]);
    choosing.drag(day(18518));
    choosing.drag(null);
    choosing.release();
    expect(entries).toEqual(["/?kind=demonstration"]);
  });

  it("gains none when what can't be read is taken out of the address, which is said", async () => {
    await open("/?rule=latest&colour=red&kind=violence");
    choosing.tidyAddress();
    expect(entries).toEqual(["/?kind=violence&rule=latest"]);
    expect(choosing.dropped.value.map((problem) => problem.key)).toEqual(["colour"]);
  });

  it("gains none when a status is taken out for someone who can't choose by it, once that is known", async () => {
    await open("/?kind=violence&status=draft");
    choosing.tidyAddress();
    expect(choosing.query.value).toBe("kind=violence");
    expect(entries).toEqual(["/?kind=violence&status=draft"]);
    await become({ role: "reader", may: ["read"] });
    choosing.tidyAddress();
    expect(entries).toEqual(["/?kind=violence"]);
    expect(choosing.dropped.value).toMatchObject([{ key: "status", value: "draft" }]);
  });

  it("keeps a status for someone who reads what is unpublished", async () => {
    await open("/?kind=violence&status=draft");
    await become({ role: "editor", may: ["read", "read unpublished"] });
    choosing.tidyAddress();
    expect(choosing.query.value).toBe("kind=violence&status=draft");
    expect(choosing.dropped.value).toEqual([]);
  });

  it("keeps the rule and the arrangement when everything is shown again", () => {
    choosing.choose({ rule: "authorities", differ: 2 });
    choosing.arrange({ show: "table" });
    choosing.chooseEverything();
    expect(entries.at(-1)).toBe("/?rule=authorities&show=table");
  });
});
