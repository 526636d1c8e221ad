/** What the list asks for once it is narrowed to what the map can't hold. */
import { afterEach, expect, it, vi } from "vitest";
import type { Area } from "../../domain/summary.ts";

async function open(address: string) {
  vi.resetModules();
  const location = new URL(address, "http://vigil.test");
  vi.stubGlobal("window", { location, history: { state: null } });
  return import("../../client/dashboard/narrow.ts");
}

afterEach(() => vi.unstubAllGlobals());

it("keeps the regions of the filter and asks for what the summary counts as not mappable", async () => {
  const { narrowToNotMappable, listQuery, widen } = await open("/?admin1=Hrodna Region,none");
  const before = listQuery.value;
  narrowToNotMappable();
  expect(listQuery.value).toBe(`${before}&on_map=false`);
  widen();
  expect(listQuery.value).toBe(before);
});

it("asks for nothing else when there is no filter", async () => {
  const { narrowToNotMappable, listQuery } = await open("/");
  narrowToNotMappable();
  expect(listQuery.value).toBe("on_map=false");
});

const MINSK: Area = {
  ...{ name: "Minsk", admin1: "Minsk City", country: "BLR", lat: 53.9, lon: 27.57 },
  precision: "city",
  ...{ uncertainty_m: 8_000, generalised: false },
  ...{ events: 20, event: null, kinds: {}, figures: {} },
};

it("holds of a place's or a region's circle what it holds, and nothing known by a name alone", async () => {
  const { narrowToGroup, narrowedMark, listQuery, widen } = await open("/");
  narrowToGroup({ ...MINSK, level: "place", id: "BLR/Minsk City/Minsk" });
  expect(narrowedMark.value).toBe("BLR/Minsk City/Minsk");
  expect(listQuery.value).toBe("country=BLR&admin1=BLR:Minsk+City&place=Minsk&on_map=closer");
  narrowToGroup({ ...MINSK, level: "country", id: "BLR" });
  expect(listQuery.value).toBe("country=BLR");
  widen();
  expect(narrowedMark.value).toBeNull();
});

it("holds of a country's area what is known to the country only", async () => {
  const { narrowToArea, listQuery } = await open("/?kind=violence");
  narrowToArea({ ...MINSK, name: "Belarus", admin1: null, precision: "country" });
  expect(listQuery.value).toBe("country=BLR&kind=violence&on_map=country");
});
