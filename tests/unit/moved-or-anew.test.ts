/** After many changes the columns are loaded anew where that keeps readers waiting for less time. */
import { expect, it } from "vitest";
import { isBetterAnew } from "../../engine/store/follow-log.ts";

it.each([
  { moved: 20_000, events: 20_000, anew: false },
  { moved: 20_001, events: 100_000, anew: true },
  { moved: 20_001, events: 3_000_000, anew: false },
  { moved: 90_000, events: 3_000_000, anew: false },
  { moved: 100_001, events: 10_000_000, anew: true },
])("$moved moved events of $events: loaded anew is $anew", ({ moved, events, anew }) => {
  expect(isBetterAnew(moved, events)).toBe(anew);
});
