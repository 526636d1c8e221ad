// Sources get the words that they are found by: publisher and title, folded.
import { type Kysely, sql } from "kysely";
import { folding } from "./search-text.ts";

type Source = { id: string; publisher: string; title: string };

const PAGE = 1_000;

export const sourceWords = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("source")
      .addColumn("words", "text", (col) => col.notNull().defaultTo(""))
      .execute();
    for (let after = ""; ; ) {
      const { rows } = await sql<Source>`
        select id, publisher, title from source where id > ${after} order by id limit ${PAGE}`.execute(
        db,
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      const made = rows.map(({ id, publisher, title }) => {
        const texts = [publisher, title].map((text) => folding(text).join(" ")).filter(Boolean);
        return sql`(${id}, ${[...new Set(texts)].join(" ¦ ")})`;
      });
      await sql`
        with made (id, words) as (values ${sql.join(made)})
        update source set words = made.words from made where made.id = source.id`.execute(db);
      after = last.id;
    }
  },
};
