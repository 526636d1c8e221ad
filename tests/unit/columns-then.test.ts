/** What was known at an earlier moment, in the columns: where it is neither what is known now nor nothing. */
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import type { EventRecord } from "../../domain/record.ts";
import { headlineAt, NONE } from "../../engine/figures/figures.ts";
import { groupOf, metricCode } from "../../engine/store/claims.ts";
import { columnSummary, columnsOf, inParts, loaded, viewOf } from "../support/columns-of.ts";
import { aClaim, aRecord, aSource } from "../support/examples.ts";

const EARLY = "2020-09-13";
const MOMENT = "2020-09-20";
const LATE = "2020-09-25";

/** The sum of participants now and at the moment, by its headline and whether it has an upper end. */
function sums(records: readonly EventRecord[]) {
  const columns = loaded(records, inParts(2));
  const [now, earlier] = [null, MOMENT].map((as_of) => {
    const filter = { ...EVERYTHING, as_of };
    const { totals } = columnSummary(columns, records, { viewer: "public", filter, today: 0 });
    const { headline, open } = totals.figures.participants;
    return { headline, open };
  });
  return { now, earlier };
}

describe("at an earlier moment", () => {
  it("an event is known once the first of its sources is out, whoever speaks in it later", () => {
    const claims = [
      aClaim({ id: "a", source: "early", source_published_on: EARLY, as_of: LATE }),
      aClaim({ id: "b", source: "late", source_published_on: LATE, as_of: LATE }),
    ];
    const sources = [
      aSource({ id: "early", published_on: EARLY }),
      aSource({ id: "late", published_on: LATE }),
    ];
    // It is announced before it begins.
    const record = { ...aRecord({ start: LATE, end: LATE }, claims), sources };
    const columns = loaded([record], inParts(2));
    const count = (as_of: string | null) =>
      columnSummary(columns, [record], {
        ...{ viewer: "public", filter: { ...EVERYTHING, as_of }, today: 0 },
      }).totals.events;
    expect([count(null), count(MOMENT), count("2020-09-01")]).toEqual([1, 1, 0]);
  });

  it("a part whose claim was not yet said takes nothing off its wider event", () => {
    const wider = aRecord({ id: "wider" }, [aClaim({ id: "a", as_of: EARLY })]);
    const part = aRecord({ id: "part", part_of: "wider" }, [
      aClaim({ id: "b", low: 40, high: 40, as_of: LATE }),
    ]);
    const beside = aRecord({ id: "beside", part_of: "wider" }, [
      aClaim({ id: "c", low: 10, high: 10, as_of: EARLY }),
    ]);
    const whole = { headline: 100, open: false };
    expect(sums([wider, part, beside])).toEqual({ now: whole, earlier: whole });
  });

  it("a part of an event that was not known yet hangs on the nearest wider event that was", () => {
    const wider = aRecord({ id: "wider" }, [aClaim({ id: "a", as_of: EARLY })]);
    const between = {
      ...aRecord({ id: "between", part_of: "wider" }),
      sources: [aSource({ published_on: LATE })],
    };
    const part = aRecord({ id: "part", part_of: "between" }, [
      aClaim({ id: "b", low: 40, high: 40, as_of: EARLY }),
    ]);
    expect(sums([wider, between, part])).toEqual({
      now: { headline: 100, open: false },
      earlier: { headline: 100, open: false },
    });
  });

  const first = aClaim({ id: "a", low: 50, high: 50, as_of: EARLY });
  const later = aClaim({ id: "b", low: 70, high: 70, as_of: LATE, supersedes: "a" });

  it("a claim stands that was replaced since", () => {
    expect(sums([aRecord({ id: "event" }, [first, later])])).toEqual({
      now: { headline: 70, open: false },
      earlier: { headline: 50, open: false },
    });
  });

  it("a claim does not stand that was replaced before and once more since", () => {
    const before = aClaim({ id: "c", low: 80, high: 80, as_of: "2020-09-14", supersedes: "a" });
    expect(
      sums([aRecord({ id: "event" }, [first, { ...later, low: 90, high: 90 }, before])]),
    ).toEqual({
      now: { headline: 80, open: false },
      earlier: { headline: 80, open: false },
    });
  });

  it("a sum has an upper end where what has none was said later", () => {
    const wider = aRecord({ id: "wider" });
    const part = aRecord({ id: "part", part_of: "wider" }, [
      aClaim({ id: "a", low: 50, high: 50, as_of: EARLY }),
      aClaim({ id: "b", low: 60, high: null, as_of: LATE, supersedes: "a", qualifier: "at_least" }),
    ]);
    expect(sums([wider, part])).toEqual({
      now: { headline: 60, open: true },
      earlier: { headline: 50, open: false },
    });
  });

  it("an event has no figure of which nothing was said, though it was known", () => {
    const early = aRecord({ id: "early" }, [aClaim({ id: "a", as_of: EARLY })]);
    const late = aRecord({ id: "late" }, [aClaim({ id: "b", as_of: LATE })]);
    const columns = columnsOf([early, late]);
    const asked = { viewer: "public", rule: "lowest", as_of: MOMENT } as const;
    const { figures } = viewOf(columns, asked);
    const { ids } = columns.events;
    const headlines = ["early", "late"].map((id) =>
      headlineAt(figures, groupOf(columns, ids.rowOf(id), metricCode("participants"))),
    );
    expect(headlines).toEqual([100, NONE]);
  });
});
