/** What the list asks for once it is narrowed to what the map can't hold. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Area } from "../../domain/summary.ts";

async function open(address: string) {
  vi.resetModules();
  const location = new URL(address, "http://vigil.test");
  vi.stubGlobal("window", { location, history: { state: null } });
  return import("../../client/dashboard/narrow.ts");
}

afterEach(() => vi.unstubAllGlobals());

it("keeps the regions of the filter and asks for what the summary counts as not mappable", async () => {
  const { NOT_MAPPABLE, narrowTo, listQuery, widen } = await open("/?admin1=Hrodna Region,none");
  const before = listQuery.value;
  narrowTo(NOT_MAPPABLE);
  expect(listQuery.value).toBe(`${before}&on_map=false`);
  widen();
  expect(listQuery.value).toBe(before);
});

it("asks for nothing else when there is no filter", async () => {
  const { NOT_MAPPABLE, narrowTo, listQuery } = await open("/");
  narrowTo(NOT_MAPPABLE);
  expect(listQuery.value).toBe("on_map=false");
});

const MINSK: Area = {
  ...{ name: "Minsk", admin1: "Minsk City", country: "BLR", lat: 53.9, lon: 27.57 },
  precision: "city",
  ...{ uncertainty_m: 8_000, generalised: false },
  ...{ events: 20, event: null, kinds: {}, figures: {} },
};

it("holds of a place's or a region's circle what it holds, and nothing known by a name alone", async () => {
  const { narrowTo, ofGroup, narrowed, listQuery, widen } = await open("/");
  narrowTo(ofGroup({ ...MINSK, level: "place", id: "BLR/Minsk City/Minsk" }));
  expect(narrowed.value?.marks).toEqual(["BLR/Minsk City/Minsk"]);
  expect(listQuery.value).toBe("country=BLR&admin1=BLR:Minsk+City&place=Minsk&on_map=closer");
  narrowTo(ofGroup({ ...MINSK, level: "country", id: "BLR" }));
  expect(listQuery.value).toBe("country=BLR");
  widen();
  expect(narrowed.value).toBeNull();
});

it("holds of a country's area what is known to the country only", async () => {
  const { narrowTo, ofArea, listQuery } = await open("/?kind=violence");
  narrowTo(ofArea({ ...MINSK, name: "Belarus", admin1: null, precision: "country" }));
  expect(listQuery.value).toBe("country=BLR&kind=violence&on_map=country");
});

describe("several marks of the map", () => {
  const place = (name: string, admin1: string) =>
    ({ ...MINSK, name, admin1, level: "place", id: `BLR/${admin1}/${name}` }) as const;

  it("are listed together, in one filter, and each goes as it came", async () => {
    const { narrowTo, narrowToToo, ofGroup, narrowed, listQuery } = await open("/?kind=violence");
    narrowTo(ofGroup(place("Minsk", "Minsk City")));
    expect(narrowToToo(ofGroup(place("Brest", "Brest Region")))).toBe(true);
    expect(narrowed.value?.names).toEqual(["Minsk", "Brest"]);
    expect(narrowed.value?.marks).toHaveLength(2);
    const both = "admin1=BLR:Brest+Region,BLR:Minsk+City&place=Brest,Minsk";
    expect(listQuery.value).toBe(`country=BLR&${both}&kind=violence&on_map=closer`);
    narrowToToo(ofGroup(place("Minsk", "Minsk City")));
    expect(narrowed.value?.names).toEqual(["Brest"]);
    narrowToToo(ofGroup(place("Brest", "Brest Region")));
    expect(narrowed.value).toBeNull();
    expect(listQuery.value).toBe("kind=violence");
  });

  it("begin with one where nothing was listed before", async () => {
    const { narrowToToo, ofGroup, narrowed } = await open("/");
    expect(narrowToToo(ofGroup(place("Minsk", "Minsk City")))).toBe(true);
    expect(narrowed.value?.names).toEqual(["Minsk"]);
  });

  it("ask for no region where one of them is known by a name alone", async () => {
    const { narrowTo, narrowToToo, ofArea, ofGroup, listQuery } = await open("/");
    narrowTo(ofGroup(place("Minsk", "Minsk City")));
    const region = { ...MINSK, name: "Brest Region", admin1: null, precision: "region" } as const;
    expect(narrowToToo(ofArea(region))).toBe(true);
    expect(listQuery.value).toBe("country=BLR&place=Brest+Region,Minsk&on_map=closer");
  });

  it("stay as they are where one filter cannot say both", async () => {
    const { NOT_MAPPABLE, narrowTo, narrowToToo, ofArea, ofGroup, narrowed } = await open("/");
    narrowTo(ofGroup(place("Minsk", "Minsk City")));
    const before = narrowed.value;
    const country = { ...MINSK, name: "Belarus", admin1: null, precision: "country" } as const;
    for (const other of [
      ofGroup({ ...MINSK, level: "admin1", name: "Brest Region", id: "BLR/Brest Region" }),
      ofGroup({ ...MINSK, level: "country", id: "BLR" }),
      ofArea(country),
      NOT_MAPPABLE,
    ]) {
      expect(narrowToToo(other)).toBe(false);
      expect(narrowed.value).toEqual(before);
    }
  });
});
