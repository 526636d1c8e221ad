// Keeps the columns current: every question first reads from the log what any process has committed since.

import { inTurn } from "../../domain/in-turn.ts";
import type { ClaimStatus } from "../figures/claim-status.ts";
import { currentClaimStatus, updateClaimStatus } from "../figures/current-status.ts";
import { openViews, type Views } from "../query/views.ts";
import type { ChangeLog, RecordSource, UnhurriedReads } from "../source.ts";
import type { Share } from "../worker/pass.ts";
import type { Columns } from "./columns.ts";
import { idsGone, ingestMoved, loadColumns, readMoved } from "./load.ts";

export type Current = {
  columns: Columns;
  /** What is known now. */
  claimStatus: ClaimStatus;
  /** What is kept warm of these columns; loading anew begins anew. */
  views: Views;
  /** The columns' version: what was made of them holds for as long as it is theirs. */
  version: number;
  /** The newest change the columns hold, and the newest of them in the public log, by its number there. */
  change: number;
  publicChange: number;
  /** Whether events were erased since the columns were loaded: their ids and places may be left in memory. */
  erased: boolean;
};

/** To read one event by itself takes as long as to read so many in their order. */
const ROWS_PER_LOOKUP = 7;

/** Fewer are soon read; of more, what was read would take too much memory until the last has come. */
const [FEW_MOVED, MANY_MOVED] = [20_000, 100_000];

/** Whether loading all events anew is better than reading those that have moved. */
export function isBetterAnew(moved: number, events: number): boolean {
  return moved > MANY_MOVED || (moved > FEW_MOVED && moved * ROWS_PER_LOOKUP > events);
}

/** Columns that were kept, and the newest change they hold. */
type Kept = { columns: Columns; change: number };

/** Columns that follow the log. */
export type LogFollower = {
  /**
   * Gives them with all that was committed before the call. Throws what the source throws, and where it is away
   * the same again for a moment, so that not everybody waits for it in turn.
   */
  catchUp: () => Promise<Current>;
  /** Gives them as they are, and the moment (ISO 8601) at which they were last known to be current. */
  held: () => { current: Current; asOf: string };
};

const AGAIN_MS = 1_000;

/** Loads the columns, whose passes are done as `share` says, or takes those that were kept. */
export async function followLog(
  { log, rows, unhurried, isAway }: RecordSource,
  share: Share,
  kept: Kept | null = null,
): Promise<LogFollower> {
  let asOf = new Date();
  let current = kept === null ? await loadAll(unhurried, share) : await currentOf(log, kept);
  const follow = async () => {
    const newest = await log.head();
    if (newest === current.change) return;
    const moved = await log.movedBetween(current.change, newest);
    const erased = await log.wasErasedBetween(current.change, newest);
    // What was erased is named nowhere any more.
    if (erased) moved.push(...(await idsGone(unhurried.rows, current.columns)));
    if (isBetterAnew(moved.length, current.columns.events.count))
      current = await loadAll(unhurried, share);
    else {
      const read = await readMoved(rows, moved);
      const publicChange = await log.publicHeadAt(newest);
      // From here on in one go: nobody sees columns that are half written.
      const { columns, claimStatus, views } = current;
      const firstClaim = columns.claims.count;
      updateClaimStatus(columns, claimStatus, ingestMoved(columns, read), firstClaim);
      const { version } = columns;
      const isErased = erased || current.erased;
      current = {
        ...{ columns, claimStatus, views, version },
        ...{ change: newest, publicChange, erased: isErased },
      };
    }
  };
  let away: { error: unknown; until: number } | null = null;
  const look = inTurn(async () => {
    if (away !== null && performance.now() < away.until) throw away.error;
    const began = new Date();
    try {
      await follow();
      asOf = began;
      away = null;
    } catch (error) {
      if (isAway(error)) away = { error, until: performance.now() + AGAIN_MS };
      throw error;
    }
  });
  return {
    catchUp: async () => {
      await look();
      return current;
    },
    held: () => ({ current, asOf: asOf.toISOString() }),
  };
}

async function loadAll({ log, rows }: UnhurriedReads, share: Share): Promise<Current> {
  const change = await log.head();
  return currentOf(log, { columns: await loadColumns(rows, share), change });
}

async function currentOf(log: ChangeLog, { columns, change }: Kept): Promise<Current> {
  const claimStatus = currentClaimStatus(columns);
  const publicChange = await log.publicHeadAt(change);
  const { version } = columns;
  return { columns, claimStatus, views: openViews(), version, change, publicChange, erased: false };
}
