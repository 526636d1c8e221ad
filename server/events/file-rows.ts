// Reads what files say in words, column by column: texts of events and claims, and the sources they stand in.

import { type Among, among, columnsOf } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";
import { EVENT_SOURCE } from "./bulk-rows.ts";

const EVENT = [
  "id",
  "title",
  "summary",
  "participants",
  "against",
  "security",
  "demands",
  "external_id",
  "sensitivity",
  "changed_at",
] as const;
const CLAIM = [
  "id",
  "event_id",
  "source_id",
  "metric",
  "phrase",
  "attributed_to",
  "unit",
  "as_of",
  "method",
  "locator",
  "external_id",
  "supersedes",
  "status",
] as const;
const SOURCE = ["id", "publisher", "title", "url", "published_on"] as const;

/** The texts of the events with these ids, and of those between when they are close, in order of their ids; `demands` is JSON. */
export function eventTexts(db: Db, ids: Among) {
  const query = db
    .selectFrom("event")
    .select(EVENT)
    .where(among(db, "id", ids))
    .orderBy("id");
  return columnsOf(db, query, EVENT);
}

/** The sources that these events name, in order of the events' ids, then of their own. */
export function namedSources(db: Db, ids: Among) {
  const query = db
    .selectFrom("event_source")
    .select(EVENT_SOURCE)
    .where(among(db, "event_id", ids))
    .orderBy("event_id")
    .orderBy("source_id");
  return columnsOf(db, query, EVENT_SOURCE);
}

/** The sources in which these events' claims stand, in order of the events' ids, then of the claims'. */
export function claimSources(db: Db, ids: Among) {
  const query = db
    .selectFrom("claim")
    .select(EVENT_SOURCE)
    .where(among(db, "event_id", ids))
    .orderBy("event_id")
    .orderBy("id");
  return columnsOf(db, query, EVENT_SOURCE);
}

/** What is said in words of the claims of these events, in order of the events' ids, then of their own. */
export function claimTexts(db: Db, ids: Among) {
  const query = db
    .selectFrom("claim")
    .select(CLAIM)
    .where(among(db, "event_id", ids))
    .orderBy("event_id")
    .orderBy("id");
  return columnsOf(db, query, CLAIM);
}

/** What files say of the sources with these ids. */
export function sourceTexts(db: Db, ids: readonly string[]) {
  const query = db
    .selectFrom("source")
    .select(SOURCE)
    .where(among(db, "id", { texts: ids, close: false }));
  return columnsOf(db, query, SOURCE);
}
