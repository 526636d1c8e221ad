/** What the dashboard counts with, read in bulk, is what the records say. */
import { beforeAll, expect, it } from "vitest";
import type { EventRecord } from "../../domain/record.ts";
import { dayOf } from "../../domain/when.ts";
import { loadSeed } from "../../seeds/index.ts";
import { record } from "../../server/changes/repository.ts";
import {
  allBulkRows,
  allPlaces,
  allSources,
  type BulkRows,
  bulkRowsOf,
} from "../../server/events/bulk-rows.ts";
import { placeRow } from "../../server/events/places.ts";
import { allRecords } from "../../server/events/records.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";

const now = new Date("2026-11-24T08:00:00Z");

describeEachDatabase("rows in bulk", (open) => {
  let store: TestStore;
  let records: EventRecord[];
  beforeAll(async () => {
    store = await open();
    const files = ["article", "bulletins"] as const;
    await loadSeed(store.db, { files }, { record, placeRow, now });
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
  const together = (pages: readonly BulkRows[]) => ({
    events: pages.flatMap(({ events }) => events),
    claims: pages.flatMap(({ claims }) => claims),
    eventSources: pages.flatMap(({ eventSources }) => eventSources),
  });

  /** The same rows, from records in order of their ids. */
  function rowsOf(some: readonly EventRecord[]) {
    return {
      events: some.map(({ event }) => [
        ...[event.id, event.kind, event.form, event.response, dayOf(event.start), dayOf(event.end)],
        ...[event.date_precision, placeRow(event.place).id, event.part_of, event.status],
        ...[event.sensitivity, dayOf(event.added_on), event.changed_at],
        ...[event.publish_after === null ? 0 : 1],
      ]),
      claims: some.flatMap(({ claims }) =>
        claims.map((claim) => [
          ...[claim.event, claim.id, claim.source, claim.metric, claim.subject],
          ...[claim.low, claim.high, claim.qualifier, claim.attributed_kind, claim.as_of],
          ...[claim.supersedes, claim.status, claim.phrase === null ? 0 : 1],
        ]),
      ),
      eventSources: some.flatMap(({ event }) =>
        event.sources.map(({ source }) => [event.id, source]),
      ),
    };
  }

  it("come in pages of whole events, in order of their ids", async () => {
    const pages = await read(allBulkRows(store.db, 10));
    expect(pages.map(({ events }) => events.length)).toEqual([...Array(9).fill(10), 4]);
    expect(together(pages)).toEqual(rowsOf(records));
    for (const { events, claims, eventSources } of pages) {
      const ids = new Set(events.map(([id]) => id));
      for (const [id] of [...claims, ...eventSources]) expect(ids).toContain(id);
    }
  });

  it("are read for some events alone, whatever the order of their ids", async () => {
    const some = records.filter((_, i) => i % 7 === 0);
    const ids = ["nobody", ...some.map(({ event }) => event.id).reverse()];
    expect(together(await read(bulkRowsOf(store.db, ids)))).toEqual(rowsOf(some));
    expect(together(await read(bulkRowsOf(store.db, ["nobody"])))).toEqual(rowsOf([]));
  });

  it("hold signs and marks as they were written", async () => {
    const odd = `"\\ \u0001 '%_ 🕯 ж`;
    await store.db.updateTable("event").set({ changed_at: odd }).execute();
    const [page] = await read(allBulkRows(store.db, 1));
    expect(page?.events[0]?.[12]).toBe(odd);
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
