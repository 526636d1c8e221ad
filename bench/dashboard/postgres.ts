// PostgreSQL on a server of its own, vacuumed and analysed, which may use both processors for one query.
import pg from "pg";
import { startBenchPostgres } from "../postgres-server.ts";
import { COLUMNS } from "./facts.ts";
import { type PeerKind, SQL_ANSWERS, sqlPeer, TABLE } from "./peer.ts";

/** Narrower than the table, so that a query may read it alone. */
const INDEX = `create index facts_by_days on facts (start_day, end_day)
  include (kind, form, response, country, admin1, precision, said_by, has, month, differs, participants)`;

export const postgres: PeerKind = {
  name: "PostgreSQL",
  answers: SQL_ANSWERS,
  upTo: 1_000_000,
  open: async (facts, file) => {
    const server = await startBenchPostgres();
    const client = new pg.Client(`${server.url}/postgres`);
    await client.connect();
    await client.query(TABLE(COLUMNS));
    await client.query(`copy facts from '${file}' (format csv, header)`);
    await client.query(INDEX);
    await client.query("vacuum analyze facts");
    return sqlPeer(
      facts,
      async (statements) => {
        const asked = { text: statements.join(";\n"), rowMode: "array" } as const;
        const results = (await client.query(asked)) as unknown as pg.QueryArrayResult[];
        return results.map(({ rows }) =>
          rows.map((row) => row.map((cell) => (cell === null ? null : Number(cell)))),
        );
      },
      async () => {
        await client.end();
        await server.stop();
      },
    );
  },
};
