// Opens the store: an embedded file when no address is given, else the server at that address.
import { join } from "node:path";
import type { Store } from "./store.ts";

/** What an address has to be, for whoever got it wrong. */
export const DATABASE_URL_RULE = "must be empty or begin with postgres://";

/** Whether a server's address is one that `openDatabase` takes. */
export function isDatabaseUrl(url: string): boolean {
  return /^postgres(ql)?:\/\/\S+$/.test(url);
}

/**
 * @param url `postgres://…`, or empty for the file `vigil.db` in `dataDir`
 * @param dataDir folder of the file and of the lock that keeps two processes from migrating at once
 * Throws a StoreError with one sentence when the database can't be used.
 */
export async function openDatabase({
  url,
  dataDir,
}: {
  url: string;
  dataDir: string;
}): Promise<Store> {
  // Each kind is loaded only when it is used, which saves start-up time.
  if (url !== "") return (await import("./postgres.ts")).openPostgres(url);
  const { openSqlite } = await import("./sqlite.ts");
  return openSqlite(join(dataDir, "vigil.db"), join(dataDir, "migrate.lock"));
}
