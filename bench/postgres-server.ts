// The PostgreSQL of the benches: a temporary server, started as the tests start theirs.
import { dirname, join } from "node:path";
import { ENTRY } from "./program.ts";

/** Room for the facts in memory, and for sorting and hashing. */
const SETTINGS = {
  shared_buffers: "1GB",
  work_mem: "64MB",
  maintenance_work_mem: "256MB",
  effective_cache_size: "4GB",
  random_page_cost: 1.1,
};

/** Loaded here and not at the head of a file, for a site runs without it. */
export async function startBenchPostgres() {
  const { startPostgres } = (await import(
    join(dirname(ENTRY), "postgres-server.mjs")
  )) as typeof import("../bin/postgres-server.mjs");
  return startPostgres(SETTINGS);
}
