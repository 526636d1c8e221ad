// The index of the words of search texts: the database's own, brought up to date by the database with every write of a text.
import { type Kysely, type Migration, PostgresAdapter, sql } from "kysely";
import type { Phrase } from "../../domain/search.ts";
import type { Db, Trx } from "./tables.ts";

/** The steps that make it: besides those of the record, since each database has an index of another kind. */
export const indexSteps: Readonly<Record<string, Migration>> = {
  "081_search_index": {
    async up(db: Kysely<unknown>) {
      for (const statement of isPostgres(db) ? OF_TEXT : BESIDE_TEXT)
        await sql.raw(statement).execute(db);
    },
  },
};

/** The words of a text, as PostgreSQL indexes them: made without its parser, which has other words. */
const VECTOR = "array_to_tsvector(string_to_array(words, ' '))";
/** No table is altered while something of it is left to be checked, as earlier steps of one run may have left it. */
const OF_TEXT = [
  "set constraints all immediate",
  `create index search_text_by_word on search_text using gin (${VECTOR})`,
];

/** FTS5 takes every sign that is not ASCII for part of a word, and text holds no other sign than spaces between words. */
const BESIDE_TEXT = [
  `create virtual table search_word using fts5(words, content = 'search_text', content_rowid = 'number', tokenize = 'ascii')`,
  `insert into search_word (search_word) values ('rebuild')`,
  `create trigger search_text_added after insert on search_text begin
    insert into search_word (rowid, words) values (new.number, new.words);
  end`,
  `create trigger search_text_deleted after delete on search_text begin
    insert into search_word (search_word, rowid, words) values ('delete', old.number, old.words);
  end`,
  `create trigger search_text_changed after update of words on search_text begin
    insert into search_word (search_word, rowid, words) values ('delete', old.number, old.words);
    insert into search_word (rowid, words) values (new.number, new.words);
  end`,
];

/** Pages of the index that are merged in one transaction. */
const MERGED = 500;

/**
 * Takes the words of what was deleted out of FTS5's index, which only notes that they are gone: all of it is merged, in
 * steps between which others write. Its "secure-delete" damages the index in SQLite 3.45.
 */
export async function forgetDeletedWords(db: Db): Promise<void> {
  for (let pages = -MERGED; ; pages = MERGED) {
    const changes = await db.transaction().execute(async (trx) => {
      const before = await changesOf(trx);
      await sql`insert into search_word (search_word, rank) values ('merge', ${pages})`.execute(
        trx,
      );
      return (await changesOf(trx)) - before;
    });
    // The statement itself is one.
    if (changes < 2) return;
  }
}

async function changesOf(trx: Trx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** The numbers of the search texts that hold all of this, in their order; none without any phrase. */
export async function textsHolding(db: Db, phrases: readonly Phrase[]): Promise<number[]> {
  if (phrases.length === 0) return [];
  const query = isPostgres(db) ? byVector(phrases) : byMatch(phrases);
  const { rows } = await query.execute(db);
  return JSON.parse(rows[0]?.numbers ?? "[]");
}

type Found = { numbers: string };

function byMatch(phrases: readonly Phrase[]) {
  const match = phrases.map(({ words, open }) => `"${words}"${open ? "*" : ""}`).join(" AND ");
  return sql<Found>`select json_group_array(rowid) as numbers from search_word where search_word match ${match}`;
}

/** The index has no places of words: where a phrase has several, the text is looked at. */
function byVector(phrases: readonly Phrase[]) {
  const lexemes = phrases.flatMap(({ words, open }) => {
    const each = words.split(" ");
    return each.map((word, at) => `'${word}'${open && at === each.length - 1 ? ":*" : ""}`);
  });
  const within = phrases
    .filter(({ words }) => words.includes(" "))
    .map(({ words, open }) => sql`and ' ' || words || ' ' like ${`% ${words}${open ? "" : " "}%`}`);
  return sql<Found>`select coalesce(json_agg(number), '[]')::text as numbers from search_text
    where ${sql.raw(VECTOR)} @@ ${lexemes.join(" & ")}::tsquery ${sql.join(within, sql` `)}`;
}

const isPostgres = (db: Kysely<never> | Kysely<unknown> | Db) =>
  db.getExecutor().adapter instanceof PostgresAdapter;
