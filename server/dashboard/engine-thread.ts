// The thread that answers for the dashboard, over a connection of its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveEngine } from "../../engine/serve.ts";
import { type DatabaseAddress, openDatabase } from "../db/open.ts";
import { recordSource } from "./record-source.ts";

/** Where the database is, and whether columns are kept in a file beside it. */
export type EnginePlace = { database: DatabaseAddress; keeps: boolean };

await serveEngine(async ({ database, keeps }: EnginePlace) => {
  // What the build writes beside the program, a text for each state of the sources (bin/compile.mjs).
  const program = readFileSync(new URL("../../fingerprint", import.meta.url), "utf8");
  const { db, unhurried, close } = await openDatabase(database);
  return {
    source: recordSource(db, unhurried),
    snapshot: { file: join(database.dataDir, "columns.bin"), on: keeps, program },
    close,
  };
});
