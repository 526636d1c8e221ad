/** Roll-ups and net values: a sum over any selection never counts a person twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveAll } from "../../domain/resolve-all.ts";
import { type Node, rollUp, sum } from "../../domain/rollup.ts";
import { RULES } from "../../domain/rule.ts";
import { anyTerm, forest } from "../support/arbitraries.ts";

const node = (id: string, part_of: string | null, own: number | null): Node => ({
  id,
  part_of,
  own,
});

/** Trees of any shape: a node is part of an earlier one, or of none. */
const nodes: fc.Arbitrary<Node[]> = fc
  .array(fc.tuple(fc.option(fc.nat(40)), fc.option(fc.nat(1_000))), { maxLength: 40 })
  .map((all) =>
    all.map(([parent, own], i) =>
      node(`n${i}`, parent === null || i === 0 ? null : `n${parent % i}`, own),
    ),
  );

function rolled(all: readonly Node[]) {
  const result = rollUp(all);
  return (id: string) => {
    const found = result.get(id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
}

describe("a roll-up", () => {
  it("is the event's own figure where its parts explain less: 774 detained, 514 of them located", () => {
    const of = rolled([
      node("nationwide", null, 774),
      node("minsk", "nationwide", 500),
      node("viciebsk", "nationwide", 14),
    ]);
    expect(of("nationwide")).toMatchObject({ rollup: 774, net: 260 });
    expect(of("minsk")).toMatchObject({ rollup: 500, net: 500 });
  });

  it("is the sum of the parts where they come to more than the event's own figure", () => {
    const of = rolled([
      node("nationwide", null, 22_000),
      node("minsk", "nationwide", 100_000),
      node("brest", "nationwide", 1_000),
    ]);
    expect(of("nationwide")).toMatchObject({ rollup: 101_000, net: 0 });
  });

  it("is unknown where neither the event nor a part has a figure, and known where one has zero", () => {
    const of = rolled([
      node("a", null, null),
      node("b", "a", null),
      node("c", null, null),
      node("d", "c", 0),
    ]);
    expect(of("a")).toMatchObject({ rollup: null, net: null });
    expect(of("c")).toMatchObject({ rollup: 0, net: 0 });
  });

  it("has an upper end where the larger has one, and on a tie where the event's own figure has one", () => {
    const openOf = (own: number, isOpen: boolean, part: number, isPartOpen: boolean) =>
      rolled([
        { ...node("wide", null, own), open: isOpen },
        { ...node("part", "wide", part), open: isPartOpen },
      ])("wide").open;
    expect(openOf(5, false, 5, true)).toBe(false);
    expect(openOf(5, true, 5, false)).toBe(true);
    expect(openOf(5, false, 6, true)).toBe(true);
    expect(openOf(5, true, 6, false)).toBe(false);
  });

  it("of a part whose wider event is not there stands for itself", () => {
    expect(rolled([node("minsk", "elsewhere", 5)])("minsk")).toMatchObject({ rollup: 5, net: 5 });
  });

  it("is refused where an event is part of itself, however far around", () => {
    expect(() => rollUp([node("a", "a", 1)])).toThrow(RangeError);
    expect(() => rollUp([node("a", "c", 1), node("b", "a", 1), node("c", "b", 1)])).toThrow(
      RangeError,
    );
    expect(() => rollUp([node("x", null, 1), node("a", "b", 1), node("b", "a", 1)])).toThrow(
      RangeError,
    );
  });
});

describe("in any tree", () => {
  it("the net values sum to the roll-ups of the roots", () => {
    fc.assert(
      fc.property(nodes, (all) => {
        const of = rolled(all);
        const roots = all.filter((each) => each.part_of === null);
        expect(sum(all.map(({ id }) => of(id).net))).toBe(
          sum(roots.map(({ id }) => of(id).rollup)),
        );
      }),
    );
  });

  it("the net value and the parts' roll-ups add up to the roll-up, at every node", () => {
    fc.assert(
      fc.property(nodes, (all) => {
        const of = rolled(all);
        for (const { id } of all) {
          const parts = all.filter((each) => each.part_of === id).map((part) => of(part.id).rollup);
          expect(sum([of(id).net, ...parts])).toBe(of(id).rollup);
        }
      }),
    );
  });

  it("no roll-up is less than the event's own figure, and no net value less than zero", () => {
    fc.assert(
      fc.property(nodes, (all) => {
        const of = rolled(all);
        for (const { id, own } of all) {
          if (own !== null) expect(of(id).rollup).toBeGreaterThanOrEqual(own);
          expect(of(id).net ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("the order of the events does not matter", () => {
    fc.assert(
      fc.property(
        nodes.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const [a, b] = [rolled(all), rolled(shuffled)];
          for (const { id } of all) expect(b(id)).toEqual(a(id));
        },
      ),
    );
  });
});

describe("records under any rule", () => {
  it("add up: net figures of a forest sum to the roll-ups of its roots, for every metric", () => {
    fc.assert(
      fc.property(forest, anyTerm(RULES), (records, rule) => {
        const resolved = resolveAll(records, { rule, as_of: null });
        for (const metric of ["participants", "detained"] as const) {
          const net = sum(resolved.map(({ nets }) => nets[metric]?.headline ?? null));
          const roots = resolved.filter(({ event }) => event.part_of === null);
          expect(net).toBe(sum(roots.map(({ nets }) => nets[metric]?.rollup ?? null)));
        }
      }),
    );
  });

  it("do not change when a superseded claim is added, but for the claim", () => {
    fc.assert(
      fc.property(forest, anyTerm(RULES), (records, rule) => {
        const replaced = records.map((record) => ({
          ...record,
          claims: [
            ...record.claims,
            ...record.claims.map((claim) => ({
              ...claim,
              id: `old-${claim.id}`,
              status: "superseded" as const,
              supersedes: null,
            })),
          ],
        }));
        const figures = (all: typeof records) =>
          resolveAll(all, { rule, as_of: null }).map(({ figures, nets, partials }) => ({
            figures,
            nets,
            partials,
          }));
        expect(figures(replaced)).toEqual(figures(records));
      }),
    );
  });
});
