/** The pages of a list are the plain pass's events in the order that was asked for, none lost and none twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { SORTS, type Sort } from "../../domain/questions.ts";
import type { EventRecord } from "../../domain/record.ts";
import { type ResolvedRecord, resolveAll } from "../../domain/resolve-all.ts";
import { select } from "../../domain/summarise/selection.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { instantOf, knownDay } from "../../domain/when.ts";
import type { Cursor, Engine, Viewer } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { anyForest } from "../support/any-forest.ts";
import { someKeys } from "../support/arbitraries.ts";
import { seenBy } from "../support/columns-of.ts";
import { memorySource } from "../support/memory-source.ts";
import { today } from "../support/plainly.ts";

// What a search finds is told by the database.
const few = someKeys.map((some): Filter => ({ ...EVERYTHING, ...some, q: null }));
const question = fc.record({
  filter: fc.oneof(fc.constant(EVERYTHING), few),
  sort: fc.constantFrom(...SORTS),
  has_parts: fc.constantFrom(false, false, true),
  viewer: fc.constantFrom<Viewer>(
    "public",
    STATUSES.map(({ value }) => value),
  ),
});

const isOldestFirst = (sort: Sort) => sort === "oldest";

/** What an event is ordered by (docs/api.md); without a figure behind those whose figure is zero. */
function keyOf({ event, differs, figures }: ResolvedRecord, sort: Sort): number {
  if (sort === "newest" || sort === "oldest") return knownDay(event.start);
  if (sort === "changed") return instantOf(event.changed_at) ?? 0;
  return sort === "disputed" ? differs : (figures[sort]?.headline ?? -1);
}

/** All events of the list, by the plain pass. */
function listed(
  records: readonly EventRecord[],
  {
    filter,
    sort,
    has_parts,
    viewer,
  }: { filter: Filter; sort: Sort; has_parts: boolean; viewer: Viewer },
): ResolvedRecord[] {
  const seen = seenBy(viewer, records);
  const isWider = (id: string) => seen.some(({ event }) => event.part_of === id);
  return select(resolveAll(seen, filter), filter, today)
    .selected.filter(({ event }) => !has_parts || isWider(event.id))
    .sort((a, b) => {
      const by = isOldestFirst(sort)
        ? keyOf(a, sort) - keyOf(b, sort)
        : keyOf(b, sort) - keyOf(a, sort);
      return by !== 0 ? by : a.event.id < b.event.id ? -1 : 1;
    });
}

/** All items of the pages that follow each other. */
async function inPages(
  engine: Engine,
  asked: Omit<Parameters<Engine["page"]>[0], "after" | "skip">,
) {
  const items = [];
  for (let after: Cursor | null = null; ; ) {
    const page = await engine.page({ ...asked, after, skip: 0 });
    expect(page.items.length).toBeLessThanOrEqual(asked.limit);
    items.push(...page.items);
    if (page.next === null) return { items, total: page.total };
    after = page.next;
  }
}

const told = ({
  event,
  claims,
  figures,
  nets,
}: Pick<ResolvedRecord, "event" | "claims" | "figures" | "nets">) => ({
  ...{ event, figures, nets },
  claims: [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe("the pages of a list", () => {
  it("that follow each other hold each event once, in the order that was asked for, as the plain pass tells it", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyForest,
        question,
        fc.integer({ min: 1, max: 5 }),
        async (records, asked, limit) => {
          const engine = await openEngine(memorySource(records));
          const { items, total } = await inPages(engine, { ...asked, today, limit });
          const plain = listed(records, asked);
          expect(items.map(told)).toEqual(plain.map(told));
          expect(total).toBe(plain.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("that are counted begin behind as many events as are skipped", async () => {
    await fc.assert(
      fc.asyncProperty(anyForest, question, fc.nat(12), async (records, asked, skip) => {
        const engine = await openEngine(memorySource(records));
        const page = await engine.page({ ...asked, today, limit: 3, after: null, skip });
        const ids = listed(records, asked).map(({ event }) => event.id);
        expect(page.items.map(({ event }) => event.id)).toEqual(ids.slice(skip, skip + 3));
        expect(page.next === null).toBe(skip + 3 >= ids.length);
      }),
      { numRuns: 50 },
    );
  });
});
