/** Which claims are superseded follows from those that replace them; the engine finds the same as the plain pass. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asKnownAt } from "../../domain/as-of.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import type { SourcedClaim } from "../../domain/record.ts";
import { RULES } from "../../domain/rule.ts";
import { withSuperseded } from "../../domain/superseded.ts";
import { anyTerm, moments } from "../support/arbitraries.ts";
import { change, columnSummary, inParts, loaded } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { plainly, today } from "../support/plainly.ts";

const first = aClaim({ id: "first", as_of: "2020-09-12" });
const second = aClaim({ id: "second", as_of: "2020-09-13", supersedes: "first" });
const third = aClaim({ id: "third", as_of: "2020-09-14", supersedes: "second" });

const statuses = (claims: readonly SourcedClaim[]) =>
  withSuperseded(claims).map(({ status }) => status);
const statusesAt = (as_of: string, claims: readonly SourcedClaim[]) =>
  asKnownAt([aRecord({}, claims)], as_of)[0]?.claims.map(({ status }) => status);
const retracted = (claim: SourcedClaim): SourcedClaim => ({ ...claim, status: "retracted" });

describe("of a chain of claims", () => {
  it("only the last stands", () => {
    expect(statuses([first, second, third])).toEqual(["superseded", "superseded", "active"]);
  });

  it("the one before comes back, as it was, when the last is withdrawn", () => {
    const contested: SourcedClaim = { ...second, status: "disputed" };
    expect(statuses([first, contested, retracted(third)])).toEqual([
      ...["superseded", "disputed", "retracted"],
    ]);
  });

  it("nothing changes when one in the middle is withdrawn", () => {
    expect(statuses([first, retracted(second), third])).toEqual([
      ...["superseded", "retracted", "active"],
    ]);
  });

  it("a withdrawn one is withdrawn at every moment, replaced or not", () => {
    const claims = [retracted(first), second, third];
    for (const moment of ["2020-09-12", "2020-09-13", "2020-09-14"])
      expect(statusesAt(moment, claims)?.[0]).toBe("retracted");
  });

  it("each stands at a moment before what replaces it is known, whatever lies between", () => {
    expect(statusesAt("2020-09-12", [first, second, third])).toEqual(["active"]);
    expect(statusesAt("2020-09-13", [first, second, third])).toEqual(["superseded", "active"]);
    const late = { ...second, as_of: "2020-09-20" };
    expect(statusesAt("2020-09-14", [first, late, third])).toEqual(["superseded", "active"]);
  });

  it("one about something else, or about others, replaces none", () => {
    for (const about of [{ metric: "killed" }, { subject: "police" }] as const)
      expect(statuses([first, { ...second, ...about }, third])).toEqual([
        ...["active", "active", "active"],
      ]);
  });

  it("two that replace each other leave neither standing, one that names itself stands", () => {
    const [a, b] = [
      { ...first, supersedes: "second" },
      { ...second, supersedes: "first" },
    ];
    expect(statuses([a, b])).toEqual(["superseded", "superseded"]);
    expect(statuses([{ ...first, supersedes: "first" }])).toEqual(["active"]);
  });
});

/** Events with claims on one metric, most of which replace another one, in chains, forks and circles. */
const chains = fc
  .array(
    fc.array(
      fc.record({
        low: fc.nat(500),
        as_of: fc.option(moments),
        status: fc.constantFrom("active" as const, "active", "disputed" as const, "retracted"),
        subject: fc.constantFrom("all" as const, "all", "all", "police" as const),
        replaces: fc.option(fc.nat(6)),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((events) =>
    events.map((all, at) =>
      aRecord(
        { id: `event-${at}`, part_of: at > 2 ? "event-0" : null },
        all.map(({ low, replaces, status, ...claim }, i) =>
          aClaim({
            ...{ ...claim, id: `${at}-${i}`, low, high: low },
            status: status as SourcedClaim["status"],
            supersedes: replaces === null ? null : `${at}-${replaces % all.length}`,
          }),
        ),
      ),
    ),
  );

it("the engine answers as the plain pass does, whatever replaces what, at any moment, before and after changes", () => {
  let recalled = 0;
  fc.assert(
    fc.property(chains, chains, anyTerm(RULES), moments, (before, after, rule, as_of) => {
      const columns = loaded(before, inParts(2));
      const question = { viewer: "public", viewport: null, bin: "auto" } as const;
      const check = (records: typeof before) => {
        const sums = [null, as_of].map((moment) => {
          const asked = { ...question, filter: { ...EVERYTHING, rule, as_of: moment } };
          const answer = columnSummary(columns, records, { ...asked, today });
          expect(answer).toEqual(plainly(records, asked));
          return answer.totals.figures.participants.headline;
        });
        if (sums[0] !== sums[1]) recalled++;
      };
      check(before);
      change(columns, after);
      const moved = new Set(after.map(({ event }) => event.id));
      check([...before.filter(({ event }) => !moved.has(event.id)), ...after]);
    }),
    { numRuns: 150 },
  );
  expect(recalled).toBeGreaterThan(0);
});
