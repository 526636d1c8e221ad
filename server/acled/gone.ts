// Events that were published and are gone, as clients of ACLED's API take them out of their copies.
import { ACLED, acledId } from "../../domain/shaped/acled-event.ts";
import { originOf } from "../../domain/shaped/origin.ts";
import { deleted } from "../corrections/deleted.ts";
import type { Db } from "../db/tables.ts";
import { recordsOf } from "../events/records.ts";
import { wrong } from "./problem.ts";
import { valuesByKey, whole } from "./query.ts";
import { testOf } from "./row-tests.ts";

export type Gone = { event_id_cnty: string; deleted_timestamp: number };

const COLUMN = "deleted_timestamp";
const AT_ONCE = 500;
const USUAL_ROWS = 5000;

/** The rows that are asked for, newest first, and how many match. Throws `bad_input`. */
export async function gone(
  db: Db,
  search: URLSearchParams,
): Promise<{ rows: Gone[]; total: number }> {
  const given = valuesByKey(search);
  const last = (key: string) => given.get(key)?.at(-1);
  const limit = whole("limit", last("limit") ?? String(USUAL_ROWS));
  const page = whole("page", last("page") ?? "1");
  if (page < 1) throw wrong("page", "is not a number from 1 on");
  const operator = (last(`${COLUMN}_where`) ?? ">=").trim().toUpperCase();
  const values = (given.get(COLUMN) ?? []).flatMap((value) => value.split("|"));
  const passes = values.length === 0 ? () => true : testOf({ name: COLUMN, operator, values });
  const rows: Gone[] = [];
  for await (const row of allGone(db)) if (passes(row)) rows.push(row);
  const from = limit === 0 ? 0 : (page - 1) * limit;
  return { rows: limit === 0 ? rows : rows.slice(from, from + limit), total: rows.length };
}

async function* allGone(db: Db): AsyncGenerator<Gone> {
  for (let before: number | null = null; ; ) {
    const { items, next } = await deleted(db, "", { before, limit: AT_ONCE });
    const records = await recordsOf(
      db,
      items.map(({ id }) => id),
    );
    const ids = new Map(records.map((record) => [record.event.id, idOf(record)]));
    for (const { id, deleted_at } of items) {
      const deleted_timestamp = Math.floor(Date.parse(deleted_at) / 1000);
      yield { event_id_cnty: ids.get(id) ?? id, deleted_timestamp };
    }
    if (next === null) return;
    before = next;
  }
}

/** The id by which its row was known. */
function idOf({ event, sources }: Awaited<ReturnType<typeof recordsOf>>[number]): string {
  const external_id = event.sensitivity === "public" ? event.external_id : null;
  return acledId({
    event: { id: event.id, external_id },
    origin: originOf({ event, sources }, ACLED),
  });
}
