/** Records in memory as the engine reads them, for tests of the whole engine that need no database. */
import type { EventRecord } from "../../domain/record.ts";
import type { Among, RecordReads, RecordSource } from "../../engine/source.ts";
import { bulkRowsOf } from "./columns-of.ts";

/** A source whose records never change; a search finds nothing. */
export function memorySource(records: readonly EventRecord[]): RecordSource {
  const sorted = [...records].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
  const reads: RecordReads = {
    log: {
      head: async () => 1,
      publicHeadAt: async () => 1,
      movedBetween: async () => [],
      countMoves: async () => 0,
      wasErasedBetween: async () => false,
      hashAt: async () => null,
      isWholeAfter: async () => true,
    },
    rows: rowsOf(sorted),
    search: { textsHolding: async () => [] },
    texts: textsOf(sorted),
  };
  return {
    ...reads,
    unhurried: {
      ...reads,
      together: (read) => read(reads),
      openMoment: async () => ({ reads, close: async () => {} }),
      identity: async () => "memory",
    },
    isAway: () => false,
  };
}

function rowsOf(records: readonly EventRecord[]): RecordReads["rows"] {
  const places = new Map(
    records.map(({ event: { place } }) => {
      const id = JSON.stringify(place);
      return [id, { ...place, id }];
    }),
  );
  const sources = sourcesOf(records);
  const among = <V>(all: ReadonlyMap<string, V>, ids: readonly string[]) =>
    ids.flatMap((id) => all.get(id) ?? []);
  return {
    places: async () => [...places.values()],
    sources: async () => [...sources.values()],
    pages: async function* () {
      yield bulkRowsOf(records);
    },
    ids: async function* () {
      yield records.map(({ event }) => event.id);
    },
    placesOf: async (ids) => among(places, ids),
    sourcesOf: async (ids) => among(sources, ids),
    pagesOf: async function* (ids) {
      yield bulkRowsOf(records.filter(({ event }) => ids.includes(event.id)));
    },
  };
}

function textsOf(records: readonly EventRecord[]): RecordReads["texts"] {
  const withIds = (ids: readonly string[]) => records.filter(({ event }) => ids.includes(event.id));
  const some = ({ texts, close }: Among) =>
    close
      ? records.filter(({ event: { id } }) => (texts[0] ?? "") <= id && id <= (texts.at(-1) ?? ""))
      : withIds(texts);
  const claimsOf = (among: Among) =>
    some(among).flatMap(({ claims }) =>
      [...claims]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((claim) => ({ ...claim, event_id: claim.event, source_id: claim.source })),
    );
  return {
    records: async (ids) => withIds(ids),
    recordsAfter: async (id) => records.filter(({ event }) => event.id > id),
    relativesOf: async () => records.map(({ event }) => event.id),
    titles: async (ids) => withIds(ids).map(({ event: { id, title } }) => ({ id, title })),
    events: async (among) => {
      const events = some(among).map(({ event }) => {
        const demands = JSON.stringify(event.demands);
        return { ...event, ...event.actors, demands };
      });
      return byColumn(events, [
        ...(["id", "title", "summary", "participants", "against", "security"] as const),
        ...(["demands", "external_id", "sensitivity", "changed_at"] as const),
      ]);
    },
    namedSources: async (among) => {
      const named = some(among).flatMap(({ event, sources }) =>
        sources.map(({ id }) => ({ event_id: event.id, source_id: id })),
      );
      return byColumn(named, ["event_id", "source_id"]);
    },
    claimSources: async (among) => byColumn(claimsOf(among), ["event_id", "source_id"]),
    claims: async (among) =>
      byColumn(claimsOf(among), [
        ...(["id", "event_id", "source_id", "metric", "phrase", "attributed_to", "unit"] as const),
        ...(["as_of", "method", "locator", "external_id", "supersedes", "status"] as const),
      ]),
    sources: async (ids) => {
      const sources = [...sourcesOf(records).values()].filter(({ id }) => ids.includes(id));
      return byColumn(sources, ["id", "publisher", "title", "url", "published_on"]);
    },
  };
}

function sourcesOf(records: readonly EventRecord[]) {
  return new Map(records.flatMap(({ sources }) => sources.map((source) => [source.id, source])));
}

/** The values of each of these names, in the order of the rows. */
function byColumn<Row extends object, Name extends keyof Row>(
  rows: readonly Row[],
  names: readonly Name[],
) {
  const columns = names.map((name) => [name, rows.map((row) => row[name])]);
  return Object.fromEntries(columns) as { [N in Name]: Row[N][] };
}
