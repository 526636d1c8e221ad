// Rows in ACLED's columns, one after the other as they are asked for: each is made of a record as the public sees it.
import { z } from "zod";
import { ACLED_COLUMNS } from "../../domain/shaped/acled-columns.ts";
import { acledEvent } from "../../domain/shaped/acled-event.ts";
import { knownDay } from "../../domain/when.ts";
import { valuesOf, type WrittenRow } from "../../domain/written-row.ts";
import type { Cursor, Engine } from "../../engine/engine.ts";
import { cursorSchema, printCursor, readCursor } from "../dashboard/parameters.ts";
import type { AcledQuery } from "./query.ts";
import { withNumbers } from "./row-tests.ts";

type Pages = Pick<Engine, "page">;

/** Behind which event rows begin, and how many rows of the next one are passed over. */
const resumeSchema = z.tuple([cursorSchema.nullable(), z.int().min(0)]).readonly();
type Resume = z.infer<typeof resumeSchema>;

/** What is said of rows behind them. */
export type Told = { count: number; total: number | null; next: string | null };

/** Events that are read at a time. */
const AT_ONCE = 500;

/** Gives the rows that are asked for, some at a time, and in the end what is told of them. */
export async function* acledRows(
  engine: Pages,
  query: AcledQuery,
  today: number,
): AsyncGenerator<readonly WrittenRow[], Told> {
  const { limit, page, cursor, hasTotal } = query;
  const [from, passed] = resumeOf(cursor);
  let skip = page === null || limit === null ? passed : (page - 1) * limit;
  let [count, seen] = [0, 0];
  let resume: Resume = [from, passed];
  for await (const events of matching(engine, query, from, today)) {
    const given: WrittenRow[] = [];
    for (const { rows, before, at } of events)
      for (const [i, row] of rows.entries()) {
        seen += 1;
        if (skip > 0) skip -= 1;
        else if (count === limit) {
          if (given.length > 0) yield given;
          const total = hasTotal ? await countOf(engine, query, today) : null;
          return { count, total, next: printCursor(resume) };
        } else {
          given.push(written(row, query));
          count += 1;
          resume = i + 1 < rows.length ? [before, i + 1] : [at, 0];
        }
      }
    yield given;
  }
  const isWhole = cursor === null || cursor === FIRST;
  const total = isWhole ? seen : hasTotal ? await countOf(engine, query, today) : null;
  return { count, total, next: null };
}

const FIRST = "0";

function resumeOf(cursor: string | null): Resume {
  if (cursor === null || cursor === FIRST) return [null, 0];
  return readCursor(cursor, resumeSchema, "cursor") ?? [null, 0];
}

type Matching = { rows: WrittenRow[]; before: Cursor | null; at: Cursor };

/** The events of which rows match, page by page. */
async function* matching(
  engine: Pages,
  { filter, tests, monadic }: AcledQuery,
  from: Cursor | null,
  today: number,
): AsyncGenerator<Matching[]> {
  const asked = { filter, today, viewer: "public", sort: "oldest", skip: 0 } as const;
  let before = from;
  for (let after = from; ; ) {
    const page = await engine.page({ ...asked, limit: AT_ONCE, after });
    yield page.items.map((record): Matching => {
      const row = valuesOf(ACLED_COLUMNS, acledEvent(record, filter.rule));
      const rows = (monadic ? bySides(row) : [row]).filter((each) =>
        tests.every((passes) => passes(each)),
      );
      const at: Cursor = [knownDay(record.event.start), record.event.id];
      const found = { rows, before, at };
      before = at;
      return found;
    });
    if (page.next === null) return;
    after = page.next;
  }
}

async function countOf(engine: Pages, query: AcledQuery, today: number): Promise<number> {
  let count = 0;
  for await (const events of matching(engine, query, null, today))
    for (const { rows } of events) count += rows.length;
  return count;
}

/** A row for each actor, who is the first of it. */
function bySides(row: WrittenRow): WrittenRow[] {
  const { actor2: actor1, assoc_actor_2: assoc_actor_1, inter2: inter1 } = row;
  if (actor1 === null || actor1 === undefined) return [row];
  const other = { actor1, assoc_actor_1: assoc_actor_1 ?? null, inter1: inter1 ?? null };
  return [row, { ...row, ...other }];
}

/** Only what is asked for. What is unknown is an empty text, since clients stumble over null. */
function written(row: WrittenRow, { fields, numbers }: AcledQuery): WrittenRow {
  const own = numbers ? withNumbers(row) : row;
  return Object.fromEntries(fields.map((name) => [name, own[name] ?? ""]));
}
