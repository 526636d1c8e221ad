// The sqlite3 command line on a file of the facts.
import { spawnSync } from "node:child_process";
import { COLUMNS } from "./facts.ts";
import { type PeerKind, SQL_ANSWERS, sqlPeer, TABLE } from "./peer.ts";

const NEXT = "next";

export const sqlite: PeerKind = {
  name: "sqlite3",
  answers: SQL_ANSWERS,
  upTo: 100_000,
  open: async (facts, file) => {
    const database = `${file}.db`;
    sqlite3(database, [
      TABLE(COLUMNS),
      `.import --csv --skip 1 ${file} facts`,
      `update facts set ${COLUMNS.map((name) => `${name} = nullif(${name}, '')`).join(", ")}`,
      "create index facts_by_days on facts (start_day, end_day)",
      "analyze",
    ]);
    return sqlPeer(
      facts,
      async (statements) =>
        sqlite3(
          database,
          statements.flatMap((statement) => [statement, `.print ${NEXT}`]),
        )
          .split(`${NEXT}\n`)
          .slice(0, -1)
          .map((lines) => lines.split("\n").filter(Boolean).map(numbersIn)),
      async () => {},
    );
  },
};

const numbersIn = (line: string) =>
  line.split("|").map((cell) => (cell === "" ? null : Number(cell)));

function sqlite3(file: string, lines: readonly string[]): string {
  const input = lines.map((line) => (line.startsWith(".") ? line : `${line};`)).join("\n");
  const { stdout, stderr, error, status } = spawnSync("sqlite3", [file], {
    input,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (error || status !== 0) throw error ?? new Error(`sqlite3 ended with ${status}: ${stderr}`);
  return stdout;
}
