// Fills a store with the facts of the seed files or with synthetic events; twice does no harm.
import type { NewChange } from "../domain/change.ts";
import type { Db, Trx } from "../server/db/tables.ts";
import { printSeedChoice, type SeedChoice } from "./choice.ts";
import type { Seed } from "./seed.ts";
import { type Added, type Storing, storer } from "./store.ts";

/** What other slices of the service own, and the moment of loading. */
export type Loading = Storing & {
  record: (trx: Trx, change: NewChange, now: Date) => Promise<number>;
  /** Told how many events have been seen to so far. */
  progress?: (events: number) => void;
};

/**
 * Loads what is missing and gives the number of events added. What is there stays as it is, whatever
 * people have made of it since. One transaction with one change for the files, one for every 5,000
 * synthetic events.
 */
export async function loadSeed(db: Db, choice: SeedChoice, loading: Loading): Promise<number> {
  const { record, now, progress } = loading;
  const store = storer(loading);
  const pieces = (await piecesOf(choice))[Symbol.iterator]();
  let seen = 0;
  let added = 0;
  for (let next = pieces.next(); !next.done; ) {
    await db.transaction().execute(async (trx) => {
      const all: Added[] = [];
      for (let i = 0; i < PIECES_PER_CHANGE && !next.done; i++) {
        all.push(await store(trx, next.value));
        seen += next.value.events.length;
        next = pieces.next();
      }
      const change = changeOf(printSeedChoice(choice), all);
      if (change !== null) await record(trx, change, now);
      for (const { events } of all) added += events.length;
    });
    progress?.(seen);
  }
  return added;
}

/** Small pieces leave memory before it is worth tidying up. */
const EVENTS_PER_PIECE = 500;
const PIECES_PER_CHANGE = 10;

/** Read only when asked for, so that a start with a filled store does not pay for them. */
async function piecesOf(choice: SeedChoice): Promise<Iterable<Seed>> {
  if ("synthetic" in choice)
    return (await import("./synthetic.ts")).syntheticSeed(choice.synthetic, EVENTS_PER_PIECE);
  return [(await import("./seed.ts")).seedOf(choice.files)];
}

/** The log's entry of what was added; null when nothing was. */
function changeOf(name: string, added: readonly Added[]): NewChange | null {
  const sum = (of: (each: Added) => number) => added.reduce((total, each) => total + of(each), 0);
  const diff = {
    events: sum(({ events }) => events.length),
    claims: sum(({ claims }) => claims),
    sources: sum(({ sources }) => sources),
  };
  if (diff.events + diff.claims + diff.sources === 0) return null;
  return {
    action: "seed",
    subject: "seed",
    subject_id: name,
    events: added.flatMap(({ events, extended }) => [...events, ...extended]),
    diff: Object.fromEntries(Object.entries(diff).map(([field, count]) => [field, [null, count]])),
    reason: null,
    actor: "system",
    public: true,
  };
}
