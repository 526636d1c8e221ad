/** What the dashboard counts with, read in bulk, is what the records say. */
import { beforeAll, expect, it } from "vitest";
import type { EventRecord } from "../../domain/record.ts";
import { dayOf } from "../../domain/when.ts";
import {
  allBulkRows,
  allPlaces,
  allSources,
  type BulkRows,
  bulkRowsOf,
  placesOf,
} from "../../server/events/bulk-rows.ts";
import { placeRow } from "../../server/events/places.ts";
import { allRecords } from "../support/all-records.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

function objects(columns: Readonly<Record<string, readonly unknown[]>>) {
  const names = Object.keys(columns);
  const [first = []] = Object.values(columns);
  return first.map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name]?.[i]])));
}

describeEachDatabase("rows in bulk", (open) => {
  let store: TestStore;
  let records: EventRecord[];
  beforeAll(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
    await store.db
      .updateTable("event")
      .set({ status: "in_review", sensitivity: "generalised_10km", publish_after: "2027-01-01" })
      .where("id", "like", "%-minsk")
      .execute();
    records = [];
    for await (const page of allRecords(store.db)) records.push(...page);
  });

  const read = async (pages: AsyncIterable<BulkRows>) => {
    const all: BulkRows[] = [];
    for await (const page of pages) all.push(page);
    return all;
  };
  /** The rows of all pages as objects. */
  const together = (pages: readonly BulkRows[]) => ({
    events: pages.flatMap(({ events }) => objects(events)),
    claims: pages.flatMap(({ claims }) => objects(claims)),
    eventSources: pages.flatMap(({ eventSources }) => objects(eventSources)),
  });

  /** The same, from records in order of their ids. */
  function rowsOf(some: readonly EventRecord[]) {
    return {
      events: some.map(({ event }) => {
        const { id, kind, form, response, date_precision, part_of, status, sensitivity } = event;
        return {
          ...{ id, kind, form, response, date_precision, part_of, status, sensitivity },
          start_day: dayOf(event.start),
          end_day: dayOf(event.end),
          place_id: placeRow(event.place).id,
          added_day: dayOf(event.added_on),
          changed_at: event.changed_at,
        };
      }),
      claims: some.flatMap(({ claims }) =>
        claims.map((claim) => {
          const { id, metric, subject, low, high, qualifier, attributed_kind } = claim;
          const { as_of, supersedes, status, event, source } = claim;
          return {
            ...{ id, metric, subject, low, high, qualifier, attributed_kind },
            ...{ as_of, supersedes, status, event_id: event, source_id: source },
          };
        }),
      ),
      eventSources: some.flatMap(({ event }) =>
        event.sources.map(({ source }) => ({ event_id: event.id, source_id: source })),
      ),
    };
  }

  it("come in pages of whole events, in order of their ids", async () => {
    const pages = await read(allBulkRows(store.db, 10));
    expect(pages.map(({ events }) => events.id.length)).toEqual([...Array(9).fill(10), 4]);
    expect(together(pages)).toEqual(rowsOf(records));
    for (const { events, claims, eventSources } of pages) {
      const named = [...claims.event_id, ...eventSources.event_id];
      expect(events.id).toEqual(expect.arrayContaining(named));
    }
  });

  it("are read for some events alone, whatever the order of their ids", async () => {
    const some = records.filter((_, i) => i % 7 === 0);
    const ids = ["nobody", ...some.map(({ event }) => event.id).reverse()];
    expect(together(await read(bulkRowsOf(store.db, ids)))).toEqual(rowsOf(some));
    expect(together(await read(bulkRowsOf(store.db, ["nobody"])))).toEqual(rowsOf([]));
  });

  it("come with the places of some events alone", async () => {
    const some = records.slice(0, 3);
    const places = await placesOf(
      store.db,
      some.map(({ event }) => event.id),
    );
    const wanted = new Set(some.map(({ event }) => placeRow(event.place).id));
    expect(new Set(places.map(({ id }) => id))).toEqual(wanted);
    expect((await allPlaces(store.db)).length).toBeGreaterThan(wanted.size);
  });

  it("hold signs and marks as they were written", async () => {
    const odd = `"\\ \u0001 '%_ 🕯 ж`;
    await store.db.updateTable("event").set({ changed_at: odd }).execute();
    const [page] = await read(allBulkRows(store.db, 1));
    expect(page?.events.changed_at).toEqual([odd]);
  });

  it("come with the places, to the last digit, and the sources of all", async () => {
    const places = new Map((await allPlaces(store.db)).map((place) => [place.id, place]));
    for (const { event } of records) {
      const row = placeRow(event.place);
      expect(places.get(row.id)).toEqual(row);
    }
    const published = new Map(
      (await allSources(store.db)).map((row) => [row.id, row.published_on]),
    );
    for (const { sources } of records)
      for (const { id, published_on } of sources) expect(published.get(id)).toBe(published_on);
  });
});
