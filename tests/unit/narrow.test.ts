/** What the list asks for once it is narrowed to what the map can't hold. */
import { afterEach, expect, it, vi } from "vitest";

async function open(address: string) {
  vi.resetModules();
  const location = new URL(address, "http://vigil.test");
  vi.stubGlobal("window", { location, history: { state: null } });
  return import("../../client/dashboard/narrow.ts");
}

afterEach(() => vi.unstubAllGlobals());

it("keeps the regions of the filter and asks for what the summary counts as not mappable", async () => {
  const { narrowToNotMappable, narrowedQuery, widen } = await open("/?admin1=Hrodna Region,none");
  const before = narrowedQuery.value;
  narrowToNotMappable();
  expect(narrowedQuery.value).toBe(`${before}&on_map=false`);
  widen();
  expect(narrowedQuery.value).toBe(before);
});

it("asks for nothing else when there is no filter", async () => {
  const { narrowToNotMappable, narrowedQuery } = await open("/");
  narrowToNotMappable();
  expect(narrowedQuery.value).toBe("on_map=false");
});
