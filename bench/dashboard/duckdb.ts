// DuckDB in this process, with as many threads as the machine has processors.
import { installDuckDB, loadDuckDB } from "./duckdb-install.ts";
import { COLUMNS } from "./facts.ts";
import { type PeerKind, SQL_ANSWERS, sqlPeer, TABLE } from "./peer.ts";

export const duckdb: PeerKind = {
  name: "DuckDB",
  answers: SQL_ANSWERS,
  upTo: Number.POSITIVE_INFINITY,
  provide: installDuckDB,
  open: async (facts, file) => {
    const instance = await loadDuckDB().DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(TABLE(COLUMNS));
    await connection.run(`copy facts from '${file}' (header)`);
    return sqlPeer(
      facts,
      async (statements) => {
        const results: (number | null)[][][] = [];
        for (const statement of statements) {
          const rows = (await connection.runAndReadAll(statement)).getRows();
          results.push(rows.map((row) => row.map((cell) => (cell === null ? null : Number(cell)))));
        }
        return results;
      },
      async () => {
        connection.closeSync();
        instance.closeSync();
      },
    );
  },
};
