// The columns, kept fresh from the log: every question first reads what any process has committed since.

import { wasErasedBetween } from "../../changes/erase.ts";
import { inTurn } from "../../changes/in-turn.ts";
import { head, publicHeadAt } from "../../changes/repository.ts";
import type { Db } from "../../db/tables.ts";
import type { Columns } from "./columns.ts";
import type { Known } from "./known.ts";
import { knownNow, learn } from "./learn.ts";
import { idsGone, loadColumns, readMoved, take } from "./load.ts";
import type { Share } from "./share.ts";
import { openViews, type Views } from "./views.ts";

export type Fresh = {
  columns: Columns;
  /** What is known now. */
  known: Known;
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
const AS_MANY = 7;

/** Fewer are soon read; of more, what was read would take too much memory until the last has come. */
const [FEW_MOVED, MANY_MOVED] = [20_000, 100_000];

/** Whether loading all events anew is better than reading those that have moved. */
export function isBetterAnew(moved: number, events: number): boolean {
  return moved > MANY_MOVED || (moved > FEW_MOVED && moved * AS_MANY > events);
}

/** Columns that were kept, and the newest change they hold. */
type Kept = { columns: Columns; change: number };

/**
 * Loads the columns, whose passes are done as `share` says, or takes those that were kept. The function gives
 * them with all that was committed before it was called.
 */
export async function openFresh(
  db: Db,
  share: Share,
  kept: Kept | null = null,
): Promise<() => Promise<Fresh>> {
  let fresh = kept === null ? await loadAll(db, share) : await freshOf(db, kept);
  const freshen = inTurn(async () => {
    const newest = await head(db, "full");
    if (newest === fresh.change) return;
    const moved = await movedBetween(db, fresh.change, newest);
    const erased = await wasErasedBetween(db, fresh.change, newest);
    // What was erased is named nowhere any more.
    if (erased) moved.push(...(await idsGone(db, fresh.columns)));
    if (isBetterAnew(moved.length, fresh.columns.events.count)) fresh = await loadAll(db, share);
    else {
      const read = await readMoved(db, moved);
      const publicChange = await publicHeadAt(db, newest);
      // From here on in one go: nobody sees columns that are half written.
      const { columns, known, views } = fresh;
      const firstClaim = columns.claims.count;
      learn(columns, known, take(columns, read), firstClaim);
      const { version } = columns;
      const isErased = erased || fresh.erased;
      fresh = {
        ...{ columns, known, views, version },
        ...{ change: newest, publicChange, erased: isErased },
      };
    }
  });
  return async () => {
    await freshen();
    return fresh;
  };
}

async function loadAll(db: Db, share: Share): Promise<Fresh> {
  const change = await head(db, "full");
  return freshOf(db, { columns: await loadColumns(db, share), change });
}

async function freshOf(db: Db, { columns, change }: Kept): Promise<Fresh> {
  const known = knownNow(columns);
  const publicChange = await publicHeadAt(db, change);
  const { version } = columns;
  return { columns, known, views: openViews(), version, change, publicChange, erased: false };
}

/** The events that changes after `from` up to `to` moved. */
export async function movedBetween(db: Db, from: number, to: number): Promise<string[]> {
  const rows = await db
    .selectFrom("change_event")
    .select("event_id")
    .distinct()
    .where("n", ">", from)
    .where("n", "<=", to)
    .execute();
  return rows.map((row) => row.event_id);
}
