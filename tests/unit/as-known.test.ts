/** "As known at": what people type, what the filter holds, what is said of the time since. */

import { describe, expect, it } from "vitest";
import { since } from "../../client/dashboard/as-known/since.ts";
import { asTyped, readAsOf, readWords } from "../../client/dashboard/as-known/typed-moment.ts";
import { asOfWords } from "../../client/i18n/dates.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import { parseFilter, printFilter } from "../../domain/filter-url.ts";
import type { Totals } from "../../domain/summary.ts";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const read = (typed: string) => readAsOf(typed, NOW);

describe("a typed moment", () => {
  it.each([
    ["14 Sep 2020", "2020-09-14"],
    ["14/9/2020 16:05", "2020-09-14T16:05Z"],
    ["14 Sep 2020, 00:00", "2020-09-14T00:00Z"],
    ["2020-09-14 16:05 +3", "2020-09-14T16:05+03:00"],
  ])("%s is the moment %s of the filter", (typed, as_of) => {
    expect(read(typed)).toEqual({ as_of });
    expect(parseFilter(printFilter({ ...EVERYTHING, as_of })).filter.as_of).toBe(as_of);
  });

  it("of a month alone or of nothing like a date is refused with its own reason", () => {
    expect(read("Sep 2020")).toEqual({ error: "no_day" });
    expect(read("yesterday-ish")).toEqual({ error: "no_date" });
    expect(read("14 Sep 2020 25:00")).toEqual({ error: "no_date" });
  });

  it("that has not come yet is refused, but today is not", () => {
    expect(read("25 Nov 2026")).toEqual({ error: "future" });
    expect(read("24 Nov 2026")).toEqual({ as_of: "2026-11-24" });
    expect(read("24 Nov 2026 12:01")).toEqual({ error: "future" });
  });

  it("is said back, and typed again it is the same", () => {
    for (const as_of of ["2020-09-14", "2020-09-14T16:05Z"]) {
      expect(read(asTyped(as_of))).toEqual({ as_of });
    }
    expect(asOfWords("2020-09-14T00:00Z")).toBe("14 Sep 2020, 00:00 UTC");
    expect(readWords("14 Sep 2020")).toBe("Mon 14 Sep 2020");
    expect(readWords("Sep")).toBeNull();
  });
});

describe("since a moment", () => {
  it("what was added is the difference of the totals, and may be less than nothing", () => {
    const totals = (claims: number, events: number) => ({ claims, events }) as Totals;
    expect(since(totals(10, 4), totals(13, 4))).toEqual({ claims: 3, events: 0 });
    expect(since(totals(10, 4), totals(9, 3))).toEqual({ claims: -1, events: -1 });
  });
});
